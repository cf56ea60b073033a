package coop.commonwage.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.FinalisedShareInstalments;
import coop.commonwage.pay.application.RunningShareAgreements;
import coop.commonwage.pay.application.ShareAgreements;
import coop.commonwage.pay.application.ShareInstalments;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.store.ACooperative;
import coop.commonwage.pay.store.SqlInstructions;
import coop.commonwage.pay.store.SqlPayRuns;
import coop.commonwage.pay.store.SqlShareAgreements;
import coop.commonwage.pay.store.SqlShareInstalments;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.AuditRows;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.HalfForTests;
import coop.commonwage.surplus.application.CapitalRules;
import coop.commonwage.surplus.application.FormsInForce;
import coop.commonwage.surplus.application.RecordEntryShares;
import coop.commonwage.surplus.application.Shareholders;
import coop.commonwage.surplus.application.WorkOut;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.EntryShare;
import coop.commonwage.surplus.store.SqlCapitalAccounts;
import coop.commonwage.surplus.store.SqlCapitalActions;
import coop.commonwage.surplus.store.SqlFormRecords;
import coop.commonwage.surplus.store.SqlLabourYears;
import coop.commonwage.surplus.store.SqlMemberships;
import coop.commonwage.surplus.store.SqlSpendings;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an agreement to buy shares, through finalised payslips, to the members' accounts. */
class ShareInstalmentsIT {

  private static final Clock CLOCK = () -> Instant.parse("2026-12-14T12:00:00Z");

  private static DatabaseForTests database;

  private ACooperative pay;
  private final Map<UUID, UUID> employment = new HashMap<>();
  private UUID ana;
  private UUID bo;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  /** Ten hours each at 13.45: 134.50, of which the minimum wage of 12.71 protects 127.10. */
  @BeforeEach
  void twoWorkersWhoBuySharesByInstalments() {
    pay = ACooperative.on(database);
    ana = worksAndBuys("ana", "5.00");
    bo = worksAndBuys("bo", "20.00");
  }

  private UUID worksAndBuys(String payrollId, String eachPeriod) {
    UUID employment = pay.employs(payrollId);
    pay.visited(employment, "V-" + payrollId, "2026-10-05T08:00", "2026-10-05T18:00");
    pay.records(
        payrollId,
        InstructionKinds.DEDUCTION,
        "2026-10-01",
        Map.of(
            "deduction",
            "share-instalment",
            "purpose",
            "entry share",
            "agreed",
            "2026-09-01",
            "eachPeriod",
            eachPeriod));
    UUID person = pay.personOf(employment).orElseThrow().id();
    this.employment.put(person, employment);
    return person;
  }

  private ShareInstalments taken() {
    HalfForTests half = database.half("pay");
    return new FinalisedShareInstalments(
        half.transactions(), new SqlShareInstalments(half.dataSource()));
  }

  private ShareAgreements agreements() {
    HalfForTests half = database.half("pay");
    return new RunningShareAgreements(
        half.transactions(),
        new SqlShareAgreements(half.dataSource()),
        new SqlInstructions(half.dataSource()),
        new SqlPayRuns(half.dataSource()),
        new AuditTrail(new AuditRows(half.dataSource()), CLOCK),
        CLOCK);
  }

  private RecordEntryShares entryShares() {
    HalfForTests half = database.half("surplus");
    var accounts = new SqlCapitalAccounts(half.dataSource());
    var workOut =
        new WorkOut(
            new SqlLabourYears(half.dataSource()),
            new SqlMemberships(half.dataSource()),
            new SqlSpendings(half.dataSource()),
            new FormsInForce(),
            new SqlFormRecords(half.dataSource()),
            new Shareholders(accounts),
            CLOCK);
    return new RecordEntryShares(
        half.transactions(),
        accounts,
        new SqlCapitalActions(half.dataSource()),
        new CapitalRules(accounts, workOut, CLOCK),
        new AuditTrail(new AuditRows(half.dataSource()), CLOCK),
        CLOCK);
  }

  private void agrees(UUID person, String amount) {
    entryShares()
        .agree(
            new RecordEntryShares.Recorder(pay.employer, "pat", UUID.randomUUID()),
            new EntryShare(
                person, LocalDate.of(2026, 9, 1), Money.of(amount), 1, LocalDate.of(2026, 9, 1)));
  }

