package coop.commonwage.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.AddOneOffEarnings;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.DividendsPaid;
import coop.commonwage.surplus.application.PaidKind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dividends on their way to payroll and back, on a real PostgreSQL. */
class DividendsIT {

  private static final Money ANAS = Money.of("23920.27");
  private static final Money BOS = Money.of("12079.73");

  private static DatabaseForTests database;

  private ASharingCooperative coop;
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
  void aCooperativeWithTwoMembers() {
    coop = ASharingCooperative.on(database);
    coop.works("A1", 4000);
    coop.works("B2", 2020);
    coop.importsMembers(
        "payroll_id,member_class,member_since\nA1,worker,2020-01-01\nB2,worker,2026-10-31\n");
    ana = coop.person("A1");
    bo = coop.person("B2");
  }

  private static String refused(Runnable action) {
    return assertThrows(Refused.class, action::run).detail();
  }

  @Test
  void everyPoundIsSomewhereFromTheDecisionToThePayslip() {
    UUID id = coop.shares("60000.00", "2026/1");
    assertEquals(Money.of("36000.00"), coop.paying().follows(id).notTaken());
    coop.paysDividends(id);
    assertEquals(Money.of("36000.00"), coop.paying().follows(id).waiting());
    coop.office().pays(ana);
    MoneyTrail trail = coop.paying().follows(id);
    assertEquals(ANAS, trail.paid());
    assertEquals(BOS, trail.waiting());
    assertEquals(Money.ZERO, trail.difference());
    assertEquals(
        List.of("A1 paid 2026-12-04", "B2 waiting "),
        trail.lines().stream()
            .map(
                line ->
                    line.person().payrollId()
                        + " "
                        + line.where().word()
                        + " "
                        + line.payDate().map(LocalDate::toString).orElse(""))
            .toList());
  }

  @Test
  void whoHasNoEmploymentIsNamedAndTakenWhenTheyHaveOne() {
    UUID id = coop.shares("60000.00", "2026/1");
    coop.office().doesNotEmploy(bo);
    assertEquals(new PayDividends.Handed(2, 1, 1), coop.paysDividends(id));
    MoneyTrail trail = coop.paying().follows(id);
    assertEquals(MoneyTrail.Where.NO_EMPLOYMENT, trail.lines().get(1).where());
    assertEquals(BOS, trail.notTaken());
    assertEquals(Money.ZERO, trail.difference());
    coop.office().employs(bo);
    assertEquals(new PayDividends.Handed(2, 1, 0), coop.paysDividends(id));
    assertEquals(Money.of("36000.00"), coop.paying().follows(id).waiting());
  }

