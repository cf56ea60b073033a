package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.AttachmentOrderRules;
import coop.commonwage.rules.CouncilTaxOrderRules;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * What orders of courts and public bodies take from one payment. They are dealt with by rank, then
 * by the day they were made; each later one on what the earlier ones left (Council Tax
 * (Administration and Enforcement) Regulations 1992, reg. 42; Attachment of Earnings Act 1971, Sch.
 * 3 Pt. II). No order takes what it must leave, and none more than is owed. Orders are not held by
 * the minimum wage: what goes to a third party by order of law is no deduction for the employer's
 * use; only the employer's own fee is.
 *
 * <p>Figures stand in {@code payroll-rules/uk/attachment-orders.yaml} and {@code
 * council-tax-orders.yaml}; this class holds those of one payment date.
 */
public final class AttachmentOrders {

  private final OrderLaw law;

  public AttachmentOrders(
      AttachmentOrderRules rules, CouncilTaxOrderRules councilTax, LocalDate payDate) {
    law = new OrderLaw(rules, councilTax, payDate);
  }

  /**
   * What each order takes, and what is left for student loans.
   *
   * @param workings who listens while the deduction of an order is worked out
   */
  public OrdersTaken on(
      AttachableEarnings earnings, OrdersAsked asked, Function<OrderInForce, Working> workings) {
    return new PaydayOrders(law, earnings, asked, workings).taken();
  }

  /** The entry the employer's fee comes from. */
  public RuleEntry<?> feeSource() {
    return law.fee;
  }

  /**
   * The entry that says whether a student loan is repaid before an order, after it or not at all.
   */
  public RuleEntry<?> loansBesideSource() {
    return law.studentLoans;
  }
}
