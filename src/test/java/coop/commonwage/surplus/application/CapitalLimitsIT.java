package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.StatementFailed;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalAction;
import coop.commonwage.surplus.membership.EndReason;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** No limit is passed: by nobody's transfer, by no two deeds at once, by nothing that pay took. */
class CapitalLimitsIT {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

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
  void twoMembersWhoseRetainedSharesArePaidBackAfterThreeYears() {
    coop = new AnOwnedCooperative(database, "uk-coop-society");
    ana = coop.member("A1", "Ana");
    bo = coop.member("B2", "Bo");
    coop.decides(
        "2021-01-01",
        "{\"interest_on\": \"both\", \"interest_paid_out\": false, \"rolling_years\": 3,"
            + " \"cash_limit\": \"60.00\"}");
  }

  /** 1,000.00 of shares each and 50.00 of interest in the account. */
  private void bothHold() {
    coop.pays(ana, "2020-12-31", "1000.00", false, "ana");
    coop.pays(bo, "2020-12-31", "1000.00", false, "bo");
    coop.does(new CapitalOrder.Interest(LocalDate.of(2021, 12, 31), "B 1", Rate.ofPercent("5")));
  }

  private CapitalOrder.Transfer transfer(UUID to, String amount) {
    return new CapitalOrder.Transfer(DAY, "B 5", ana, to, Money.of(amount));
  }

  @Test
  void anAgreementTypedWronglyIsWithdrawnByTwoAndOneThatCoversMoneyStands() {
    coop.pays(ana, "2026-01-05", "60.00", false, "ana");
    coop.agrees(ana, "2026-01-06", "600.00");
    List<EntryShareAgreements.Agreement> agreed = coop.withdrawalsOf(coop.treasurer).of("A1");
    UUID paid = agreed.get(0).id();
    UUID wrong = agreed.get(1).id();
    assertEquals(
        "£60.00 was paid in that only this agreement covers: it stands. What was paid goes back by"
            + " a redemption, a transfer or when the member leaves; have payroll end what it still"
            + " takes from wages.",
        refused(() -> coop.withdrawalsOf(coop.treasurer).ask(paid, "typed twice")));
    assertEquals(
        "Nobody asked for this agreement to be withdrawn: ask for it and say why.",
        refused(() -> coop.withdrawalsOf(coop.board).confirm(wrong)));
    for (String reason : List.of(" ", "x".repeat(401))) {
      assertEquals(
          "says what is wrong with the agreement in 1 to 400 characters",
          assertThrows(Refused.class, () -> coop.withdrawalsOf(coop.treasurer).ask(wrong, reason))
              .errors()
              .getFirst()
              .message());
    }
    coop.withdrawalsOf(coop.treasurer).ask(wrong, "x".repeat(400));
    assertEquals(
        "Whoever asked for an agreement to be withdrawn does not confirm it: two people look at"
            + " it.",
        refused(() -> coop.withdrawalsOf(coop.treasurer).confirm(wrong)));
    assertEquals(
        List.of(wrong),
        coop.withdrawalsOf(coop.board).waiting().stream().map(each -> each.id()).toList());
    coop.withdrawalsOf(coop.treasurer).keep(wrong);
    assertEquals(List.of(), coop.withdrawalsOf(coop.board).waiting(), "it stands after all");
    assertEquals(
        "Nobody asked for this agreement to be withdrawn: ask for it and say why.",
        refused(() -> coop.withdrawalsOf(coop.board).keep(wrong)));
    coop.withdrawalsOf(coop.treasurer).ask(wrong, "typed twice");
    coop.withdrawalsOf(coop.board).confirm(wrong);
    assertEquals(List.of(), coop.withdrawalsOf(coop.board).waiting());
    assertEquals(
        "This agreement is withdrawn already.",
        refused(() -> coop.withdrawalsOf(coop.board).confirm(wrong)));
    assertEquals(
        List.of("600.00 typed twice pat bea"),
        coop.withdrawalsOf(coop.treasurer).withdrawn("A1").stream()
            .map(
                gone ->
                    gone.agreement().share().amount()
                        + " "
                        + gone.agreement().asked().orElseThrow().reason()
                        + " "
                        + gone.agreement().asked().orElseThrow().login()
                        + " "
                        + gone.login())
            .toList());
    Refused more =
        assertThrows(Refused.class, () -> coop.receives(ana, "2026-01-07", "0.01", false, "more"));
    assertEquals(422, more.status());
    coop.agrees(ana, "2026-01-06", "600.00");
  }

