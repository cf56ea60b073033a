package coop.commonwage.launcher;

import coop.commonwage.pay.rosters.SentFile;
import coop.commonwage.pay.store.MeasuredImport;
import coop.commonwage.platform.clock.SystemClock;
import coop.commonwage.platform.database.BareCopy;
import coop.commonwage.platform.database.Cluster;
import coop.commonwage.platform.database.Login;
import coop.commonwage.platform.database.Migrations;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.SingleTransaction;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes rosters of three sizes into the books of a database of its own, one after the other. */
final class BenchImports {

  private static final int WARM_UP_WORKERS = 250;
  private static final long NANOS_A_MILLI = 1_000_000L;
  private static final long NANOS_A_SECOND = 1_000_000_000L;
  private static final long BYTES_A_MEGABYTE = 1_048_576L;

  private final int workers;
  private final int visitsPerWorker;
  private final Path directory;
  private final PrintWriter out;
  private final SystemClock clock = new SystemClock();
  private final RuleSet rules = RuleSets.bundled();
  private InstallationSecrets secrets;
  private EmbeddedDatabase database;

  /** One size, measured. */
  private record Size(
      long visits,
      long days,
      long receiving,
      MeasuredImport imported,
      BareCopy bare,
      long peakHeap) {

    long nanos() {
      return receiving + imported.nanos();
    }

    long perSecond() {
      return visits * NANOS_A_SECOND / nanos();
    }

    String copyRatio() {
      return ratio(nanos(), bare.sameShapeNanos());
    }

    String heapRatio() {
      return ratio(nanos(), bare.heapNanos());
    }
  }

  private BenchImports(int workers, int visitsPerWorker, Path directory, PrintWriter out) {
    this.workers = workers;
    this.visitsPerWorker = visitsPerWorker;
    this.directory = directory;
    this.out = out;
  }

  /**
   * Starts a database, measures every size in turn and stops the database.
   *
   * @param directory where all is kept; the caller deletes it
   */
  static void measure(int workers, int visitsPerWorker, Path directory, PrintWriter out)
      throws IOException {
    new BenchImports(workers, visitsPerWorker, directory, out).measure();
  }

  private void measure() throws IOException {
    try (DataDirectory data = DataDirectory.open(directory.resolve("data"))) {
      secrets = InstallationSecrets.of(data);
      try (EmbeddedDatabase started = EmbeddedDatabase.start(data, secrets)) {
        database = started;
        Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop the database"));
        Migrations.run(database.login(), secrets::passwordOf);
        measureSizes();
      }
    }
  }

  private void measureSizes() throws IOException {
    out.printf("heap at most %,d MB%n", Runtime.getRuntime().maxMemory() / BYTES_A_MEGABYTE);
    size(Math.min(workers, WARM_UP_WORKERS));
    List<Size> sizes = new ArrayList<>();
    for (int part : new int[] {4, 2, 1}) {
      Size size = size(Math.max(1, workers / part));
      sizes.add(size);
      tell(size);
    }
    out.println(json(sizes));
    out.flush();
  }

  /** One roster into empty books. */
  private Size size(int workersOfSize) throws IOException {
    UUID employer = NewId.at(clock.instant());
    Cluster.run(database.login(), employerOf(workersOfSize, employer));
    Path roster = directory.resolve("roster.csv");
    BenchRoster.Sums expected = BenchRoster.write(workersOfSize, visitsPerWorker, roster);
    Cluster.run(database.login(), "checkpoint");
    forgetPeaks();
    long begin = System.nanoTime();
    try (InputStream sent = Files.newInputStream(roster);
        SentFile file = SentFile.keep(sent)) {
      long receiving = System.nanoTime() - begin;
      MeasuredImport imported;
      try (SingleTransaction transaction = SingleTransaction.begin(payLogin(), employer)) {
        imported = MeasuredImport.of(transaction, file, clock, rules);
      }
      long peak = peakHeap();
      MeasuredImport.Stored stored = checked(employer, expected);
      BareCopy bare =
          BareCopy.of(database.login(), "pay.visit", directory.resolve("visits-to-copy"));
      return new Size(stored.visits(), stored.days(), receiving, imported, bare, peak);
    }
  }

