package coop.commonwage.launcher;

import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.DistributionCase;
import coop.commonwage.surplus.distributions.Outcome;
import coop.commonwage.surplus.distributions.PoolAmount;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the sharing of a surplus among many members, and bare proportional shares beside it. */
@Command(
    name = "dividends",
    description = {
      "Share a surplus among many members in memory: three classes, three factors, caps that bind"
          + " in several rounds.",
      "floor_ratio is our time over that of bare proportional shares in plain long arithmetic:"
          + " no caps, no exact fractions, pennies in order."
    })
final class BenchDividendsCommand implements Callable<Integer> {

  private static final int WARM_UP_ROUNDS = 3;
  private static final int ROUNDS = 3;
  private static final long NANOS_A_MILLI = 1_000_000L;
  private static final long NANOS_A_SECOND = 1_000_000_000L;
  private static final long BYTES_A_MEGABYTE = 1_048_576L;

  @Spec CommandSpec spec;

  @Option(
      names = "--members",
      paramLabel = "N",
      defaultValue = "360000",
      description = "How many members share (default ${DEFAULT-VALUE}).")
  int members;

  /**
   * Wall clock, and what the thread itself worked: the difference is waiting for a busy machine.
   */
  private record Timed<T>(T result, long nanos, long cpuNanos) {}

  @Override
  public Integer call() {
    if (members < 30) {
      throw new ParameterException(spec.commandLine(), "--members must be at least 30");
    }
    PrintWriter out = spec.commandLine().getOut();
    Timed<DistributionCase> made = timed(() -> BenchMembers.aCase(members));
    DistributionCase input = made.result();
    long[][] bare = BenchMembers.bareWeights(input);
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      shared(input);
      BenchMembers.bareShares(input, bare);
    }
    Timed<Distribution> ours = best(() -> shared(input));
    Timed<Long> floor = best(() -> BenchMembers.bareShares(input, bare));
    Distribution distribution = ours.result();
    int capped = distribution.pools().stream().mapToInt(PoolAmount::capped).sum();
    long perSecond = members * NANOS_A_SECOND / Math.max(1, ours.nanos());
    String ratio = ratio(ours.nanos(), floor.nanos());
    out.printf(
        "%,d members share %s in %s s, %,d a second; %,d are held at a cap%n",
        members,
        distribution.declaredSurplus().inPounds(),
        seconds(ours.nanos()),
        perSecond,
        capped);
    out.printf("every line together: %s%n", distribution.total().inPounds());
    out.printf(
        "bare proportional shares in plain longs: %s s; we take %s times as long%n",
        seconds(floor.nanos()), ratio);
    out.printf(
        "{\"bench\":\"dividends\",\"members\":%d,\"classes\":3,\"factors\":3,\"capped\":%d,\"seconds\":{\"members\":%s,\"allocation\":%s,\"allocation_cpu\":%s,\"floor\":%s},\"per_second\":%d,\"peak_heap_mb\":%d,\"floor\":\"bare"
            + " proportional shares in plain longs\",\"floor_ratio\":%s}%n",
        members,
        capped,
        seconds(made.nanos()),
        seconds(ours.nanos()),
        seconds(ours.cpuNanos()),
        seconds(floor.nanos()),
        perSecond,
        peakHeapMegabytes(),
        ratio);
    out.flush();
    return 0;
  }

  private static Distribution shared(DistributionCase input) {
    Outcome outcome = Distribution.of(input);
    if (!(outcome instanceof Distribution distribution)) {
      throw new IllegalStateException("the benchmark's case is refused: " + outcome);
    }
    return distribution;
  }

  private static <T> Timed<T> best(Supplier<T> work) {
    Timed<T> best = timed(work);
    for (int i = 1; i < ROUNDS; i++) {
      Timed<T> next = timed(work);
      best = next.nanos() < best.nanos() ? next : best;
    }
    return best;
  }

  private static <T> Timed<T> timed(Supplier<T> work) {
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long begin = System.nanoTime();
    T result = work.get();
    return new Timed<>(
        result,
        Math.max(1, System.nanoTime() - begin),
        ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu);
  }

  private static String seconds(long nanos) {
    long millis = nanos / NANOS_A_MILLI;
    return "%d.%03d".formatted(millis / 1_000, millis % 1_000);
  }

  private static String ratio(long ours, long floor) {
    long hundredths = ours * 100 / floor;
    return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
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