  private RecordShareInstalments.Done carriesOver(DateSpan payDates) {
    return new RecordShareInstalments(taken(), agreements(), entryShares())
        .record(pay.employer, "schedule", payDates);
  }

  private List<String> account(UUID person) {
    HalfForTests half = database.half("surplus");
    return half.transactions()
        .in(
            pay.employer,
            () ->
                new SqlCapitalAccounts(half.dataSource())
                    .entries(person).stream().map(ShareInstalmentsIT::inWords).toList());
  }

  private static String inWords(CapitalEntry entry) {
    return "%s %s %s %s"
        .formatted(entry.day(), entry.kind().word(), entry.holding().word(), entry.amount());
  }

  @Test
  void whatAPayRunTookStandsInTheAccountOnTheDayItWasPaidAndOnlyOnce() {
    agrees(ana, "5.00");
    agrees(bo, "7.41");
    pay.pays(pay.opens(ACooperative.OCTOBER));
    DateSpan november = DateSpan.monthOf(ACooperative.OCTOBER.payDate());
    RecordShareInstalments.Done first = carriesOver(november);
    assertEquals(new RecordShareInstalments.Done(2, 2, List.of(), 1), first);
    assertEquals(new RecordShareInstalments.Done(2, 0, List.of(), 0), carriesOver(november));
    assertEquals(List.of("2026-11-05 instalment shares 5.00"), account(ana));
    assertEquals(List.of("2026-11-05 instalment shares 7.40"), account(bo));
    assertEquals(Set.of(bo), agreements().buyers(pay.employer), "Ana has paid all she agreed to");
    HalfForTests half = database.half("pay");
    assertEquals(
        List.of(Optional.of(ACooperative.OCTOBER.payDate())),
        half.transactions()
            .in(
                pay.employer,
                () ->
                    new SqlInstructions(half.dataSource())
                        .of(employment.get(ana)).stream()
                            .map(one -> one.instruction().until())
                            .toList()));
  }

  @Test
  void whatPayTookBeyondWhatWasAgreedIsNoShareAndPayTakesNoMore() {
    agrees(ana, "4.99");
    pay.pays(pay.opens(ACooperative.OCTOBER));
    DateSpan november = DateSpan.monthOf(ACooperative.OCTOBER.payDate());
    assertEquals(new RecordShareInstalments.Done(2, 2, List.of(), 2), carriesOver(november));
    assertEquals(
        List.of("2026-11-05 instalment shares 4.99", "2026-11-05 over-limit account 0.01"),
        account(ana).stream().sorted().toList());
    assertEquals(List.of("2026-11-05 over-limit account 7.40"), account(bo));
    assertEquals(Set.of(), agreements().buyers(pay.employer));
  }

  @Test
  void aRunThatIsNotFinalisedTookNothing() {
    UUID run = pay.opens(ACooperative.OCTOBER);
    pay.waitsForTheEndOf(run);
    pay.calculates(run);
    pay.approves(run, pay.approver);
    assertEquals(
        List.of(), taken().between(pay.employer, DateSpan.monthOf(ACooperative.OCTOBER.payDate())));
  }

  @Test
  void onlyPayDatesThatAreAskedForAreCarriedOver() {
    pay.pays(pay.opens(ACooperative.OCTOBER));
    var payDay = ACooperative.OCTOBER.payDate();
    assertEquals(0, carriesOver(DateSpan.of(payDay.plusDays(1), payDay.plusDays(30))).found());
    assertEquals(0, carriesOver(DateSpan.of(payDay.minusDays(30), payDay.minusDays(1))).found());
    assertEquals(2, carriesOver(DateSpan.of(payDay, payDay)).found());
    assertEquals(
        List.of(Money.of("7.40"), Money.of("5.00")),
        taken().between(pay.employer, DateSpan.of(payDay, payDay)).stream()
            .map(ShareInstalments.Taken::amount)
            .sorted((a, b) -> b.compareTo(a))
            .toList());
  }

  @Test
  void anotherCooperativeSeesNothingOfIt() {
    pay.pays(pay.opens(ACooperative.OCTOBER));
    assertEquals(
        List.of(),
        taken()
            .between(
                ACooperative.on(database).employer,
                DateSpan.monthOf(ACooperative.OCTOBER.payDate())));
  }
}
