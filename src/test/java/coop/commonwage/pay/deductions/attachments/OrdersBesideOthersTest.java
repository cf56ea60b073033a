package coop.commonwage.pay.deductions.attachments;

import static coop.commonwage.pay.deductions.attachments.SomeOrders.MADE;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.MONTHLY;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.byTable;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.court;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.monthly;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.sum;
import static coop.commonwage.pay.deductions.attachments.SomeOrders.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Orders beside student loans, the employer's fee and the minimum wage. */
class OrdersBesideOthersTest {

  private static final OrderInForce COUNCIL_TAX =
      byTable(OrderKind.COUNCIL_TAX_ENGLAND, "tax", MADE);

  private static List<String> fees(OrdersTaken taken) {
    return taken.deductions().stream().map(one -> one.id() + " " + one.fee()).toList();
  }

  private static OrdersTaken keepingFees(
      String net, Optional<String> aboveMinimumWage, OrderInForce... orders) {
    return taken(
        new AttachableEarnings(
            Money.of(net),
            Money.ZERO,
            EarningsPeriod.of(MONTHLY, 30),
            aboveMinimumWage.map(Money::of)),
        new OrdersAsked(List.of(orders), DeaReading.FULL_NET, true));
  }

  @Test
  void theFeeIsKeptForEachDeductionThatTookSomething() {
    OrderInForce nothingToTake = byTable(OrderKind.EARNINGS_ARRESTMENT, "debt", MADE);

    // 7 % of 800 leaves 744, below the 750 an arrestment begins at
    assertEquals(
        List.of("tax 1.00", "debt 0.00"),
        fees(keepingFees("800.00", Optional.empty(), COUNCIL_TAX, nothingToTake)));
    assertEquals(List.of("tax 0.00"), fees(taken(monthly("2000.00", "0"), COUNCIL_TAX)));
    assertEquals(List.of("tax 0.00"), fees(keepingFees("300.00", Optional.empty(), COUNCIL_TAX)));
  }

  @Test
  void theFeeLeavesProtectedEarningsAlone() {
    OrderInForce court = court(OrderKind.AEO_MAINTENANCE, "court", MONTHLY, "100.00", "899.00");

    assertEquals(List.of("court 0.00"), fees(keepingFees("999.99", Optional.empty(), court)));
    assertEquals(List.of("court 1.00"), fees(keepingFees("1000.00", Optional.empty(), court)));
    assertEquals(
        List.of("court 0.00", "tax 0.00"),
        fees(
            keepingFees(
                "1000.00",
                Optional.empty(),
                court(OrderKind.AEO_MAINTENANCE, "court", MONTHLY, "50.00", "840.00"),
                byTable(OrderKind.COUNCIL_TAX_ENGLAND, "tax", MADE.plusDays(1)))),
        "12 % of 950 leaves 836, below the 840 that the first protects");
  }

  @Test
  void theFeeNeverBringsPayBelowTheMinimumWage() {
    OrderInForce fine = byTable(OrderKind.FINES, "fine", MADE.plusDays(1));

    assertEquals(
        List.of("tax 0.00", "fine 0.00"),
        fees(keepingFees("2000.00", Optional.of("0.99"), COUNCIL_TAX, fine)));
    assertEquals(
        List.of("tax 1.00", "fine 0.00"),
        fees(keepingFees("2000.00", Optional.of("1.99"), COUNCIL_TAX, fine)));
    assertEquals(
        List.of("tax 1.00", "fine 1.00"),
        fees(keepingFees("2000.00", Optional.of("2.00"), COUNCIL_TAX, fine)));
  }

  @Test
  void theOrderItselfIsNotHeldByTheMinimumWage() {
    assertEquals(
        Money.of("340.00"),
        keepingFees("2000.00", Optional.of("0.00"), COUNCIL_TAX).deductions().getFirst().taken());
  }

  @Test
  void loansAreRepaidInFullBesideNoOrder() {
    OrdersTaken none = taken(monthly("100.00", "30.00"));

    assertEquals(Money.of("30.00"), none.loans());
    assertEquals(List.of(), none.notices());
  }

  @Test
  void loansWaitForAsLongAsAnOrderByTableLastsWhetherOrNotItTakesAnything() {
    for (OrderKind kind :
        List.of(
            OrderKind.COUNCIL_TAX_ENGLAND,
            OrderKind.COUNCIL_TAX_WALES,
            OrderKind.FINES,
            OrderKind.EARNINGS_ARRESTMENT)) {
      OrdersTaken taken = taken(monthly("200.00", "30.00"), byTable(kind, "one", MADE));

      assertEquals(Money.ZERO, taken.loans(), kind.word());
      assertEquals(
          "the order REF-one of the council comes before student loans: £0.00 of the £30.00 due is"
              + " repaid",
          taken.notices().getLast().message());
      assertEquals(OrderNotice.What.LOAN_HELD_BACK, taken.notices().getLast().what());
    }
  }

  @Test
  void loansAreRepaidFromWhatProtectedEarningsLeave() {
    OrderInForce court = court(OrderKind.AEO_MAINTENANCE, "court", MONTHLY, "100.00", "850.00");

    assertEquals(Money.of("50.00"), taken(monthly("1000.00", "50.00"), court).loans());
    assertEquals(List.of(), taken(monthly("1000.00", "50.00"), court).notices());
    assertEquals(Money.of("50.00"), taken(monthly("1000.00", "50.01"), court).loans());
    assertEquals(
        List.of(
            "the order REF-court of the council comes before student loans: £50.00 of the £50.01"
                + " due is repaid"),
        taken(monthly("1000.00", "50.01"), court).notices().stream()
            .map(OrderNotice::message)
            .toList());
    assertEquals(Money.ZERO, taken(monthly("900.00", "50.00"), court).loans());
  }

  @Test
  void theHighestProtectionHoldsForLoans() {
    // 40 % of 1,000 is 400: 200 taken; then 800 less 100, and 750 protected
    OrdersTaken both =
        taken(
            monthly("1000.00", "30.00"),
            sum(OrderKind.DEO, "a", MONTHLY, "200.00"),
            court(OrderKind.AEO_MAINTENANCE, "b", MONTHLY, "30.00", "750.00"));

    assertEquals(Money.of("20.00"), both.loans());
    assertEquals("b", both.notices().getFirst().order().reference().substring(4));
  }

  @Test
  void loansComeBeforeADeaAndACivilDebt() {
    OrdersTaken both =
        taken(
            monthly("1000.00", "350.00"),
            byTable(OrderKind.DEA_HIGHER, "dea", MADE),
            court(OrderKind.AEO_CIVIL_DEBT, "debt", MONTHLY, "900.00", "580.00"));

    // 40 % of 1,000 less the loan; then 600 less the protected 580
    assertEquals(Money.of("350.00"), both.loans());
    assertEquals(Money.of("50.00"), both.deductions().getFirst().taken());
    assertEquals(Money.of("20.00"), both.deductions().getLast().taken());
  }

  @Test
  void loansCannotTakeMoreThanThereIs() {
    OrdersTaken taken =
        taken(monthly("40.00", "50.00"), byTable(OrderKind.DEA_STANDARD, "dea", MADE));

    assertEquals(Money.of("40.00"), taken.loans());
    assertEquals(List.of(), taken.notices());
  }
}
