package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Orders for tests, in words. */
final class SomeOrders {

  static final Function<OrderInForce, Working> NOBODY_LISTENS = order -> Working.SILENT;
  static final PayFrequency WEEKLY = PayFrequency.WEEKLY;
  static final PayFrequency MONTHLY = PayFrequency.MONTHLY;
  static final LocalDate PAY_DATE = LocalDate.of(2026, 11, 5);
  static final LocalDate MADE = LocalDate.of(2026, 1, 15);

  private static final RuleSet RULES = RuleSets.bundled();

  private SomeOrders() {}

  static OrderInForce byTable(OrderKind kind, String id, LocalDate made) {
    return order(kind, id, made, new OrderTerms.ByTable(), debt(kind));
  }

  static OrderInForce court(
      OrderKind kind, String id, PayFrequency period, String normal, String kept) {
    return order(
        kind,
        id,
        MADE,
        new OrderTerms.Fixed(period, Money.of(normal), Optional.of(Money.of(kept))),
        debt(kind));
  }

  static OrderInForce sum(OrderKind kind, String id, PayFrequency period, String normal) {
    return order(
        kind,
        id,
        MADE,
        new OrderTerms.Fixed(period, Money.of(normal), Optional.empty()),
        Optional.empty());
  }

  static OrderInForce daily(OrderKind kind, String id, String maintenance, boolean ordinary) {
    return order(
        kind, id, MADE, new OrderTerms.Daily(Money.of(maintenance), ordinary), Optional.empty());
  }

  private static Optional<Money> debt(OrderKind kind) {
    return kind.namesTotal() ? Optional.of(Money.ofPounds(100_000)) : Optional.empty();
  }

  static OrderInForce order(
      OrderKind kind, String id, LocalDate made, OrderTerms terms, Optional<Money> total) {
    return new OrderInForce(
        id,
        new AttachmentOrder(kind, "the council", "REF-" + id, made, terms, total),
        OrderBalance.NEW);
  }

  static OrderInForce owing(OrderInForce standing, String total) {
    AttachmentOrder order = standing.order();
    return order(
        order.kind(), standing.id(), order.made(), order.terms(), Optional.of(Money.of(total)));
  }

  static OrderInForce after(
      OrderInForce standing, String taken, String shortfall, String protectedShortfall) {
    return new OrderInForce(
        standing.id(),
        standing.order(),
        new OrderBalance(Money.of(taken), Money.of(shortfall), Money.of(protectedShortfall)));
  }

  static AttachableEarnings monthly(String net, String loans) {
    return new AttachableEarnings(
        Money.of(net), Money.of(loans), EarningsPeriod.of(MONTHLY, 30), Optional.empty());
  }

  static AttachableEarnings paid(String net, PayFrequency frequency) {
    return new AttachableEarnings(
        Money.of(net),
        Money.ZERO,
        EarningsPeriod.of(frequency, frequency.isMonthly() ? 30 : frequency.weeks() * 7),
        Optional.empty());
  }

  static OrdersTaken taken(AttachableEarnings earnings, OrderInForce... orders) {
    return taken(earnings, new OrdersAsked(List.of(orders), DeaReading.FULL_NET, false));
  }

  static OrdersTaken taken(AttachableEarnings earnings, OrdersAsked asked) {
    return attachmentOrders().on(earnings, asked, NOBODY_LISTENS);
  }

  static AttachmentOrders attachmentOrders() {
    return new AttachmentOrders(RULES.attachmentOrders(), RULES.councilTaxOrders(), PAY_DATE);
  }
}
