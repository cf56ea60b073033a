package coop.commonwage.launcher;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.DistributionCase;
import coop.commonwage.surplus.distributions.Outcome;
import coop.commonwage.surplus.distributions.PoolAmount;
import coop.commonwage.surplus.store.MeasuredDistribution;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Measures the sharing of a surplus among many members and the storing of it, and beside them the
 * same shares by the plainest program that gets them right, and the bare write of the same rows.
 * Each time of sharing is the best of several, after all of it ran a few times.
 */
@Command(
    name = "dividends",
    description = {
      "Share a surplus among many members: three classes, three factors, caps that bind in several"
          + " rounds; and store it as the product does, on a database of its own, at three sizes;"
          + " in a heap of 1 GB unless -Xmx says otherwise.",
      "floor_ratio is our time of sharing over that of the plainest program that gets the same"
          + " shares to the penny: largest remainder by a sort for each pot, rounds of exact"
          + " weights for the caps; every share is compared.",
      "copy_ratio is our time, from the case to everything committed, over the time COPY needs to"
          + " write the same members' shares and parts of pots, in all their columns, into empty"
          + " tables with the same checks and indexes; heap_ratio is over empty tables with columns"
          + " alone."
    })
final class BenchDividendsCommand implements Callable<Integer> {

  private static final int LEAST = 30;
  private static final int[] PARTS = {4, 2, 1};
  private static final int SMALLEST = 12;
  private static final int WARM_UP_ROUNDS = 3;
  private static final int ROUNDS = 5;
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

  /** One size, measured. */
  private record Size(
      int members,
      int capped,
      Money surplus,
      Timed<Distribution> allocation,
      long bareShares,
      BenchDistributions.Stored stored,
      long peakHeap) {

    long nanos() {
      return allocation.nanos() + stored.stored().nanos();
    }

    String copyRatio() {
      return ratio(nanos(), stored.bareNanos());
    }

    String heapRatio() {
      return ratio(nanos(), stored.heapNanos());
    }
  }

  @Override
  public Integer call() throws Exception {
    if (members < LEAST) {
      throw new ParameterException(spec.commandLine(), "--members must be at least " + LEAST);
    }
    if (!BenchProcess.hasProduct()) {
      return BenchProcess.startAgain(List.of("bench", "dividends", "--members=" + members), "1g");
    }
    Path directory = Files.createTempDirectory("commonwage-bench-");
    try {
      StartLog.to(directory);
      measure(members, directory, spec.commandLine().getOut());
    } finally {
      LogManager.getLogManager().reset();
      BenchProcess.delete(directory);
    }
    return 0;
  }

  /**
   * @param directory where the database is kept; the caller deletes it
   */
  static void measure(int members, Path directory, PrintWriter out) throws IOException {
    List<Size> sizes = new ArrayList<>();
    try (BenchDistributions database = BenchDistributions.in(directory)) {
      warmUp(Math.max(LEAST, members / SMALLEST), database);
      for (int part : PARTS) {
        Size size = size(Math.max(LEAST, members / part), database);
        sizes.add(size);
        tell(size, out);
      }
    }
    out.printf(
        "from %,d to %,d members the sharing takes %s times as long, and works %s times as long;"
            + " n log n would be %s, the plainest program takes %s times as long; each is the best"
            + " of %d runs in one process%n",
        sizes.getFirst().members(),
        sizes.getLast().members(),
        growth(sizes),
        growthOfWork(sizes),
        nLogN(sizes.getFirst().members(), sizes.getLast().members()),
        growthOfTheFloor(sizes),
        ROUNDS);
    out.println(json(sizes));
    out.flush();
  }

