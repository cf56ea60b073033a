package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.application.ShareAgreements;
import coop.commonwage.pay.application.ShareInstalments;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.StatementFailed;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalAction;
import coop.commonwage.surplus.capital.CapitalStatement;
import coop.commonwage.surplus.capital.ControlItem;
import coop.commonwage.surplus.capital.EntryShare;
import coop.commonwage.surplus.capital.LeaverDebt;
import coop.commonwage.surplus.capital.LeaverSchedule;
import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.yearend.RecordShareInstalments;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalIT {

  private static final String BOTH =
      "{\"interest_on\": \"both\", \"interest_paid_out\": false, \"rolling_years\": 3,"
          + " \"cash_limit\": \"60.00\", \"leaver_instalments\": 2,"
          + " \"leaver_rate_percent\": \"7.5\", \"retained_yearly\": \"100.00\"}";

  private static DatabaseForTests database;

  private AnOwnedCooperative coop;
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

  @BeforeEach
  void aCooperativeOfTwoOwners() {
    coop = new AnOwnedCooperative(database, "uk-coop-society");
    ana = coop.member("A1", "Ana");
    bo = coop.member("B2", "Bo");
  }

  /** Two members with 1,000.00 of shares each, and interest of 50.00 in their accounts for 2021. */
  private void bothHoldSharesAndInterest() {
    coop.pays(ana, "2020-12-31", "1000.00", false, "ana");
    coop.pays(bo, "2020-12-31", "1000.00", false, "bo");
    coop.decides("2021-01-01", BOTH);
    coop.does(new CapitalOrder.Interest(LocalDate.of(2021, 12, 31), "B 1", Rate.ofPercent("5")));
  }

  @Test
  void anEntrySharePaidInPartsStandsInTheAccountOnceForEachPayment() {
    coop.entryShares()
        .agree(
            coop.recorder(),
            new EntryShare(
                ana, LocalDate.of(2026, 1, 1), Money.of("300.00"), 3, LocalDate.of(2026, 5, 1)));
    coop.agrees(bo, "2026-01-01", "300.00");
    assertTrue(coop.receives(ana, "2026-05-01", "100.00", true, "slip 1"));
    assertFalse(coop.receives(ana, "2026-05-01", "100.00", true, "slip 1"));
    assertTrue(
        assertThrows(
                Refused.class, () -> coop.receives(ana, "2026-06-01", "100.00", true, "slip 1"))
            .errors()
            .getFirst()
            .message()
            .contains("another payment, of 2026-05-01"),
        "a standing order with the same words every month loses no payment");
    assertThrows(Refused.class, () -> coop.receives(bo, "2026-05-01", "100.00", true, "slip 1"));
    assertThrows(Refused.class, () -> coop.receives(ana, "2026-05-01", "100.01", true, "slip 1"));
    assertTrue(coop.receives(ana, "2026-06-01", "60.00", true, "slip 2"));
    CapitalStatement statement = coop.read().statement(ana);
    assertEquals(Money.of("160.00"), statement.shares());
    assertEquals(Money.of("140.00"), statement.entryShareLeft());
    assertEquals(
        List.of("instalment", "instalment"),
        statement.movements().stream().map(CapitalStatement.Movement::kind).toList());
    assertEquals(
        Money.of("140.00"),
        coop.read().overview(ReadCapital.Asked.FIRST).accounts().orElseThrow().rows().stream()
            .filter(row -> row.payrollId().equals("A1"))
            .findFirst()
            .orElseThrow()
            .entryShareLate());
  }

  @Test
  void whatPayTookForSharesArrivesOnceAndWhatItCouldNotTakeDoesNot() {
    coop.pays(bo, "2026-01-01", "99990.00", false, "bo");
    LocalDate payDay = LocalDate.of(2026, 6, 26);
    coop.agrees(ana, "2026-06-26", "100.00");
    coop.agrees(bo, "2026-06-26", "10.00");
    FullAgreements ended = new FullAgreements(ana, bo);
    RecordShareInstalments door =
        new RecordShareInstalments(
            (employer, payDates) ->
                List.of(
                    new ShareInstalments.Taken("payslip/1", ana, payDay, Money.of("12.34")),
                    new ShareInstalments.Taken("payslip/2", bo, payDay, Money.of("10.01"))),
            ended,
            coop.entryShares());
    DateSpan june = DateSpan.monthOf(payDay);
    RecordShareInstalments.Done done = door.record(coop.employer, "schedule", june);
    assertEquals(2, done.found());
    assertEquals(2, done.added());
    assertEquals(List.of(), done.refused());
    assertEquals(Set.of(bo), ended.people, "Bo may hold no more; Ana goes on paying");
    assertEquals(0, door.record(coop.employer, "schedule", june).added());
    assertEquals(Money.of("12.34"), coop.read().statement(ana).shares());
    assertEquals(payDay, coop.read().statement(ana).movements().getFirst().day());
    assertEquals(Money.of("100000.00"), coop.read().statement(bo).shares());
    assertEquals(Money.of("0.01"), coop.read().statement(bo).account());
    assertEquals("over-limit", coop.read().statement(bo).movements().getLast().kind());
  }

  @Test
  void aMondragonEntryFeeLeavesAQuarterToTheReserve() {
    AnOwnedCooperative mondragon = new AnOwnedCooperative(database, "es-mondragon");
    UUID cai = mondragon.member("C1", "Cai");
    mondragon.pays(cai, "2026-01-15", "16000.00", false, "fee");
    assertEquals(Money.of("12000.00"), mondragon.read().statement(cai).total());
    Refused tooDear =
        assertThrows(
            Refused.class,
            () ->
                mondragon.prepares(
                    new CapitalOrder.Interest(
                        LocalDate.of(2026, 12, 31), "B 2", Rate.ofPercent("7.6"))));
    assertTrue(tooDear.errors().getFirst().message().startsWith("at most 7.5% is allowed"));
  }

  @Test
  void nobodyHoldsMoreInSharesThanTheFormAllows() {
    assertTrue(coop.pays(ana, "2026-01-15", "100000.00", false, "all"));
    Refused over = assertThrows(Refused.class, () -> coop.agrees(ana, "2026-01-16", "0.01"));
    assertEquals("amount", over.errors().getFirst().column());
  }

  @Test
  void moreThanWasAgreedIsNeverPaidInAndNothingBeforeItWasAgreed() {
    assertEquals(
        "no entry share was agreed with this member: record what was agreed first",
        refusal(() -> coop.receives(ana, "2026-01-14", "10.00", false, "early")));
    coop.agrees(ana, "2026-01-15", "1000.00");
    assertEquals(
        "is before the day the entry share was agreed, 2026-01-15",
        refusal(() -> coop.receives(ana, "2026-01-14", "10.00", false, "early")));
    assertTrue(coop.receives(ana, "2026-01-15", "999.99", true, "one"));
    assertEquals(
        "of 1000.00 agreed only 0.01 is still to be paid: agree another entry share for what is"
            + " more",
        refusal(() -> coop.receives(ana, "2026-03-01", "0.02", true, "two")));
    assertTrue(coop.receives(ana, "2026-03-01", "0.01", true, "two"));
    coop.agrees(ana, "2026-05-01", "50.00");
    assertEquals(
        "of 1000.00 agreed only 0.00 is still to be paid: agree another entry share for what is"
            + " more",
        refusal(() -> coop.receives(ana, "2026-04-30", "50.00", true, "three")));
    assertTrue(coop.receives(ana, "2026-05-01", "50.00", true, "three"));
    assertEquals(Money.of("1050.00"), coop.read().statement(ana).entrySharePaid());
  }

  @Test
  void nobodyAgreesToMoreThanOneMemberMayHoldCountingWhatIsHeldAndStillToBePaid() {
    coop.pays(ana, "2026-01-15", "60000.00", false, "half");
    coop.agrees(ana, "2026-02-01", "30000.00");
    String refusal = refusal(() -> coop.agrees(ana, "2026-03-01", "10000.01"));
    assertTrue(
        refusal.startsWith(
            "with 90000.00 of shares held or agreed already, the shares of one member would exceed"
                + " 100000.00: Co-operative and Community Benefit Societies Act 2014"),
        refusal);
    coop.agrees(ana, "2026-03-01", "10000.00");
    assertEquals("is still to come", refusal(() -> coop.agrees(bo, "2026-07-02", "1.00")));
  }

  private static String refusal(Executable deed) {
    return assertThrows(Refused.class, deed).errors().getFirst().message();
  }

  /** Agreements of these people, until they are ended. */
  private static final class FullAgreements implements ShareAgreements {
    private final Set<UUID> buyers;
    private final Set<UUID> people = new HashSet<>();

    private FullAgreements(UUID... buyers) {
      this.buyers = Set.of(buyers);
    }

    @Override
    public Set<UUID> buyers(UUID employerId) {
      return buyers;
    }

    @Override
    public int end(UUID employerId, Set<UUID> full, String reason, String by) {
      people.addAll(full);
      return full.size();
    }
  }

  @Test
  void aRedemptionNeedsTwoPeopleAndTheFiguresTheySaw() {
    bothHoldSharesAndInterest();
    UUID id = coop.prepares(new CapitalOrder.Redeem(LocalDate.of(2026, 7, 1), "B 7"));
    CapitalAction action = coop.read().action(id).action();
    assertEquals(Money.of("60.00"), action.total());
    assertEquals(Money.of("40.00"), action.notTaken());
    assertEquals(
        403,
        assertThrows(Refused.class, () -> coop.approves(coop.treasurer, id, action.hash()))
            .status());
    assertEquals(
        409, assertThrows(Refused.class, () -> coop.approves(coop.board, id, "00")).status());
    coop.approves(coop.board, id, action.hash());
    assertEquals(Money.of("1020.00"), coop.read().statement(ana).total());
    assertEquals(Money.of("1020.00"), coop.read().statement(bo).total());
    assertFalse(coop.carryOut().carryOut(coop.employer, "schedule", id));
    assertEquals(
        409,
        assertThrows(Refused.class, () -> coop.approves(coop.board, id, action.hash())).status());
    assertEquals(409, assertThrows(Refused.class, () -> coop.withdraws(id)).status());
  }

  @Test
  void theYearlyLimitHoldsOverSeveralRedemptions() {
    bothHoldSharesAndInterest();
    coop.does(new CapitalOrder.Redeem(LocalDate.of(2026, 6, 30), "B 7"));
    Refused nothingLeft =
        assertThrows(
            Refused.class,
            () -> coop.prepares(new CapitalOrder.Redeem(LocalDate.of(2026, 7, 1), "B 8")));
    assertEquals(409, nothingLeft.status());
    coop.today("2027-07-01");
    coop.does(new CapitalOrder.Redeem(LocalDate.of(2027, 7, 1), "B 9"));
    assertEquals(Money.of("1000.00"), coop.read().statement(ana).total());
    assertEquals(Money.of("1000.00"), coop.read().statement(ana).shares());
  }

  @Test
  void whatIsApprovedForALaterDayWaitsForItAndHappensOnce() {
    bothHoldSharesAndInterest();
    UUID id = coop.does(new CapitalOrder.Redeem(LocalDate.of(2026, 9, 1), "B 7"));
    assertEquals(CapitalAction.State.APPROVED, coop.read().action(id).action().state());
    assertEquals(List.of(), coop.carryOut().due(coop.employer));
    coop.today("2026-09-01");
    assertEquals(List.of(id), coop.carryOut().due(coop.employer));
    assertTrue(coop.carryOut().carryOut(coop.employer, "schedule", id));
    assertFalse(coop.carryOut().carryOut(coop.employer, "schedule", id));
    assertEquals(List.of(), coop.carryOut().due(coop.employer));
    assertEquals(Money.of("1020.00"), coop.read().statement(bo).total());
  }

  @Test
  void interestOfAYearIsPaidOnce() {
    bothHoldSharesAndInterest();
    Refused again =
        assertThrows(
            Refused.class,
            () ->
                coop.prepares(
                    new CapitalOrder.Interest(
                        LocalDate.of(2021, 12, 31), "B 2", Rate.ofPercent("5"))));
    assertEquals(409, again.status());
    assertEquals(
        "Interest on capital of 2021-01-01 to 2021-12-31 is given already, by an action that is"
            + " carried-out: interest is given once for a day.",
        again.detail());
  }

  @Test
  void nothingIsPreparedWithoutABoardDecision() {
    bothHoldSharesAndInterest();
    Refused refused =
        assertThrows(
            Refused.class,
            () -> coop.prepares(new CapitalOrder.Redeem(LocalDate.of(2026, 7, 1), " ")));
    assertEquals("decision", refused.errors().getFirst().column());
  }

  @Test
  void whoLeavesIsOwedTheWholeAccountByASchedule() {
    coop.decides("2021-01-01", BOTH);
    coop.pays(ana, "2026-01-01", "5000.00", false, "ana");
    coop.left(ana, "2026-05-31", EndReason.RESIGNED);
    coop.does(new CapitalOrder.Leaving(LocalDate.of(2026, 6, 1), "B 3", ana));
    assertEquals(Money.ZERO, coop.read().statement(ana).total());
    LeaverDebt debt = coop.read().debts().getFirst();
    assertEquals(
        List.of(Money.of("2500.00"), Money.of("3090.63")),
        debt.schedule().lines().stream().map(LeaverSchedule.Instalment::payment).toList());
    assertEquals(Money.of("5000.00"), coop.read().overview(ReadCapital.Asked.FIRST).owed());
    LocalDate day = LocalDate.of(2027, 6, 1);
    coop.today("2027-06-01");
    assertThrows(Refused.class, () -> coop.leavers().paid(debt.id(), 2, day));
    assertEquals(
        "this instalment is due on 2027-06-01 and has the interest until then in it: it is not"
            + " paid before",
        refusal(() -> coop.leavers().paid(debt.id(), 1, day.minusDays(1))));
    assertThrows(
        StatementFailed.class,
        () ->
            coop.sql(
                "insert into surplus.capital_debt_payment select id, employer_id, 1, '2027-05-31',"
                    + " now(), 'x' from surplus.capital_debt"));
    coop.leavers().paid(debt.id(), 1, day);
    coop.leavers().paid(debt.id(), 1, day);
    assertEquals(List.of(1), coop.read().debts().getFirst().paid());
    assertEquals(Money.of("2875.00"), coop.read().overview(ReadCapital.Asked.FIRST).owed());
  }

  @Test
  void aLossIsWrittenDownByWhatEachHoldsAndTheRestIsCarried() {
    bothHoldSharesAndInterest();
    coop.does(
        new CapitalOrder.WriteDown(
            LocalDate.of(2026, 6, 30),
            "B 4",
            Money.of("3000.00"),
            Money.of("500.00"),
            Rate.ofPercent("50"),
            null));
    assertEquals(Money.ZERO, coop.read().statement(ana).total());
    assertEquals(
        List.of(Money.of("400.00")),
        coop.read().overview(ReadCapital.Asked.FIRST).actions().shown().stream()
            .filter(action -> action.kind() == CapitalAction.Kind.WRITE_DOWN)
            .map(CapitalAction::notTaken)
            .toList());
  }

  @Test
  void aTransferKeepsTheYearOfTheMoney() {
    bothHoldSharesAndInterest();
    coop.does(
        new CapitalOrder.Transfer(LocalDate.of(2026, 6, 30), "B 5", ana, bo, Money.of("20.00")));
    assertEquals(Money.of("30.00"), coop.read().statement(ana).account());
    assertEquals(Money.of("70.00"), coop.read().statement(bo).account());
    assertEquals(2021, coop.read().statement(bo).tranches().getLast().year());
  }

  @Test
  void aCapitalThatNobodyClaimsIsKeptOnlyWhereTheFormAllowsIt() {
    bothHoldSharesAndInterest();
    CapitalOrder forfeit =
        new CapitalOrder.Forfeit(LocalDate.of(2026, 6, 30), "B 6", ana, LocalDate.of(2026, 4, 1));
    assertEquals(409, assertThrows(Refused.class, () -> coop.prepares(forfeit)).status());
  }

  @Test
  void accountsAndCollectiveAccountAreTheNetBookValueOrTheDifferenceHasAName() {
    bothHoldSharesAndInterest();
    LocalDate day = LocalDate.of(2025, 12, 31);
    Money worth = Money.of("5000.01");
    Money collective = Money.of("2900.00");
    coop.books().control(day, Money.of("5000.00"), collective, List.of());
    ControlItem penny = ControlItem.read("0.02; rounding of the year 2019; journal 44");
    assertEquals(
        "accounts of 2100.00 and a collective account of 2900.00 differ from 5000.01 by 0.01, and"
            + " the items come to 0.02: explain all of it or correct the figures",
        refusal(() -> coop.books().control(day, worth, collective, List.of(penny))));
    assertEquals(
        "accounts of 2100.00 and a collective account of 2900.00 differ from 5000.01 by 0.01, and"
            + " the items come to 0.00: explain all of it or correct the figures",
        refusal(() -> coop.books().control(day, worth, collective, List.of())));
    coop.today("2026-07-02");
    UUID id =
        coop.books()
            .control(
                day,
                worth,
                collective,
                List.of(penny, ControlItem.read("-0.01; a stamp nobody booked; petty cash, May")));
    CapitalAccounts.Control newest =
        coop.read().overview(ReadCapital.Asked.FIRST).controls().getFirst();
    assertEquals(2, newest.items().size());
    assertEquals(Optional.empty(), newest.confirmedBy());
    assertThrows(Refused.class, () -> coop.books().confirm(id), "two people look at it");
    coop.booksOf(coop.board).confirm(id);
    assertThrows(Refused.class, () -> coop.booksOf(coop.board).confirm(id), "once");
    assertEquals(
        Optional.of("bea"),
        coop.read().overview(ReadCapital.Asked.FIRST).controls().getFirst().confirmedBy());
    for (String statement :
        List.of(
            "insert into surplus.capital_control select gen_random_uuid(), employer_id, day,"
                + " net_book_value + 1, collective, accounts, explanation, recorded_at,"
                + " recorded_by, recorder, items from surplus.capital_control limit 1",
            "insert into surplus.capital_control select gen_random_uuid(), employer_id, day,"
                + " net_book_value, collective, accounts, 'a sentence', recorded_at, recorded_by,"
                + " null, '[]' from surplus.capital_control limit 1",
            "insert into surplus.capital_control_confirmation select id, employer_id, recorder,"
                + " recorder, recorded_at, recorded_by from surplus.capital_control where id not"
                + " in (select control_id from surplus.capital_control_confirmation)")) {
      assertThrows(StatementFailed.class, () -> coop.sql(statement), statement);
    }
  }

  @Test
  void shareInterestOfAStoredDistributionIsWorkedOutByDaysAndStandsInTheReturn() {
    coop.pays(ana, "2025-04-01", "1000.00", false, "one");
    coop.pays(ana, "2025-10-01", "500.00", false, "two");
    coop.pays(bo, "2025-04-01", "10000.00", false, "three");
    DateSpan year = DateSpan.of(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));
    UUID labour = coop.closesYear(year, ana, "A1", 6000);
    coop.shares(
        labour,
        "1000.00",
        "{\"funds\": [], \"share_interest\": {\"rate_percent\": \"3\"}}",
        LocalDate.of(2026, 6, 20));
    CapitalStatement statement = coop.read().statement(ana);
    assertEquals(
        List.of("37.48", "-37.48"),
        statement.movements().stream()
            .filter(movement -> movement.kind().startsWith("interest"))
            .map(movement -> movement.amount().toString())
            .toList());
    assertEquals(Money.of("1500.00"), statement.total());
    coop.paysByBank(LocalDate.of(2026, 7, 2));
    ReadInterestReturn.Named named = coop.interestReturns().of(LocalDate.of(2027, 3, 31));
    assertEquals(List.of(bo), List.copyOf(named.figures().paid().keySet()));
    assertEquals(Money.of("300.00"), named.figures().total());
    assertEquals(LocalDate.of(2027, 6, 30), named.figures().due());
  }

  @Test
  void whatIsRetainedGoesIntoSharesUpToTheLimitAndTheRestIntoTheAccount() {
    coop.decides("2021-01-01", "{\"retained_to\": \"shares\"}");
    coop.pays(ana, "2025-04-01", "99200.00", false, "one");
    DateSpan year = DateSpan.of(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));
    coop.shares(
        coop.closesYear(year, ana, "A1", 6000),
        "1500.00",
        "{\"funds\": [], \"pools\": [{\"class\": \"worker\", \"percent\": \"100\","
            + " \"cash_percent\": \"0\", \"factors\": [{\"basis\": \"hours\","
            + " \"percent\": \"100\"}]}]}",
        LocalDate.of(2026, 6, 20));
    assertEquals(Money.of("100000.00"), coop.read().statement(ana).shares());
    assertEquals(Money.of("700.00"), coop.read().statement(ana).account());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into surplus.capital_entry (id, employer_id, person_id, action_id, day, kind,"
            + " holding, tranche_year, amount) select gen_random_uuid(), employer_id, person_id,"
            + " action_id, day, 'redeemed', holding, tranche_year, -amount"
            + " from surplus.capital_entry",
        "update surplus.capital_action set state = 'prepared'",
        "update surplus.capital_action set approver = preparer",
        "insert into surplus.capital_action_line (action_id, employer_id, person_id, holding,"
            + " tranche_year, kind, base_amount, amount) select action_id, employer_id, person_id,"
            + " holding, 2019, kind, 1, amount from surplus.capital_action_line",
        "update surplus.capital_entry set amount = amount + 1",
        "update surplus.capital_action set total = 0",
        "delete from surplus.capital_action_line",
        "update surplus.capital_subscription set amount = amount + 1",
        "insert into surplus.capital_entry (id, employer_id, person_id, action_id, day, kind,"
            + " holding, tranche_year, amount) select gen_random_uuid(), employer_id, person_id,"
            + " action_id, day, 'instalment', holding, tranche_year, 1"
            + " from surplus.capital_entry where kind = 'entry-share'",
        "insert into surplus.capital_subscription (id, employer_id, person_id, agreed_on, amount,"
            + " instalments, first_due, already, holding_limit, recorded_at, recorded_by)"
            + " select gen_random_uuid(), employer_id, person_id, agreed_on, 9900001, 1, first_due,"
            + " 100000, 10000000, recorded_at, recorded_by from surplus.capital_subscription",
      })
  void whatWasDoneCannotBeDoneAgainOrChangedEvenBySql(String statement) {
    bothHoldSharesAndInterest();
    assertThrows(StatementFailed.class, () -> coop.sql(statement));
  }
}
