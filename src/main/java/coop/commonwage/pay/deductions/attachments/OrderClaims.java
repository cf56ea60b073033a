package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.money.Unrounded;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.OrderTable;
import coop.commonwage.rules.RuleEntry;
import java.util.List;

/** What each kind of order asks for, on what the orders before it left. */
final class OrderClaims {

  private final OrderLaw law;
  private final AttachableEarnings earnings;
  private final OrdersAsked asked;
  private final PaydayFunds funds;
  private final List<OrderDeduction> before;

  /**
   * @param before what the orders dealt with so far took
   */
  OrderClaims(
      OrderLaw law,
      AttachableEarnings earnings,
      OrdersAsked asked,
      PaydayFunds funds,
      List<OrderDeduction> before) {
    this.law = law;
    this.earnings = earnings;
    this.asked = asked;
    this.funds = funds;
    this.before = before;
  }

  OrderClaim of(OrderInForce standing, Working working) {
    AttachmentOrder order = standing.order();
    working.formula(order.kind().formula());
    working.input("order-creditor", order.creditor());
    working.input("order-reference", order.reference());
    working.input("order-made", order.made());
    working.rule(law.ranks);
    working.input("order-net-earnings", funds.net());
    tellWhatCameBefore(working);
    return switch (order.terms()) {
      case OrderTerms.ByTable table -> byTable(order, working);
      case OrderTerms.Fixed fixed -> fixed(standing, fixed, working);
      case OrderTerms.PrintedTable printed -> printed(printed, working);
      case OrderTerms.Daily daily -> daily(order, daily, working);
    };
  }

  /** Each order paid before this one, with what it took, and the loans repaid before it. */
  private void tellWhatCameBefore(Working working) {
    if (working == Working.SILENT) {
      return;
    }
    for (OrderDeduction earlier : before) {
      working.input(
          "order-paid-before",
          "%s, %s: %s"
              .formatted(
                  earlier.order().creditor(),
                  earlier.order().reference(),
                  earlier.taken().inPounds()));
    }
    if (funds.loans().isPositive()) {
      working.input("order-loans-before", funds.loans());
    }
  }

  private OrderClaim byTable(AttachmentOrder order, Working working) {
    RuleEntry<OrderTable> table = law.table(order);
    working.rule(table);
    working.rule(law.rounding(order));
    boolean dea = order.kind().isDea();
    if (dea) {
      working.input("order-dea-reading", asked.deaReading().word());
    }
    Money base =
        dea && asked.deaReading() == DeaReading.FULL_NET ? funds.netAfterDea() : funds.residue();
    working.step("order-base", base);
    TableDeduction row = row(table, base);
    Money amount =
        dea
            ? row.ofThePeriod(base, law.rounding(order).value(), working)
            : row.ofEach(base, law.rounding(order).value(), working);
    working.step("order-asks", amount);
    return OrderClaim.of(amount, dea ? protectedForDea(working) : Money.ZERO, table);
  }

  private TableDeduction row(RuleEntry<OrderTable> table, Money base) {
    EarningsPeriod period = earnings.period();
    return TableDeduction.in(table.value(), period, base);
  }

  private Money protectedForDea(Working working) {
    return protectedShare(funds.net(), law.deaProtected, working);
  }

  private Money protectedShare(Money amount, RuleEntry<Rate> share, Working working) {
    working.rule(share);
    working.rule(law.protectionRounding);
    working.step("order-protected-share", share.value());
    return law.protectedShare(amount, share);
  }