  @Test
  void aTermNobodyKnowsIsRefusedInWords() {
    String refused = refused(() -> coop.decides("2026-01-01", "{\"rolling_yers\": 5}"));
    assertTrue(refused.startsWith("Rolling_yers is not known"), refused);
  }

  private static String refused(Runnable step) {
    return assertThrows(Refused.class, step::run).detail();
  }

  @Test
  void capitalIsPassedOnToNobodyWhoIsNoMemberOnTheDay() {
    bothHold();
    UUID guest = coop.inTheRegister("G9", "Gil");
    Refused refused = assertThrows(Refused.class, () -> coop.prepares(transfer(guest, "1.00")));
    assertEquals("to", refused.errors().getFirst().column());
    assertEquals(
        "is no member on 2026-06-30: capital is passed on to members only",
        refused.errors().getFirst().message());
  }

  @Test
  void aTransferLiftsNobodysSharesOverWhatOneMemberMayHold() {
    coop.retainsInShares(ana, "1500.00");
    coop.pays(bo, "2026-01-01", "99200.00", false, "bo");
    Refused refused = assertThrows(Refused.class, () -> coop.prepares(transfer(bo, "800.01")));
    assertEquals("amount", refused.errors().getFirst().column());
    assertTrue(
        refused
            .errors()
            .getFirst()
            .message()
            .startsWith(
                "with 99200.00 of shares already, the shares of one member would exceed"
                    + " 100000.00"),
        refused.errors().getFirst().message());
    coop.does(transfer(bo, "800.00"));
    assertEquals(Money.of("100000.00"), coop.read().statement(bo).shares());
  }

  @Test
  void aTransferThatFittedWhenItWasPreparedIsAskedAgainWhenItIsCarriedOut() {
    coop.retainsInShares(ana, "1500.00");
    coop.pays(bo, "2026-01-01", "99200.00", false, "bo");
    coop.agrees(bo, "2026-01-01", "0.01");
    UUID id = coop.prepares(transfer(bo, "800.00"));
    coop.receives(bo, "2026-06-01", "0.01", false, "more");
    String hash = coop.read().action(id).action().hash();
    assertThrows(Refused.class, () -> coop.approves(coop.board, id, hash));
    assertEquals(Money.of("99200.01"), coop.read().statement(bo).shares());
  }

  @Test
  void aSecondPressOfTheButtonAgreesNoSecondShare() {
    coop.agrees(ana, "2026-01-01", "100.00");
    Refused again = assertThrows(Refused.class, () -> coop.agrees(ana, "2026-01-01", "100.00"));
    assertEquals(409, again.status());
    coop.agrees(ana, "2026-01-01", "40.00");
    coop.agrees(bo, "2026-01-01", "100.00");
    coop.receives(ana, "2026-01-02", "140.00", true, "all");
    assertThrows(Refused.class, () -> coop.receives(ana, "2026-01-03", "0.01", true, "more"));
  }

  @Test
  void twoRedemptionsAtOnceDoNotBothTakeWhatIsLeftOfTheYear() throws Exception {
    bothHold();
    CountDownLatch first = new CountDownLatch(1);
    CompletableFuture<UUID> slow =
        CompletableFuture.supplyAsync(
            () ->
                coop.inOneTransaction(
                    () -> {
                      UUID id = coop.prepares(new CapitalOrder.Redeem(DAY, "B 7"));
                      first.countDown();
                      Thread.sleep(400);
                      return id;
                    }));
    first.await();
    Refused nothingLeft =
        assertThrows(
            Refused.class,
            () -> coop.prepares(new CapitalOrder.Redeem(LocalDate.of(2026, 7, 1), "B 8")));
    assertEquals(409, nothingLeft.status());
    assertEquals(Money.of("60.00"), coop.read().action(slow.get()).action().total());
  }

  @Test
  void twoPaymentsAtOnceDoNotBothFillWhatIsLeftOfTheLimit() throws Exception {
    coop.pays(ana, "2026-01-01", "99990.00", false, "most");
    coop.agrees(ana, "2026-01-02", "10.00");
    CountDownLatch first = new CountDownLatch(1);
    CompletableFuture<Boolean> slow =
        CompletableFuture.supplyAsync(
            () ->
                coop.inOneTransaction(
                    () -> {
                      boolean added = coop.receives(ana, "2026-01-02", "10.00", true, "one");
                      first.countDown();
                      Thread.sleep(400);
                      return added;
                    }));
    first.await();
    assertThrows(Refused.class, () -> coop.receives(ana, "2026-01-02", "10.00", true, "two"));
    assertEquals(false, coop.receives(ana, "2026-01-02", "10.00", true, "one"));
    assertTrue(slow.get());
    assertEquals(Money.of("100000.00"), coop.read().statement(ana).shares());
  }

