package coop.commonwage.launcher;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.clock.SystemClock;
import coop.commonwage.platform.database.BareCopy;
import coop.commonwage.platform.database.Cluster;
import coop.commonwage.platform.database.Login;
import coop.commonwage.platform.database.Migrations;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.SingleTransaction;
import coop.commonwage.surplus.application.Distributions;
import coop.commonwage.surplus.application.FrozenDistribution;
import coop.commonwage.surplus.application.StoredDistribution;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.DistributionCase;
import coop.commonwage.surplus.distributions.Fingerprint;
import coop.commonwage.surplus.distributions.Member;
import coop.commonwage.surplus.resolutions.Proposal;
import coop.commonwage.surplus.store.MeasuredDistribution;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Stores distributions in a database of its own, as the product does, and beside it the bare way.
 */
final class BenchDistributions implements AutoCloseable {

  private static final DateSpan YEAR =
      DateSpan.of(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));

  private final Path directory;
  private final SystemClock clock = new SystemClock();
  private final DataDirectory data;
  private final InstallationSecrets secrets;
  private final EmbeddedDatabase database;

  private BenchDistributions(Path directory) {
    this.directory = directory;
    this.data = DataDirectory.open(directory.resolve("data"));
    this.secrets = InstallationSecrets.of(data);
    this.database = EmbeddedDatabase.start(data, secrets);
    Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop the database"));
    Migrations.run(database.login(), secrets::passwordOf);
  }

  /** Starts a database; closing stops it. The caller deletes the directory. */
  static BenchDistributions in(Path directory) {
    return new BenchDistributions(directory);
  }

  /**
   * One distribution, stored.
   *
   * @param stored how long the product took
   * @param shares what {@code COPY} took for the same members' shares
   * @param pots and for their parts of each pot
   */
  record Stored(MeasuredDistribution stored, BareCopy shares, BareCopy pots) {

    long bareNanos() {
      return shares.sameShapeNanos() + pots.sameShapeNanos();
    }

    long heapNanos() {
      return shares.heapNanos() + pots.heapNanos();
    }
  }

  /** Stores a distribution that was worked out, and compares what stands with what was sent. */
  Stored store(DistributionCase input, Distribution distribution) throws IOException {
    UUID employer = NewId.at(clock.instant());
    UUID year = NewId.at(clock.instant());
    Cluster.run(database.login(), labourYear(employer, year));
    Cluster.run(database.login(), "checkpoint");
    StoredDistribution draft = draft(input, year);
    FrozenDistribution frozen = frozen(input, distribution);
    Distributions.Step step = new Distributions.Step(clock.instant(), "bench", "measured");
    MeasuredDistribution measured;
    try (SingleTransaction transaction = SingleTransaction.begin(surplusLogin(), employer)) {
      measured = MeasuredDistribution.of(transaction, draft, frozen, step);
    }
    check(employer, draft, distribution);
    return new Stored(measured, bare("surplus.allocation"), bare("surplus.allocation_pot"));
  }

  /** A time is worth nothing unless every figure arrived. */
  private void check(UUID employer, StoredDistribution draft, Distribution distribution) {
    try (SingleTransaction transaction = SingleTransaction.begin(surplusLogin(), employer)) {
      String found = MeasuredDistribution.readBack(transaction, draft);
      if (!found.equals(Fingerprint.of(draft.form(), draft.year().lastDay(), distribution))) {
        throw new IllegalStateException("what was stored is not what was worked out");
      }
    }
  }

  private BareCopy bare(String table) {
    return BareCopy.of(database.login(), table, directory.resolve("rows-to-copy"));
  }

  private StoredDistribution draft(DistributionCase input, UUID year) {
    return new StoredDistribution(
        NewId.at(clock.instant()),
        year,
        YEAR,
        YEAR.lastDay(),
        input.form().name(),
        input.form().title(),
        input.form().confidence(),
        input.declaredSurplus(),
        Money.ZERO,
        "{}",
        input.form().undistributedTo(),
        new Proposal.Draft(),
        Optional.empty(),
        Optional.empty());
  }

  private FrozenDistribution frozen(DistributionCase input, Distribution distribution) {
    Supplier<UUID> ids = NewId.seriesAt(clock.instant());
    List<FrozenDistribution.Holder> holders = new ArrayList<>(input.members().size());
    for (Member member : input.members()) {
      holders.add(
          new FrozenDistribution.Holder(
              ids.get(),
              UUID.fromString(member.id()),
              member.id().substring(24),
              "Member " + member.id().substring(24),
              BenchMembers.figures(member)));
    }
    return new FrozenDistribution(distribution, holders);
  }

  private Login surplusLogin() {
    String role = Migrations.role("surplus");
    return new Login(
        Installation.withApplicationParameters(database.login().url()),
        role,
        secrets.passwordOf(role));
  }

  private static String labourYear(UUID employer, UUID year) throws IOException {
    try (InputStream script =
        BenchDistributions.class.getResourceAsStream("bench-labour-year.sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8)
          .replace(":employer", employer.toString())
          .replace(":year", year.toString());
    }
  }

  @Override
  public void close() {
    try (data) {
      database.close();
    }
  }
}