  private OrderClaim fixed(OrderInForce standing, OrderTerms.Fixed terms, Working working) {
    AttachmentOrder order = standing.order();
    Money normal = forThePeriod(terms, terms.normalDeduction(), Rounding.DOWN);
    Money kept =
        terms
            .protectedEarnings()
            .map(stated -> forThePeriod(terms, stated, Rounding.UP))
            .orElse(Money.ZERO);
    working.step("order-base", funds.residue());
    working.input("order-normal-deduction", normal);
    Money carried = standing.before().shortfall();
    if (carried.isPositive()) {
      working.input("order-shortfall-before", carried);
    }
    return switch (order.kind()) {
      case DEA_FIXED -> OrderClaim.of(normal, protectedForDea(working), law.deaProtected);
      case DEO ->
          OrderClaim.of(
              normal.plus(carried),
              terms.protectedEarnings().isPresent()
                  ? kept
                  : protectedShare(funds.residue(), law.deoProtected, working),
              law.deoProtected);
      case AEO_MAINTENANCE -> maintenance(standing, normal.plus(carried), kept, working);
      default -> OrderClaim.of(normal, kept, law.ranks);
    };
  }

  /** Attachment of Earnings Act 1971, Sch. 3 para. 6: both sorts of shortfall are carried. */
  private OrderClaim maintenance(OrderInForce standing, Money amount, Money kept, Working working) {
    Money missing = standing.before().protectedShortfall();
    if (missing.isPositive()) {
      working.input("order-protected-shortfall-before", missing);
    }
    Money leaves = kept.plus(missing);
    return new OrderClaim(
        amount, leaves, leaves.minus(funds.residue()).orZeroIfNegative(), law.ranks);
  }

  /** An amount the order names for one length of pay period, for the length of this one. */
  private Money forThePeriod(OrderTerms.Fixed terms, Money amount, Rounding rounding) {
    EarningsPeriod named = EarningsPeriod.of(terms.period(), 1);
    EarningsPeriod paid = earnings.period();
    if (named.basis() != paid.basis()) {
      throw new OrderUnclear(
          "it names amounts for %s, but this is %s".formatted(named.inWords(), paid.inWords()));
    }
    Unrounded exact = amount.unrounded().times(paid.count()).dividedBy(named.count());
    return exact.rounded(rounding);
  }

  private OrderClaim printed(OrderTerms.PrintedTable terms, Working working) {
    EarningsPeriod named = EarningsPeriod.of(terms.period(), 1);
    EarningsPeriod paid = earnings.period();
    if (named.basis() != paid.basis() || named.count() != paid.count()) {
      throw new OrderUnclear(
          "its table is for %s, but this is %s".formatted(named.inWords(), paid.inWords()));
    }
    working.rule(law.printedTableRounding);
    working.step("order-base", funds.residue());
    Money amount =
        TableDeduction.in(terms.rows(), funds.residue())
            .ofThePeriod(funds.residue(), law.printedTableRounding.value(), working);
    working.step("order-asks", amount);
    return OrderClaim.of(amount, Money.ZERO, law.printedTableRounding);
  }

  /**
   * Debtors (Scotland) Act 1987, ss. 53 and 63: ordinary debts first, maintenance from the rest.
   */
  private OrderClaim daily(AttachmentOrder order, OrderTerms.Daily terms, Working working) {
    Money ordinary = Money.ZERO;
    if (terms.ordinaryDebts()) {
      ordinary = byTable(order, working).amount();
    } else {
      working.step("order-base", funds.residue());
    }
    int days = earnings.period().days();
    Money due = terms.maintenance().times(days);
    Money kept = law.maintenanceProtected.value().times(days);
    working.rule(law.maintenanceProtected);
    working.input("order-days", days);
    working.input("order-daily-maintenance", terms.maintenance());
    working.step("order-maintenance-due", due);
    working.step("order-protected-by-days", kept);
    if (!terms.ordinaryDebts()) {
      return OrderClaim.of(due, kept, law.maintenanceProtected);
    }
    Money rest = funds.residue().minus(ordinary).minus(kept).orZeroIfNegative();
    Money both = ordinary.plus(due.min(rest));
    working.step("order-asks", both);
    return OrderClaim.of(both, Money.ZERO, law.arrestment);
  }
}