  @Test
  void whatPayTookOverTheLimitStandsInTheAccountAndGoesBackByItsOwnWayOnce() {
    coop.pays(ana, "2021-01-15", "99999.00", false, "most");
    coop.agrees(ana, "2021-02-01", "1.00");
    RecordEntryShares.Payment taken =
        new RecordEntryShares.Payment(
            ana, LocalDate.of(2021, 2, 15), Money.of("5.00"), true, "payslip/1");
    assertTrue(coop.entryShares().takeOver(coop.recorder(), taken));
    assertEquals(Money.of("100000.00"), coop.read().statement(ana).shares());
    assertEquals(Money.of("4.00"), coop.read().statement(ana).account());
    assertEquals(Money.of("100000.00"), coop.read().statement(ana).entrySharePaid());
    assertThrows(
        Refused.class,
        () -> coop.prepares(new CapitalOrder.Redeem(DAY, "B 7")),
        "it is no capital that is redeemed after years");
    UUID twice = coop.prepares(new CapitalOrder.PayBackOver(DAY.minusDays(1), "B 7"));
    coop.does(new CapitalOrder.PayBackOver(DAY, "B 7"));
    assertEquals(Money.ZERO, coop.read().statement(ana).account());
    assertEquals(Money.of("100000.00"), coop.read().statement(ana).shares());
    assertEquals(
        List.of(), coop.read().overview(ReadCapital.Asked.FIRST).overLimit(), "nothing is left");
    assertThrows(
        Refused.class,
        () -> coop.approves(coop.board, twice, coop.read().action(twice).action().hash()));
    assertThrows(
        Refused.class,
        () -> coop.prepares(new CapitalOrder.PayBackOver(LocalDate.of(2026, 7, 1), "B")));
  }

  @Test
  void aLossIsSharedByTheHoursOfEverybodyWhoWorkedAndWhoHoldsNothingLeavesItsPartOpen() {
    coop.pays(ana, "2026-01-01", "1000.00", false, "ana");
    UUID year =
        coop.closesYear(
            coop.calendarYear(2025),
            List.of(coop.worked(ana, "A1", 6000), coop.worked(bo, "B2", 2000)));
    coop.does(
        new CapitalOrder.WriteDown(
            DAY, "B 4", Money.of("400.00"), Money.ZERO, Rate.ofPercent("50"), year));
    assertEquals(Money.of("700.00"), coop.read().statement(ana).total());
    assertEquals(
        Money.of("100.00"),
        coop.read().overview(ReadCapital.Asked.FIRST).actions().shown().getFirst().notTaken());
  }

  @Test
  void ofALossInMondragonTheFundsBearFortyInAHundredAndNoMore() {
    AnOwnedCooperative mondragon = new AnOwnedCooperative(database, "es-mondragon");
    UUID cai = mondragon.member("C1", "Cai");
    mondragon.pays(cai, "2026-01-15", "1000.00", false, "fee");
    Refused over = assertThrows(Refused.class, () -> mondragon.prepares(mondragonLoss("40.01")));
    assertTrue(
        over.errors().getFirst().message().startsWith("the reserve bears at most 40%: "),
        over.errors().getFirst().message());
    mondragon.does(mondragonLoss("40"));
    assertEquals(Money.of("690.00"), mondragon.read().statement(cai).total(), "750.00 less 60.00");
  }

  private static CapitalOrder mondragonLoss(String percent) {
    return new CapitalOrder.WriteDown(
        DAY, "B 4", Money.of("100.00"), Money.of("1000.00"), Rate.ofPercent(percent), null);
  }

  @Test
  void aLossIsSharedByWhatStoodInEachAccountOnItsDay() {
    coop.pays(ana, "2026-01-01", "300.00", false, "ana");
    coop.pays(bo, "2026-01-01", "100.00", false, "bo");
    coop.pays(bo, "2026-06-30", "800.00", false, "later");
    coop.does(
        new CapitalOrder.WriteDown(
            LocalDate.of(2026, 6, 29), "B 4", Money.of("100.00"), Money.ZERO, Rate.ZERO, null));
    assertEquals(Money.of("225.00"), coop.read().statement(ana).total());
    assertEquals(Money.of("875.00"), coop.read().statement(bo).total());
  }

