package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.deductions.attachments.OrderNotice.What;
import coop.commonwage.rules.AttachmentOrderRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The orders of one worker on one pay day, dealt with one after the other. */
final class PaydayOrders {

  private final OrderLaw law;
  private final AttachableEarnings earnings;
  private final OrdersAsked asked;
  private final Function<OrderInForce, Working> workings;
  private final PaydayFunds funds;
  private final List<OrderDeduction> deductions = new ArrayList<>();
  private final List<OrderNotice> notices = new ArrayList<>();
  private final Map<String, Integer> dealtWith = new HashMap<>();
  private boolean loansPlaced;

  PaydayOrders(
      OrderLaw law,
      AttachableEarnings earnings,
      OrdersAsked asked,
      Function<OrderInForce, Working> workings) {
    this.law = law;
    this.earnings = earnings;
    this.asked = asked;
    this.workings = workings;
    this.funds = new PaydayFunds(earnings.net());
  }

  OrdersTaken taken() {
    List<OrderInForce> queue =
        asked.orders().stream()
            .filter(standing -> !standing.isPaidOff())
            .sorted(
                Comparator.comparingInt((OrderInForce standing) -> law.rank(standing.order()))
                    .thenComparing(standing -> standing.order().made())
                    .thenComparing(OrderInForce::id))
            .toList();
    for (OrderInForce standing : queue) {
      if (law.placeOfLoans(standing.order()).equals(AttachmentOrderRules.LOAN_BEFORE)) {
        placeLoans();
      }
      if (!waits(standing.order())) {
        deal(standing);
      }
    }
    placeLoans();
    return new OrdersTaken(withFees(), funds.loans(), notices);
  }

  /** Whether as many of its kind as are dealt with at a time come before it. */
  private boolean waits(AttachmentOrder order) {
    String family = order.kind().family();
    Integer most = law.mostAtOnce.value().get(family);
    if (most == null) {
      return false;
    }
    String one = family.equals("council-tax") ? family + "/" + order.creditor() : family;
    if (dealtWith.merge(one, 1, Integer::sum) <= most) {
      return false;
    }
    notices.add(
        new OrderNotice(
            order,
            What.WAITS,
            "%s: nothing is taken yet, because no more than %d such orders are dealt with at a time; ask %s"
                .formatted(name(order), most, order.creditor())));
    return true;
  }

  private void deal(OrderInForce standing) {
    AttachmentOrder order = standing.order();
    Working working = workings.apply(standing);
    try {
      OrderClaim claim =
          new OrderClaims(law, earnings, asked, funds, deductions).of(standing, working);
      take(standing, claim, working);
    } catch (OrderUnclear unclear) {
      notices.add(
          new OrderNotice(
              order,
              What.CANNOT_BE_WORKED_OUT,
              "%s cannot be worked out: %s; ask %s"
                  .formatted(name(order), unclear.getMessage(), order.creditor())));
    }
  }

  private void take(OrderInForce standing, OrderClaim claim, Working working) {
    AttachmentOrder order = standing.order();
    Money room = funds.residue().minus(claim.leaves()).orZeroIfNegative();
    Money wanted = standing.left().map(claim.amount()::min).orElse(claim.amount());
    Money taken = wanted.min(room);
    Money missing = order.kind().carriesShortfall() ? wanted.minus(taken) : Money.ZERO;
    working.step("order-leaves", claim.leaves());
    working.step("order-room", room);
    standing.left().ifPresent(left -> working.step("order-still-owed", left));
    deductions.add(
        new OrderDeduction(
            standing.id(),
            order,
            taken,
            Money.ZERO,
            missing.minus(standing.before().shortfall()),
            claim.protectedShortfall().minus(standing.before().protectedShortfall()),
            claim.source()));
    funds.take(order, taken, claim.leaves(), law.placeOfLoans(order));
    tell(standing, wanted, taken);
  }

  private void tell(OrderInForce standing, Money wanted, Money taken) {
    AttachmentOrder order = standing.order();
    if (taken.isLessThan(wanted)) {
      notices.add(
          new OrderNotice(
              order,
              What.HELD_BACK,
              "%s asks for %s; only %s could be taken, so that what is protected is left%s"
                  .formatted(
                      name(order),
                      wanted.inPounds(),
                      taken.inPounds(),
                      order.kind().carriesShortfall() ? "; the rest is carried on" : "")));
    }
    if (standing.left().filter(taken::equals).isPresent()) {
      notices.add(
          new OrderNotice(
              order,
              What.PAID_OFF,
              "%s is paid off with this pay: tell %s".formatted(name(order), order.creditor())));
    }
  }

  private void placeLoans() {
    if (loansPlaced) {
      return;
    }
    loansPlaced = true;
    funds.repayLoans(earnings.loansDue());
    if (funds.loans().isLessThan(earnings.loansDue())) {
      funds
          .beforeLoans()
          .ifPresent(
              order ->
                  notices.add(
                      new OrderNotice(
                          order,
                          What.LOAN_HELD_BACK,
                          "%s comes before student loans: %s of the %s due is repaid"
                              .formatted(
                                  name(order),
                                  funds.loans().inPounds(),
                                  earnings.loansDue().inPounds()))));
    }
  }

  /**
   * The employer's fee for each deduction, as far as it leaves what every order must leave and does
   * not bring pay below the minimum wage.
   */
  private List<OrderDeduction> withFees() {
    if (!asked.keepsFee()) {
      return deductions;
    }
    Money fee = law.fee.value();
    Money room = funds.aboveAllProtection();
    room = earnings.aboveMinimumWage().map(room::min).orElse(room);
    List<OrderDeduction> result = new ArrayList<>();
    for (OrderDeduction deduction : deductions) {
      if (deduction.taken().isPositive() && !room.isLessThan(fee)) {
        result.add(deduction.withFee(fee));
        room = room.minus(fee);
      } else {
        result.add(deduction);
      }
    }
    return result;
  }

  private static String name(AttachmentOrder order) {
    return "the order %s of %s".formatted(order.reference(), order.creditor());
  }
}