  @Test
  void handedOverByFourAtOnceEverybodyIsTakenOnce() throws Exception {
    UUID id = coop.shares("60000.00", "2026/1");
    Callable<Integer> hand = () -> coop.paysDividends(id).added();
    try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
      int added = 0;
      for (Future<Integer> each : hands.invokeAll(List.of(hand, hand, hand, hand))) {
        added += each.get();
      }
      assertEquals(2, added);
    }
    assertEquals(
        List.of(ANAS, BOS),
        coop.handedToPay().stream().map(AddOneOffEarnings.OneOff::amount).toList());
  }

  @Test
  void onItsDayADistributionIsHandedOverByItselfAndOnlyOnce() {
    UUID id = coop.shares("60000.00", "2026/1");
    PayingOffice office = coop.paying();
    assertEquals(new PayDueDividends.Done(0, 0, 0), office.paysWhatIsDue());
    assertEquals(
        "2026-11-13 is past: choose today or a later day, or hand it over now.",
        refused(
            () ->
                office.schedules().payOn(coop.employer(), "pat", id, LocalDate.of(2026, 11, 13))));
    office.schedules().payOn(coop.employer(), "pat", id, LocalDate.of(2026, 11, 15));
    assertEquals(new PayDueDividends.Done(0, 0, 0), office.paysWhatIsDue());
    office.schedules().payOn(coop.employer(), "pat", id, LocalDate.of(2026, 11, 14));
    assertEquals(new PayDueDividends.Done(1, 0, 0), office.paysWhatIsDue());
    assertEquals(new PayDueDividends.Done(0, 0, 0), office.paysWhatIsDue());
    assertEquals(2, coop.handedToPay().size());
  }

  @Test
  void aStepThatFailsAtNightKeepsNoOtherBack() {
    UUID first = coop.shares("60000.00", "2026/1");
    coop.paysDividends(first);
    coop.office().isOutOfReach(true);
    coop.decides(coop.reverses(first), "2026/2");
    coop.isInTheYear(DateSpan.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30)));
    UUID other = coop.shares("6000.00", "2026/3");
    PayingOffice office = coop.paying();
    office.schedules().payOn(coop.employer(), "pat", other, LocalDate.of(2026, 11, 14));
    assertEquals(new PayDueDividends.Done(1, 0, 1), office.paysWhatIsDue());
    coop.office().isOutOfReach(false);
    assertEquals(new PayDueDividends.Done(0, 2, 0), office.paysWhatIsDue());
    assertEquals(new PayDueDividends.Done(0, 0, 0), office.paysWhatIsDue());
  }

  @Test
  void aReversalIsDecidedLikeAnyOtherAndLeavesTheAccountsAsIfNothingHadBeen() {
    UUID id = coop.shares("60000.00", "2026/1");
    UUID reversal = coop.reverses(id);
    String voted = coop.reads(id).hash();
    assertNotEquals(voted, coop.reads(reversal).hash());
    coop.proposes(reversal, coop.reads(reversal).hash());
    assertThrows(Refused.class, () -> coop.adopts(reversal, voted, "2026/2"));
    coop.adopts(reversal, coop.reads(reversal).hash(), "2026/2");
    assertEquals(
        0, coop.statement(coop.statements(reversal).getFirst().id()).account().movements().size());
    coop.posts(reversal);
    var account = coop.statement(coop.statements(id).getFirst().id()).account();
    assertEquals(
        List.of("allocated", "paid-in-cash", "allocation-reversed", "cash-reversed"),
        account.movements().stream().map(one -> one.kind()).toList());
    assertEquals(account.opening(), account.closing());
    var standing = coop.statement(coop.statements(id).getFirst().id()).standing();
    assertEquals("reversed", standing.state().word());
    assertEquals("2026/2", standing.takenBack().orElseThrow().number());
    assertEquals(
        List.of("withdrawn"),
        standing.payments().stream().map(payment -> payment.where().word()).toList());
    assertEquals(reversal, coop.reads(id).reversedBy().orElseThrow());
    assertEquals(List.of(), coop.verifies().faults());
    assertEquals(2, coop.verifies().distributions());
  }

  @Test
  void nothingIsReversedTwiceAndNoReversalIsReversed() {
    UUID draft = coop.declares("60000.00");
    assertTrue(refused(() -> coop.reverses(draft)).contains("only a posted one can"));
    UUID id = coop.decides(draft, "2026/1");
    UUID reversal = coop.reverses(id);
    assertTrue(refused(() -> coop.reverses(id)).contains("is on its way already"));
    coop.decides(reversal, "2026/2");
    assertTrue(refused(() -> coop.reverses(id)).contains("was reversed already"));
    assertTrue(refused(() -> coop.reverses(reversal)).contains("cannot be taken back itself"));
    assertTrue(refused(() -> coop.paysDividends(id)).contains("there is nothing to pay"));
    assertTrue(refused(() -> coop.paysDividends(reversal)).contains("there is nothing to pay"));
  }

  @Test
  void whatWasNotPaidWhenTheMembersReverseIsWithdrawnAtOnce() {
    UUID id = coop.shares("60000.00", "2026/1");
    coop.paysDividends(id);
    coop.decides(coop.reverses(id), "2026/2");
    assertEquals(new PayDueDividends.Done(0, 0, 0), coop.paying().paysWhatIsDue());
    MoneyTrail trail = coop.paying().follows(id);
    assertEquals(Money.of("36000.00"), trail.withdrawn());
    assertEquals(Money.ZERO, trail.open());
    assertEquals(Money.ZERO, trail.difference());
  }

  @Test
  void whatPayrollCouldNotBeToldOfAReversalItAsksBeforeItApprovesAndTheNightLooksAgain() {
    UUID first = coop.shares("60000.00", "2026/1");
    coop.paysDividends(first);
    coop.office().isOutOfReach(true);
    coop.decides(coop.reverses(first), "2026/2");
    assertEquals(Money.of("36000.00"), coop.paying().follows(first).waiting());
    coop.office().isOutOfReach(false);
    assertEquals(2, coop.paying().watches().withdraw(coop.employer(), "pat"));
    assertEquals(0, coop.paying().watches().withdraw(coop.employer(), "pat"));
    assertEquals(Money.of("36000.00"), coop.paying().follows(first).withdrawn());
    assertEquals(new PayDueDividends.Done(0, 0, 0), coop.paying().paysWhatIsDue());
  }

  @Test
  void noEntryIsTakenBackBeforeTheDayItCountsFrom() {
    UUID first = coop.shares("60000.00", "2026/1");
    coop.decides(coop.reverses(first), "2026/2");
    assertEquals(
        0,
        coop.counts(
            "select count(*) as rows from surplus.capital_entry r join surplus.distribution d"
                + " on d.id = r.distribution_id join surplus.capital_entry e"
                + " on e.distribution_id = d.reverses and e.person_id = r.person_id"
                + " where r.day < e.day"));
  }

  @Test
  void whatWasPaidIsSetOffWhenTheYearIsSharedAgainAndTheRestStandsOpen() {
    UUID first = coop.shares("60000.00", "2026/1");
    coop.paysDividends(first);
    coop.office().pays(ana);
    UUID reversal = coop.decides(coop.reverses(first), "2026/2");
    coop.paying().withdraws().withdraw(coop.employer(), "pat", reversal);
    assertEquals(ANAS, coop.paying().follows(first).open());

    UUID second = coop.shares("30000.00", "2026/3");
    assertEquals(List.of("set-off 11960.13 2026/1"), ToldPayments.of(coop, second, "A1"));
    assertEquals(
        List.of("to-set-off 11960.13 2026/3", "open 11960.14 "),
        ToldPayments.owedBack(coop, first, "A1"));
    assertEquals(List.of(), ToldPayments.owedBack(coop, first, "B2"), "he was paid nothing");
    assertEquals(new PayDividends.Handed(1, 1, 0), coop.paysDividends(second));
    assertEquals(new PayDividends.Handed(1, 0, 0), coop.paysDividends(second));
    assertEquals(List.of("set-off 11960.13 2026/1"), ToldPayments.of(coop, second, "A1"));
    assertEquals(
        List.of("set-off 11960.13 2026/3", "open 11960.14 "),
        ToldPayments.owedBack(coop, first, "A1"));
    assertEquals(
        new DividendsPaid.Left(Money.ZERO, Money.of("11960.14")),
        coop.paying().watches().left(coop.employer(), first));
    assertEquals(
        new DividendsPaid.Left(Money.of("6039.87"), Money.ZERO),
        coop.paying().watches().left(coop.employer(), second));
    MoneyTrail again = coop.paying().follows(second);
    assertEquals(MoneyTrail.Where.SET_OFF, again.lines().getFirst().where());
    assertEquals(Money.of("11960.13"), again.setOff());
    assertEquals(Money.of("6039.87"), again.waiting());
    assertEquals(Money.ZERO, again.difference());
    assertEquals(Money.of("11960.14"), coop.paying().follows(first).open());
    settlesTheRest(first);
  }

  private void settlesTheRest(UUID first) {
    PayingOffice office = coop.paying();
    assertThrows(Refused.class, () -> office.settles(first, ana, "paid-back", "11960.15"));
    assertThrows(Refused.class, () -> office.settles(first, bo, "paid-back", "0.01"));
    assertThrows(Refused.class, () -> office.settles(first, ana, "taken-from-wages", "1.00"));
    office.settles(first, ana, "paid-back", "1960.14");
    office.settles(first, ana, "let-go", "10000.00");
    assertEquals(Money.ZERO, coop.paying().follows(first).open());
    assertEquals(
        Set.of("set-off 11960.13 2026/3", "paid-back 1960.14 ", "let-go 10000.00 "),
        Set.copyOf(ToldPayments.owedBack(coop, first, "A1")));
  }

  @Test
  void aSetOffInADistributionThatIsItselfReversedSettlesNothing() {
    UUID first = coop.shares("60000.00", "2026/1");
    coop.paysDividends(first);
    coop.office().pays(ana);
    coop.decides(coop.reverses(first), "2026/2");
    UUID second = coop.shares("30000.00", "2026/3");
    coop.paysDividends(second);
    assertEquals(Money.of("11960.14"), coop.paying().follows(first).open());
    coop.decides(coop.reverses(second), "2026/4");
    assertEquals(ANAS, coop.paying().follows(first).open());

    UUID third = coop.shares("60000.00", "2026/5");
    assertEquals(new PayDividends.Handed(1, 1, 0), coop.paysDividends(third));
    MoneyTrail trail = coop.paying().follows(third);
    assertEquals(ANAS, trail.setOff());
    assertEquals(BOS, trail.waiting());
    assertEquals(Money.ZERO, coop.paying().follows(first).open());
  }

  @Test
  void handedOverAgainNothingIsSetOffAgainstWhatPayrollHasAlready() {
    UUID first = coop.shares("60000.00", "2026/1");
    coop.paysDividends(first);
    coop.decides(coop.reverses(first), "2026/2");
    UUID second = coop.shares("60000.00", "2026/3");
    coop.paysDividends(second);
    coop.office().hasPaidAlthoughWithdrawn(ana);
    assertEquals(ANAS, coop.paying().follows(first).open());
    assertEquals(new PayDividends.Handed(2, 0, 0), coop.paysDividends(second));
    MoneyTrail trail = coop.paying().follows(second);
    assertEquals(Money.ZERO, trail.setOff());
    assertEquals(Money.of("36000.00"), trail.waiting());
    assertEquals(Money.ZERO, trail.difference());
    assertEquals(ANAS, coop.paying().follows(first).open());
  }

  @Test
  void theSameSettlementIsNotNotedTwice() {
    UUID first = coop.shares("60000.00", "2026/1");
    coop.paysDividends(first);
    coop.office().pays(ana);
    coop.decides(coop.reverses(first), "2026/2");
    PayingOffice office = coop.paying();
    Runnable settles =
        () -> office.settles(first, ana, PaidKind.SHARE, "paid-back", "100.00", Optional.of(ANAS));
    settles.run();
    assertThrows(Refused.class, settles::run);
    assertEquals(ANAS.minus(Money.of("100.00")), coop.paying().follows(first).open());
    assertEquals(List.of("dividend.paid-back"), coop.audited("dividend."));
  }

  @Test
  void theDatabaseSettlesNoMoreThanWasPaid() {
    UUID first = coop.shares("60000.00", "2026/1");
    coop.paysDividends(first);
    coop.office().pays(ana);
    coop.decides(coop.reverses(first), "2026/2");
    coop.paying().settles(first, ana, "paid-back", ANAS.minus(Money.of("0.01")).toString());
    for (long paid : new long[] {ANAS.pence(), 2 * ANAS.pence()}) {
      assertTrue(
          coop.databaseRefuses(
                  ("insert into surplus.recovery (id, employer_id, distribution_id, person_id,"
                          + " kind, how, amount, paid, reason, recorded_at, recorded_by) values"
                          + " (gen_random_uuid(), '%s', '%s', '%s', 'paid-in-cash', 'let-go', 2,"
                          + " %d, 'agreed', now(), 'pat')")
                      .formatted(coop.employer(), first, ana, paid))
              .contains("more would be settled of a payment than was paid"),
          "whatever the program says was paid");
    }
    coop.paying().settles(first, ana, "let-go", "0.01");
    assertEquals(Money.ZERO, coop.paying().follows(first).open());
  }

  @Test
  void settledByFourAtOnceOneOfThemCounts() throws Exception {
    UUID first = coop.shares("60000.00", "2026/1");
    coop.paysDividends(first);
    coop.office().pays(ana);
    coop.decides(coop.reverses(first), "2026/2");
    Callable<Boolean> settles =
        () -> {
          try {
            coop.paying()
                .settles(first, ana, PaidKind.SHARE, "let-go", ANAS.toString(), Optional.empty());
            return true;
          } catch (Refused refused) {
            return false;
          }
        };
    try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
      int settled = 0;
      for (Future<Boolean> each : hands.invokeAll(List.of(settles, settles, settles, settles))) {
        settled += each.get() ? 1 : 0;
      }
      assertEquals(1, settled);
    }
    assertEquals(List.of("dividend.let-go"), coop.audited("dividend."));
  }

  @Test
  void everyWithdrawalFromPayrollIsOnTheAuditTrail() {
    UUID first = coop.shares("60000.00", "2026/1");
    coop.paysDividends(first);
    UUID reversal = coop.decides(coop.reverses(first), "2026/2");
    coop.paying().withdraws().withdraw(coop.employer(), "pat", reversal);
    coop.paying().withdraws().withdraw(coop.employer(), "pat", reversal);
    assertEquals(
        List.of("distribution.taken-out-of-payroll"), coop.audited("distribution.taken-out"));
  }
}