  private Login payLogin() {
    String role = Migrations.role("pay");
    return new Login(
        Installation.withApplicationParameters(database.login().url()),
        role,
        secrets.passwordOf(role));
  }

  /** A time is worth nothing unless every visit and every minute arrived. */
  private MeasuredImport.Stored checked(UUID employer, BenchRoster.Sums expected) {
    try (SingleTransaction transaction = SingleTransaction.begin(payLogin(), employer)) {
      MeasuredImport.Stored stored = MeasuredImport.stored(transaction);
      BenchRoster.Sums found =
          new BenchRoster.Sums(stored.visits(), stored.contactMinutes(), stored.nightMinutes());
      if (!found.equals(expected)) {
        throw new IllegalStateException("the roster has " + expected + ", the books have " + found);
      }
      return stored;
    }
  }

  private String employerOf(int workersOfSize, UUID employer) throws IOException {
    try (InputStream script = BenchImports.class.getResourceAsStream("bench-employer.sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8)
          .replace(":employer", employer.toString())
          .replace(":prefix", BenchRoster.PREFIX)
          .replace(":workers", Integer.toString(workersOfSize));
    }
  }

  private void tell(Size size) {
    MeasuredImport imported = size.imported();
    out.printf(
        "%,d visits in %s s, %,d a second: received in %s s, read, checked and stored in %s s,"
            + " turned into %,d worked days in %s s, committed in %s s; at most %,d MB of heap%n",
        size.visits(),
        seconds(size.nanos()),
        size.perSecond(),
        seconds(size.receiving()),
        seconds(imported.takingNanos()),
        size.days(),
        seconds(imported.countingNanos()),
        seconds(imported.committingNanos()),
        size.peakHeap());
    out.printf(
        "  COPY of the same rows: %s s with checks and indexes, we take %s times as long; %s s"
            + " without, we take %s times as long%n",
        seconds(size.bare().sameShapeNanos()),
        size.copyRatio(),
        seconds(size.bare().heapNanos()),
        size.heapRatio());
    out.flush();
  }

  private String json(List<Size> sizes) {
    Size whole = sizes.getLast();
    MeasuredImport imported = whole.imported();
    return "{\"bench\":\"hours\",\"workers\":%d,\"visits\":%d,\"worked_days\":%d,\"seconds\":{\"receive\":%s,\"visits\":%s,\"worked_days\":%s,\"commit\":%s,\"total\":%s,\"copy\":%s,\"copy_heap\":%s},\"per_second\":%d,\"peak_heap_mb\":%d,\"max_heap_mb\":%d,\"copy_ratio\":%s,\"heap_ratio\":%s,\"sizes\":[%s]}"
        .formatted(
            workers,
            whole.visits(),
            whole.days(),
            seconds(whole.receiving()),
            seconds(imported.takingNanos()),
            seconds(imported.countingNanos()),
            seconds(imported.committingNanos()),
            seconds(whole.nanos()),
            seconds(whole.bare().sameShapeNanos()),
            seconds(whole.bare().heapNanos()),
            whole.perSecond(),
            whole.peakHeap(),
            Runtime.getRuntime().maxMemory() / BYTES_A_MEGABYTE,
            whole.copyRatio(),
            whole.heapRatio(),
            sizes.stream().map(BenchImports::json).collect(Collectors.joining(",")));
  }

  private static String json(Size size) {
    return "{\"visits\":%d,\"seconds\":%s,\"copy\":%s,\"copy_ratio\":%s,\"peak_heap_mb\":%d}"
        .formatted(
            size.visits(),
            seconds(size.nanos()),
            seconds(size.bare().sameShapeNanos()),
            size.copyRatio(),
            size.peakHeap());
  }

  private static String seconds(long nanos) {
    long millis = nanos / NANOS_A_MILLI;
    return "%d.%03d".formatted(millis / 1_000, millis % 1_000);
  }

  private static String ratio(long ours, long bare) {
    long hundredths = ours * 100 / bare;
    return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static void forgetPeaks() {
    System.gc();
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** In megabytes. The peaks of the pools need not fall together, so that it may be less. */
  private static long peakHeap() {
    return heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum()
        / BYTES_A_MEGABYTE;
  }
}
