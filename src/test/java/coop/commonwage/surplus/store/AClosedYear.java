package coop.commonwage.surplus.store;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.HalfForTests;
import coop.commonwage.platform.database.StatementFailed;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.application.AMeeting;
import coop.commonwage.surplus.application.Distributions;
import coop.commonwage.surplus.application.FrozenDistribution;
import coop.commonwage.surplus.application.LabourYears;
import coop.commonwage.surplus.application.MeetingBook;
import coop.commonwage.surplus.application.StoredDistribution;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.DistributionCase;
import coop.commonwage.surplus.distributions.Fingerprint;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.Member;
import coop.commonwage.surplus.membership.Membership;
import coop.commonwage.surplus.resolutions.Proposal;
import coop.commonwage.surplus.resolutions.Resolution;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A co-operative with two workers and a closed year, on a database of its own. */
abstract class AClosedYear {

  static final String SURPLUS = "surplus";
  static final Instant AT = Instant.parse("2026-11-14T10:00:00Z");
  static final LocalDate YEAR_END = LocalDate.of(2026, 10, 31);
  static final DateSpan YEAR = DateSpan.of(LocalDate.of(2026, 10, 1), YEAR_END);
  static final Distributions.Step STEP = new Distributions.Step(AT, "pat", "test");

  static DatabaseForTests database;

  final UUID employer = UUID.randomUUID();
  final UUID ana = UUID.randomUUID();
  final UUID bo = UUID.randomUUID();
  final UUID year = UUID.randomUUID();

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void aCooperativeWithTwoWorkersAndAClosedYear() {
    database.asOwner(
        "insert into register.employer"
            + " (id, name, address_lines, postcode, legal_form, nation, taken_in_at)"
            + " values ('%1$s', 'Care Together %1$s', 'Lane 1', 'LL1 1AA', 'uk-coop-society', 'wales', now())"
                .formatted(employer),
        person(ana, "A1", "Ana"),
        person(bo, "B2", "Bo"));
    inSurplus(
        sources -> {
          new SqlMemberships(sources)
              .add(
                  List.of(
                      new Membership(ana, "worker", YEAR.firstDay(), Optional.empty()),
                      new Membership(bo, "worker", YEAR.firstDay(), Optional.empty())),
                  AT);
          new SqlLabourYears(sources)
              .add(
                  new LabourYears.LabourYear(year, YEAR, AT, "pat", 2, 6020),
                  List.of(
                      record(ana, "A1", "Ana Roberts", 4000), record(bo, "B2", "Bo Thomas", 2020)),
                  List.of());
        });
  }

  void post(UUID id, FrozenDistribution figures) {
    inSurplus(
        sources -> {
          SqlDistributions distributions = new SqlDistributions(sources);
          propose(distributions, id, figures);
          Proposal.Adopted adopted =
              adopt(distributions, new SqlMeetingBook(sources), id, figures, ana);
          List<CapitalEntry> entries = new ArrayList<>();
          for (int i = 0; i < figures.holders().size(); i++) {
            var share = figures.distribution().members().get(i);
            entries.addAll(
                CapitalEntry.ofAllocation(
                    figures.holders().get(i).personId(),
                    YEAR_END,
                    YEAR_END.getYear(),
                    share.allocation(),
                    share.cash()));
          }
          distributions.addToAccounts(id, entries, AT);
          distributions.move(id, adopted.post(hash(figures)), ana, STEP);
        });
  }

  void propose(SqlDistributions distributions, UUID id, FrozenDistribution figures) {
    distributions.draft(draft(id, "60000.00"), STEP);
    distributions.freeze(id, figures);
    distributions.move(id, new Proposal.Draft().propose(bo, hash(figures)), bo, STEP);
  }

  Proposal.Adopted adopt(
      SqlDistributions distributions,
      MeetingBook meetings,
      UUID id,
      FrozenDistribution figures,
      UUID by) {
    return adopt(distributions, meetings, id, figures, by, STEP);
  }

  Proposal.Adopted adopt(
      SqlDistributions distributions,
      MeetingBook meetings,
      UUID id,
      FrozenDistribution figures,
      UUID by,
      Distributions.Step step) {
    String hash = hash(figures);
    UUID minutes =
        AMeeting.typed(
            meetings, id, hash, "2026/" + id, LocalDate.of(2026, 11, 14), "ab".repeat(32));
    Resolution resolution = meetings.standing(id).orElseThrow().resolution();
    Proposal.Adopted adopted = new Proposal.Adopted(bo, hash, resolution);
    distributions.keepResolution(
        id, hash, resolution, new Distributions.Signature(by, Optional.of(minutes), AT));
    distributions.move(id, adopted, by, step);
    return adopted;
  }

  StoredDistribution draft(UUID id, String surplus) {
    return new StoredDistribution(
        id,
        year,
        YEAR,
        YEAR_END,
        "uk-coop-society",
        "Co-operative society",
        "high",
        Money.of(surplus),
        Money.ZERO,
        "{}",
        "general-reserve",
        new Proposal.Draft(),
        Optional.empty(),
        Optional.empty());
  }

  FrozenDistribution figures() {
    var form = LegalForms.bundled().form("uk-coop-society");
    var outcome =
        Distribution.of(
            new DistributionCase(
                form,
                YEAR_END,
                Money.of("60000.00"),
                Money.ZERO,
                DistributionCase.fundsOf(form),
                Optional.empty(),
                DistributionCase.poolsOf(form),
                List.of(member(ana, 4000), member(bo, 2020))));
    return new FrozenDistribution(
        (Distribution) outcome,
        List.of(
            new FrozenDistribution.Holder(
                UUID.randomUUID(), ana, "A1", "Ana Roberts", List.of(Fraction.of(4000, 60))),
            new FrozenDistribution.Holder(
                UUID.randomUUID(), bo, "B2", "Bo Thomas", List.of(Fraction.of(2020, 60)))));
  }

  static Member member(UUID person, long minutes) {
    return Member.of(person.toString(), "worker", Map.of(Basis.HOURS, Fraction.of(minutes, 60)));
  }

  static String hash(FrozenDistribution figures) {
    return Fingerprint.of("uk-coop-society", YEAR_END, figures.distribution());
  }

  LabourYears.LabourRecord record(UUID person, String number, String name, long minutes) {
    return LabourYears.LabourRecord.of(
        person, number, name, minutes, Money.of("900"), 31, LocalDate.of(2020, 1, 1));
  }

  String person(UUID id, String number, String forename) {
    return ("insert into register.person (id, employer_id, payroll_id, forename, surname,"
            + " date_of_birth, gender, address, postcode, email, taken_on_at)"
            + " values ('%s', '%s', '%s', '%s', 'Roberts', '1990-01-01', 'F', '{}', 'LL1 1AA', '',"
            + " now())")
        .formatted(id, employer, number, forename);
  }

  interface Work {
    void run();
  }

  static void assertRefused(String message, Work work) {
    StatementFailed failed = assertThrows(StatementFailed.class, work::run);
    String text = failed.getMessage() + " " + failed.getCause();
    assertTrue(text.contains(message), text);
  }

  void inSurplus(Consumer<DataSource> work) {
    in(SURPLUS, employer, work);
  }

  static void in(String name, UUID employerId, Consumer<DataSource> work) {
    HalfForTests half = database.half(name);
    half.transactions().run(employerId, () -> work.accept(half.dataSource()));
  }
}
