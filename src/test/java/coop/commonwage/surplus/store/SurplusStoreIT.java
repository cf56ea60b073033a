package coop.commonwage.surplus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.HalfForTests;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.platform.database.StatementFailed;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.application.Distributions;
import coop.commonwage.surplus.application.FrozenDistribution;
import coop.commonwage.surplus.application.LabourYears;
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
import org.junit.jupiter.api.Test;

class SurplusStoreIT {

  private static final String SURPLUS = "surplus";
  private static final Instant AT = Instant.parse("2026-11-14T10:00:00Z");
  private static final LocalDate YEAR_END = LocalDate.of(2026, 10, 31);
  private static final DateSpan YEAR = DateSpan.of(LocalDate.of(2026, 10, 1), YEAR_END);
  private static final Distributions.Step STEP = new Distributions.Step(AT, "pat", "test");

  private static DatabaseForTests database;

  private final UUID employer = UUID.randomUUID();
  private final UUID ana = UUID.randomUUID();
  private final UUID bo = UUID.randomUUID();
  private final UUID year = UUID.randomUUID();

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
                      record(ana, "A1", "Ana Roberts", 4000), record(bo, "B2", "Bo Thomas", 2020)));
        });
  }

  @Test
  void aProposedDistributionIsReadBackExactlyAndUnderTheSameFingerprint() {
    UUID id = UUID.randomUUID();
    FrozenDistribution figures = figures();
    inSurplus(sources -> propose(new SqlDistributions(sources), id, figures));
    inSurplus(
        sources -> {
          SqlDistributions distributions = new SqlDistributions(sources);
          FrozenDistribution read = distributions.frozen(id);
          assertEquals(figures, read);
          assertEquals(Money.of("60000.00"), read.distribution().total());
          assertEquals(
              new Proposal.Proposed(bo, hash(figures)),
              distributions.find(id).orElseThrow().proposal());
        });
  }

  @Test
  void aDistributionGoesFromDraftToPostedAndIntoTheAccounts() {
    UUID id = UUID.randomUUID();
    FrozenDistribution figures = figures();
    post(id, figures);
    inSurplus(
        sources -> {
          SqlDistributions distributions = new SqlDistributions(sources);
          assertTrue(distributions.isYearPosted(year));
          assertEquals(
              List.of("draft", "proposed", "adopted", "posted"),
              distributions.history(id).stream().map(entry -> entry.state()).toList());
          SqlStatements statements = new SqlStatements(sources);
          assertEquals("Care Together " + employer, statements.cooperative());
          assertEquals(2, statements.ofDistribution(id).size());
          assertEquals(1, statements.ofPerson(ana).size());
          assertEquals(
              List.of(Money.of("23920.27"), Money.of("-23920.27")),
              statements.movements(ana, id).stream().map(CapitalEntry::amount).toList());
          assertEquals(Money.ZERO, statements.openingBalance(ana, id));
        });
  }

  @Test
  void aYearIsPostedOnceWhateverTheProgramDoes() {
    post(UUID.randomUUID(), figures());
    assertRefused("one_posted_distribution_of_a_year", () -> post(UUID.randomUUID(), figures()));
  }

  @Test
  void noStepCanBeSkippedEvenBySql() {
    UUID id = UUID.randomUUID();
    inSurplus(sources -> propose(new SqlDistributions(sources), id, figures()));
    assertRefused(
        "cannot go from proposed to posted",
        () ->
            inSurplus(
                sources ->
                    new Sql(sources)
                        .run(
                            "update surplus.distribution set state = 'posted', adopter = ?"
                                + " where id = ?",
                            ana,
                            id)));
  }

  @Test
  void theProposerCannotAlsoRecordTheResolution() {
    UUID id = UUID.randomUUID();
    inSurplus(sources -> propose(new SqlDistributions(sources), id, figures()));
    assertRefused(
        "proposer_is_not_adopter",
        () -> inSurplus(sources -> adopt(new SqlDistributions(sources), id, figures(), bo)));
  }

  @Test
  void figuresThatDoNotSumCannotBeProposed() {
    UUID id = UUID.randomUUID();
    assertRefused(
        "do not sum to the declared surplus",
        () ->
            inSurplus(
                sources -> {
                  SqlDistributions distributions = new SqlDistributions(sources);
                  distributions.draft(draft(id, "60000.01"), STEP);
                  distributions.freeze(id, figures());
                  distributions.move(
                      id, new Proposal.Draft().propose(bo, hash(figures())), bo, STEP);
                }));
  }

  @Test
  void nothingThatIsFrozenCanBeEditedOrDeleted() {
    post(UUID.randomUUID(), figures());
    for (String statement :
        List.of(
            "update surplus.allocation set amount = amount + 1",
            "update surplus.labour_record set minutes = 0",
            "update surplus.capital_entry set amount = 1",
            "update surplus.distribution set declared_surplus = 1",
            "update surplus.resolution set votes_for = 99",
            "delete from surplus.allocation",
            "delete from surplus.capital_entry",
            "delete from surplus.distribution",
            "delete from surplus.labour_record")) {
      assertRefused(
          "permission denied", () -> inSurplus(sources -> new Sql(sources).run(statement)));
    }
  }

  @Test
  void figuresCannotBeAddedToAProposal() {
    UUID id = UUID.randomUUID();
    inSurplus(sources -> propose(new SqlDistributions(sources), id, figures()));
    assertRefused(
        "are frozen",
        () -> inSurplus(sources -> new SqlDistributions(sources).freeze(id, figures())));
  }

  @Test
  void noPartOfAPotCanBeAddedToAProposalOrToAShareOfNobody() {
    UUID id = UUID.randomUUID();
    FrozenDistribution figures = figures();
    inSurplus(sources -> propose(new SqlDistributions(sources), id, figures));
    for (UUID share : List.of(figures.holders().getFirst().id(), UUID.randomUUID())) {
      assertRefused(
          "a part of a pot belongs to a share of a draft",
          () ->
              inSurplus(
                  sources ->
                      new Sql(sources)
                          .run(
                              "insert into surplus.allocation_pot values"
                                  + " (?, register.current_employer(), 7, 'hours', '1/1', 1)",
                              share)));
    }
    assertRefused(
        "are frozen",
        () ->
            inSurplus(
                sources ->
                    new Sql(sources)
                        .run(
                            "insert into surplus.distribution_pot values"
                                + " (?, register.current_employer(), 0, 7, 'hours', '1', 1, '1/1')",
                            id)));
  }

  @Test
  void noPartOfAPotBelongsToAShareOfAnotherCooperative() {
    UUID id = UUID.randomUUID();
    FrozenDistribution figures = figures();
    inSurplus(
        sources -> {
          SqlDistributions distributions = new SqlDistributions(sources);
          distributions.draft(draft(id, "60000.00"), STEP);
          distributions.freeze(id, figures);
        });
    assertRefused(
        "a part of a pot belongs to a share of a draft",
        () ->
            in(
                SURPLUS,
                UUID.randomUUID(),
                sources ->
                    new Sql(sources)
                        .run(
                            "insert into surplus.allocation_pot values"
                                + " (?, register.current_employer(), 7, 'hours', '1/1', 1)",
                            figures.holders().getFirst().id())));
  }

  @Test
  void anotherCooperativeSeesNothing() {
    post(UUID.randomUUID(), figures());
    in(
        SURPLUS,
        UUID.randomUUID(),
        sources -> {
          assertEquals(List.of(), new SqlDistributions(sources).list());
          assertEquals(List.of(), new SqlLabourYears(sources).list());
          assertEquals(Map.of(), new SqlMemberships(sources).personsByPayrollId());
        });
  }

  @Test
  void thePayRoleIsRefusedOnTheSurplusAndTheSurplusRoleOnPay() {
    assertRefused(
        "permission denied for schema surplus",
        () ->
            in(
                "pay",
                employer,
                sources -> new Sql(sources).list("select * from surplus.allocation", row -> row)));
    assertRefused(
        "permission denied for schema pay",
        () -> inSurplus(sources -> new Sql(sources).list("select * from pay.payslip", row -> row)));
  }

  @Test
  void theSurplusRoleSeesNoBirthdayAndNoBankAccount() {
    assertRefused(
        "permission denied",
        () ->
            inSurplus(
                sources ->
                    new Sql(sources)
                        .list("select date_of_birth from register.person", row -> row)));
    assertRefused(
        "permission denied",
        () ->
            inSurplus(
                sources ->
                    new Sql(sources).list("select * from register.bank_account", row -> row)));
  }

  @Test
  void aHandoverIsNotedOnce() {
    UUID id = UUID.randomUUID();
    post(id, figures());
    inSurplus(
        sources -> {
          SqlDistributions distributions = new SqlDistributions(sources);
          assertFalse(distributions.handover(id).isPresent());
          distributions.keepHandover(id, new Distributions.Handover(AT, "pat", 2, Money.of("1")));
          distributions.keepHandover(id, new Distributions.Handover(AT, "sam", 9, Money.of("9")));
          assertEquals("pat", distributions.handover(id).orElseThrow().by());
        });
  }

  private void post(UUID id, FrozenDistribution figures) {
    inSurplus(
        sources -> {
          SqlDistributions distributions = new SqlDistributions(sources);
          propose(distributions, id, figures);
          Proposal.Adopted adopted = adopt(distributions, id, figures, ana);
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

  private void propose(SqlDistributions distributions, UUID id, FrozenDistribution figures) {
    distributions.draft(draft(id, "60000.00"), STEP);
    distributions.freeze(id, figures);
    distributions.move(id, new Proposal.Draft().propose(bo, hash(figures)), bo, STEP);
  }

  private Proposal.Adopted adopt(
      SqlDistributions distributions, UUID id, FrozenDistribution figures, UUID by) {
    Resolution resolution = new Resolution("2026/" + id, LocalDate.of(2026, 11, 14), 2, 2, 2, 0);
    String hash = hash(figures);
    Proposal.Adopted adopted = new Proposal.Adopted(bo, hash, resolution);
    distributions.keepResolution(id, hash, resolution, AT);
    distributions.move(id, adopted, by, STEP);
    return adopted;
  }

  private StoredDistribution draft(UUID id, String surplus) {
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

  private FrozenDistribution figures() {
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

  private static Member member(UUID person, long minutes) {
    return Member.of(person.toString(), "worker", Map.of(Basis.HOURS, Fraction.of(minutes, 60)));
  }

  private static String hash(FrozenDistribution figures) {
    return Fingerprint.of("uk-coop-society", YEAR_END, figures.distribution());
  }

  private LabourYears.LabourRecord record(UUID person, String number, String name, long minutes) {
    return LabourYears.LabourRecord.of(
        person, number, name, minutes, Money.of("900"), 31, LocalDate.of(2020, 1, 1));
  }

  private String person(UUID id, String number, String forename) {
    return ("insert into register.person (id, employer_id, payroll_id, forename, surname,"
            + " date_of_birth, gender, address, postcode, email, taken_on_at)"
            + " values ('%s', '%s', '%s', '%s', 'Roberts', '1990-01-01', 'F', '{}', 'LL1 1AA', '',"
            + " now())")
        .formatted(id, employer, number, forename);
  }

  private interface Work {
    void run();
  }

  private static void assertRefused(String message, Work work) {
    StatementFailed failed = assertThrows(StatementFailed.class, work::run);
    String text = failed.getMessage() + " " + failed.getCause();
    assertTrue(text.contains(message), text);
  }

  private void inSurplus(Consumer<DataSource> work) {
    in(SURPLUS, employer, work);
  }

  private static void in(String name, UUID employerId, Consumer<DataSource> work) {
    HalfForTests half = database.half(name);
    half.transactions().run(employerId, () -> work.accept(half.dataSource()));
  }
}
