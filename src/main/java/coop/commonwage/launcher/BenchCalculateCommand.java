package coop.commonwage.launcher;

import com.sun.management.ThreadMXBean;
import coop.commonwage.launcher.BenchWorkers.Bare;
import coop.commonwage.pay.payruns.CalculatedPayslip;
import coop.commonwage.pay.payruns.GrossToNet;
import coop.commonwage.pay.payruns.PayslipInputs;
import coop.commonwage.rules.yaml.RuleSets;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Measures complete payslips on one thread, and the same pay by bare arithmetic in the same
 * process.
 */
@Command(
    name = "calculate",
    description = {
      "Work out complete, varied payslips on one thread, and the same pay by bare arithmetic.",
      "floor_ratio is our time over that of the bare arithmetic: the median of rounds in which both"
          + " take turns."
    })
final class BenchCalculateCommand implements Callable<Integer> {

  private static final int WORKERS = 1_024;
  private static final int WARM_UP_ROUNDS = 1_000;

  /** Ours and the floor take turns, so that a busy moment of the machine meets both. */
  private static final int ROUNDS = 11;

  private static final long NANOS_A_MILLI = 1_000_000L;
  private static final long NANOS_A_SECOND = 1_000_000_000L;
  private static final long BYTES_A_MEGABYTE = 1_048_576L;

  @Spec CommandSpec spec;

  @Option(
      names = "--payslips",
      paramLabel = "N",
      defaultValue = "2000000",
      description = "How many payslips to work out (default ${DEFAULT-VALUE}).")
  int payslips;

  private CalculatedPayslip last;

  @Override
  public Integer call() {
    if (payslips < 1) {
      throw new ParameterException(spec.commandLine(), "--payslips must be at least 1");
    }
    PrintWriter out = spec.commandLine().getOut();
    GrossToNet grossToNet = new GrossToNet(RuleSets.bundled());
    Bare[] bare = BenchWorkers.bare(WORKERS).toArray(Bare[]::new);
    PayslipInputs[] inputs =
        List.of(bare).stream().map(BenchWorkers::inputs).toArray(PayslipInputs[]::new);
    checkSamePay(grossToNet, inputs, bare);
    long[] figures = new long[bare.length * BareFloor.FIGURES];
    long warmUp = System.nanoTime();
    payslips(grossToNet, inputs, (long) WARM_UP_ROUNDS * WORKERS);
    floor(bare, figures, (long) WARM_UP_ROUNDS * WORKERS);
    warmUp = System.nanoTime() - warmUp;

    long allocatedBefore = allocated();
    long oursNanos = 0;
    long floorNanos = 0;
    long[] ratios = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long times = payslips / ROUNDS + (round < payslips % ROUNDS ? 1 : 0);
      long ours = payslips(grossToNet, inputs, times);
      long floor = floor(bare, figures, times);
      oursNanos += ours;
      floorNanos += floor;
      ratios[round] = ours * 100 / floor;
    }
    long bytesEach = (allocated() - allocatedBefore) / payslips;
    Arrays.sort(ratios);
    String ratio = hundredths(ratios[ROUNDS / 2]);
    long perSecond = perSecond(oursNanos);
    out.printf("%,d payslips in %s s: %,d a second%n", payslips, seconds(oursNanos), perSecond);
    out.printf("%,d bytes allocated for each%n", bytesEach);
    out.printf(
        "bare arithmetic, same figures: %s s, %,d a second; we take %s times as long%n",
        seconds(floorNanos), perSecond(floorNanos), ratio);
    out.printf(
        "{\"bench\":\"calculate\",\"payslips\":%d,\"seconds\":{\"warm_up\":%s,\"payslips\":%s,\"floor\":%s},\"per_second\":%d,\"peak_heap_mb\":%d,\"floor_ratio\":%s,\"bytes_per_payslip\":%d,\"floor_per_second\":%d}%n",
        payslips,
        seconds(warmUp),
        seconds(oursNanos),
        seconds(floorNanos),
        perSecond,
        peakHeapMegabytes(),
        ratio,
        bytesEach,
        perSecond(floorNanos));
    out.flush();
    return 0;
  }

  /** A comparison is worth nothing unless both work out the same figures. */
  private static void checkSamePay(GrossToNet grossToNet, PayslipInputs[] inputs, Bare[] bare) {
    for (int i = 0; i < inputs.length; i++) {
      CalculatedPayslip calculated = grossToNet.calculate(inputs[i]);
      long[] figures = new long[BareFloor.FIGURES];
      BareFloor.payslip(bare[i], figures, 0);
      if (!Arrays.equals(BenchFigures.of(calculated), figures)) {
        throw new IllegalStateException(
            "the bare arithmetic disagrees for "
                + bare[i]
                + ": "
                + Arrays.toString(figures)
                + " instead of "
                + calculated);
      }
    }
  }

  /** How long our payslips take; each is kept until the next, so that none can be left out. */
  private long payslips(GrossToNet grossToNet, PayslipInputs[] inputs, long times) {
    long begin = System.nanoTime();
    for (long i = 0; i < times; i++) {
      last = grossToNet.calculate(inputs[(int) (i % inputs.length)]);
    }
    return Math.max(1, System.nanoTime() - begin);
  }

  /** How long the bare arithmetic takes; its figures are written down like anybody's. */
  private static long floor(Bare[] bare, long[] figures, long times) {
    long begin = System.nanoTime();
    for (long i = 0; i < times; i++) {
      int worker = (int) (i % bare.length);
      BareFloor.payslip(bare[worker], figures, worker * BareFloor.FIGURES);
    }
    long taken = System.nanoTime() - begin;
    if (Arrays.stream(figures).sum() == 0) {
      throw new IllegalStateException("nothing was worked out");
    }
    return Math.max(1, taken);
  }

  private long perSecond(long nanos) {
    return Math.multiplyHigh(payslips, NANOS_A_SECOND) == 0
        ? payslips * NANOS_A_SECOND / Math.max(1, nanos)
        : payslips / Math.max(1, nanos / NANOS_A_SECOND);
  }

  private static String seconds(long nanos) {
    long millis = nanos / NANOS_A_MILLI;
    return "%d.%03d".formatted(millis / 1_000, millis % 1_000);
  }

  private static String hundredths(long hundredths) {
    return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
  }

  private static long allocated() {
    return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
        ? threads.getCurrentThreadAllocatedBytes()
        : 0;
  }

  private static long peakHeapMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        / BYTES_A_MEGABYTE;
  }
}