  private static void warmUp(int members, BenchDistributions database) throws IOException {
    DistributionCase input = BenchMembers.aCase(members);
    BareShares bare = new BareShares(input);
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      Distribution distribution = shared(input);
      database.store(input, distribution);
      bare.of(distribution);
    }
    for (int i = 0; i < ROUNDS; i++) {
      bare.of(shared(input));
    }
  }

  private static Size size(int members, BenchDistributions database) throws IOException {
    DistributionCase input = BenchMembers.aCase(members);
    BareShares bare = new BareShares(input);
    forgetPeaks();
    Timed<Distribution> ours = best(() -> shared(input));
    Distribution distribution = ours.result();
    Timed<long[]> floor = best(() -> bare.of(distribution));
    bare.requireSame(floor.result(), distribution);
    BenchDistributions.Stored stored = database.store(input, distribution);
    return new Size(
        members,
        distribution.pools().stream().mapToInt(PoolAmount::capped).sum(),
        distribution.total(),
        ours,
        floor.nanos(),
        stored,
        peakHeapMegabytes());
  }

  private static void tell(Size size, PrintWriter out) {
    out.printf(
        "%,d members share %s in %s s (%s s of them working), %,d are held at a cap; the"
            + " plainest program takes %s s, we take %s times as long%n",
        size.members(),
        size.surplus().inPounds(),
        seconds(size.allocation().nanos()),
        seconds(size.allocation().cpuNanos()),
        size.capped(),
        seconds(size.bareShares()),
        ratio(size.allocation().nanos(), size.bareShares()));
    out.printf(
        "  fingerprint in %s s, stored in %s s, committed in %s s: %s s in all, at most %,d of %,d"
            + " MB of heap%n",
        seconds(size.stored().stored().hashingNanos()),
        seconds(size.stored().stored().storingNanos()),
        seconds(size.stored().stored().committingNanos()),
        seconds(size.nanos()),
        size.peakHeap(),
        Runtime.getRuntime().maxMemory() / BYTES_A_MEGABYTE);
    out.printf(
        "  COPY of the same rows: %s s with checks and indexes, we take %s times as long; %s s"
            + " without, we take %s times as long%n",
        seconds(size.stored().bareNanos()),
        size.copyRatio(),
        seconds(size.stored().heapNanos()),
        size.heapRatio());
    out.flush();
  }

  private static String growth(List<Size> sizes) {
    return ratio(sizes.getLast().allocation().nanos(), sizes.getFirst().allocation().nanos());
  }

  private static String growthOfWork(List<Size> sizes) {
    return ratio(sizes.getLast().allocation().cpuNanos(), sizes.getFirst().allocation().cpuNanos());
  }

  private static String growthOfTheFloor(List<Size> sizes) {
    return ratio(sizes.getLast().bareShares(), sizes.getFirst().bareShares());
  }

  /** How much longer sorting would take, by whole bits of the number of members. */
  private static String nLogN(long few, long many) {
    return ratio(
        many * (Long.SIZE - Long.numberOfLeadingZeros(many)),
        few * (Long.SIZE - Long.numberOfLeadingZeros(few)));
  }

  private static String json(List<Size> sizes) {
    Size whole = sizes.getLast();
    MeasuredDistribution stored = whole.stored().stored();
    return "{\"bench\":\"dividends\",\"members\":%d,\"classes\":3,\"factors\":3,\"capped\":%d,\"seconds\":{\"allocation\":%s,\"allocation_cpu\":%s,\"floor\":%s,\"fingerprint\":%s,\"store\":%s,\"commit\":%s,\"total\":%s,\"copy\":%s,\"copy_heap\":%s},\"per_second\":%d,\"peak_heap_mb\":%d,\"max_heap_mb\":%d,\"floor\":\"the same shares by the plainest program\",\"floor_ratio\":%s,\"copy_ratio\":%s,\"heap_ratio\":%s,\"growth\":%s,\"growth_cpu\":%s,\"growth_floor\":%s,\"n_log_n\":%s,\"sizes\":[%s]}"
        .formatted(
            whole.members(),
            whole.capped(),
            seconds(whole.allocation().nanos()),
            seconds(whole.allocation().cpuNanos()),
            seconds(whole.bareShares()),
            seconds(stored.hashingNanos()),
            seconds(stored.storingNanos()),
            seconds(stored.committingNanos()),
            seconds(whole.nanos()),
            seconds(whole.stored().bareNanos()),
            seconds(whole.stored().heapNanos()),
            whole.members() * NANOS_A_SECOND / whole.nanos(),
            whole.peakHeap(),
            Runtime.getRuntime().maxMemory() / BYTES_A_MEGABYTE,
            ratio(whole.allocation().nanos(), whole.bareShares()),
            whole.copyRatio(),
            whole.heapRatio(),
            growth(sizes),
            growthOfWork(sizes),
            growthOfTheFloor(sizes),
            nLogN(sizes.getFirst().members(), whole.members()),
            sizes.stream().map(BenchDividendsCommand::json).collect(Collectors.joining(",")));
  }

  private static String json(Size size) {
    return "{\"members\":%d,\"allocation\":%s,\"total\":%s,\"copy\":%s,\"copy_ratio\":%s}"
        .formatted(
            size.members(),
            seconds(size.allocation().nanos()),
            seconds(size.nanos()),
            seconds(size.stored().bareNanos()),
            size.copyRatio());
  }

  private static Distribution shared(DistributionCase input) {
    Outcome outcome = Distribution.of(input);
    if (!(outcome instanceof Distribution distribution)) {
      throw new IllegalStateException("the benchmark's case is refused: " + outcome);
    }
    return distribution;
  }

  /**
   * The best of several: whatever else the machine does only ever adds to a time. Of the results
   * one is kept, or those of the others would fill the heap that is measured.
   */
  private static <T> Timed<T> best(Supplier<T> work) {
    Timed<T> best = timed(work);
    for (int i = 1; i < ROUNDS; i++) {
      long nanos = best.nanos();
      long cpu = best.cpuNanos();
      best = null;
      Timed<T> again = timed(work);
      best =
          new Timed<>(
              again.result(), Math.min(nanos, again.nanos()), Math.min(cpu, again.cpuNanos()));
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
    long hundredths = ours * 100 / Math.max(1, floor);
    return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
  }

  private static void forgetPeaks() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** The peaks of the pools need not fall together, and never was more in use than there is. */
  private static long peakHeapMegabytes() {
    long peaks =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    return Math.min(peaks, Runtime.getRuntime().maxMemory()) / BYTES_A_MEGABYTE;
  }
}