  @Test
  void aLossByHoursIsSharedAmongTheMembersOfTheYearAndNobodyElse() {
    bothHold();
    UUID gil = coop.inTheRegister("G9", "Gil");
    UUID cai = coop.member("C3", "Cai");
    UUID year =
        coop.closesYear(
            coop.calendarYear(2025),
            List.of(
                coop.worked(ana, "A1", 6000),
                coop.worked(bo, "B2", 3000),
                coop.worked(cai, "C3", 1000),
                coop.worked(gil, "G9", 90_000)));
    UUID id =
        coop.does(
            new CapitalOrder.WriteDown(
                DAY, "B 4", Money.of("1000.00"), Money.ZERO, Rate.ZERO, year));
    CapitalAction action = coop.read().action(id).action();
    assertEquals(Money.of("450.00"), coop.read().statement(ana).total());
    assertEquals(Money.of("750.00"), coop.read().statement(bo).total());
    assertEquals(Money.of("100.00"), action.notTaken(), "Cai holds nothing");
    assertEquals(
        "{\"loss\":\"1000.00\",\"to_reserve\":\"0.00\",\"carried\":\"100.00\","
            + "\"shared_by\":\"hours\",\"members\":3,\"measure\":\"10000\","
            + "\"no_members\":1,\"unable\":1}",
        action.terms());
  }

  @Test
  void nobodyIsOwedTheirCapitalBeforeTheRegisterSaysThatTheyLeft() {
    coop.pays(ana, "2026-01-01", "5000.00", false, "ana");
    LocalDate day = LocalDate.of(2026, 6, 1);
    CapitalOrder leaving = new CapitalOrder.Leaving(day, "B 3", ana);
    String refused =
        "the register does not say that this person left before 2026-06-01: record on the page of"
            + " members on which day and why the membership ended";
    assertEquals(refused, refusal(() -> coop.prepares(leaving)));
    coop.left(ana, "2026-06-01", EndReason.DIED);
    assertEquals(refused, refusal(() -> coop.prepares(leaving)), "a member on 1 June");
    coop.prepares(new CapitalOrder.Leaving(day.plusDays(1), "B 3", ana));
  }

  @Test
  void whoBecomesAMemberAgainBeforeTheDayIsOwedNothing() {
    coop.pays(ana, "2026-01-01", "5000.00", false, "ana");
    coop.left(ana, "2026-06-01", EndReason.EXPELLED);
    UUID prepared = coop.prepares(new CapitalOrder.Leaving(LocalDate.of(2026, 6, 2), "B 3", ana));
    String hash = coop.read().action(prepared).action().hash();
    coop.joins(ana, "2026-06-20");
    assertThrows(Refused.class, () -> coop.approves(coop.board, prepared, hash));
    assertEquals(Money.of("5000.00"), coop.read().statement(ana).total());
    assertEquals(
        List.of(), coop.read().debts(), "and the figures wait for somebody to withdraw them");
    assertThrows(
        StatementFailed.class,
        () ->
            coop.sql(
                "insert into surplus.capital_debt select gen_random_uuid(), employer_id, id, '"
                    + ana
                    + "', day, 500000, '0' from surplus.capital_action where kind = 'leaving'"));
  }

  @Test
  void whoNeverWasAMemberHasLeftWhenAClosedYearSaysThatTheirWorkEnded() {
    UUID cai = coop.inTheRegister("C3", "Cai");
    assertFalse(coop.hasLeft(cai, "2026-06-01"));
    coop.closesYear(
        coop.calendarYear(2025),
        List.of(
            new LabourYears.LabourRecord(
                cai,
                "C3",
                "Cai Roberts",
                600,
                Money.of("90.00"),
                31,
                LocalDate.of(2025, 1, 1),
                Optional.of(LocalDate.of(2025, 6, 30)),
                0,
                Optional.empty(),
                0,
                0,
                Money.ZERO,
                "",
                Optional.empty(),
                false)));
    assertFalse(coop.hasLeft(cai, "2025-06-30"), "a day of work");
    assertTrue(coop.hasLeft(cai, "2025-07-01"));
  }

  private static String refusal(Executable deed) {
    return assertThrows(Refused.class, deed).errors().getFirst().message();
  }

  @Test
  void sharesInAPlanAreNotPaidBackAsCash() {
    AnOwnedCooperative plan = new AnOwnedCooperative(database, "uk-company-sip");
    plan.decides("2021-01-01", "{\"rolling_years\": 1, \"cash_limit\": \"5000.00\"}");
    String words =
        refused(() -> plan.prepares(new CapitalOrder.Redeem(LocalDate.of(2026, 7, 1), "B 1")));
    assertTrue(words.startsWith("What members hold here are shares in the plan"), words);
    assertTrue(words.contains("schedule 2, free shares"), words);
  }
}
