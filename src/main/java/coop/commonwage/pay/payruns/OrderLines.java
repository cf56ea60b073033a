package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.deductions.attachments.AttachableEarnings;
import coop.commonwage.pay.deductions.attachments.AttachmentOrder;
import coop.commonwage.pay.deductions.attachments.DeaReading;
import coop.commonwage.pay.deductions.attachments.EarningsPeriod;
import coop.commonwage.pay.deductions.attachments.OrderBalance;
import coop.commonwage.pay.deductions.attachments.OrderDeduction;
import coop.commonwage.pay.deductions.attachments.OrderInForce;
import coop.commonwage.pay.deductions.attachments.OrderNotice;
import coop.commonwage.pay.deductions.attachments.OrdersAsked;
import coop.commonwage.pay.deductions.attachments.OrdersTaken;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.InstructionKinds;
import java.util.List;
import java.util.function.Function;

/**
 * What orders of courts and public bodies take from net pay, what the employer keeps for it, and
 * what they carry on to later pay.
 */
final class OrderLines {

  static final String FEE = "attachment-fee";
  static final String SHORTFALL = "attachment-shortfall";
  static final String PROTECTED_SHORTFALL = "attachment-protected-shortfall";

  private OrderLines() {}

  /** Whether there is an order and a loan, and the order may have to come first. */
  static boolean mayHoldBackLoans(PayslipInputs inputs) {
    return (inputs.terms().studentLoanPlan().isPresent() || inputs.terms().postgraduateLoan())
        && !inForce(inputs).isEmpty();
  }

  /** What may be repaid on loans beside the orders, from pay that has been worked out so far. */
  static Money loansBeside(Draft draft) {
    return taken(draft, standing -> Working.SILENT).loans();
  }

  static void addTo(Draft draft) {
    if (inForce(draft.inputs()).isEmpty()) {
      return;
    }
    OrdersTaken taken =
        taken(
            draft,
            standing ->
                draft.working(PayslipLine.key(standing.order().kind().lineCode(), standing.id())));
    for (OrderDeduction deduction : taken.deductions()) {
      add(draft, deduction);
    }
    for (OrderNotice notice : taken.notices()) {
      draft.find(finding(notice));
    }
  }

  private static OrdersTaken taken(Draft draft, Function<OrderInForce, Working> workings) {
    PayslipInputs inputs = draft.inputs();
    int days = inputs.period().days().days();
    return draft
        .law()
        .attachmentOrders()
        .on(
            new AttachableEarnings(
                draft.net().plus(draft.loansRepaid()).minus(draft.outOfReachOfOrders()),
                draft.loansDue(),
                EarningsPeriod.of(draft.frequency(), days),
                draft.minimumWageHeadroom()),
            new OrdersAsked(
                inForce(inputs),
                DeaReading.ofWord(inputs.circumstances().choice(Choice.DIRECT_EARNINGS_ATTACHMENT)),
                inputs.circumstances().choice(Choice.ATTACHMENT_FEE).equals("yes")),
            workings);
  }

  /** The orders that hold on the day of payment, with where they stand. */
  private static List<OrderInForce> inForce(PayslipInputs inputs) {
    return inputs.circumstances().given(InstructionKinds.ATTACHMENT_ORDER).stream()
        .filter(given -> given.instruction().holdsOn(inputs.period().payDate()))
        .map(
            given ->
                new OrderInForce(
                    given.reference(),
                    given.body(),
                    new OrderBalance(
                        paid(given, given.body().kind().lineCode()),
                        paid(given, SHORTFALL),
                        paid(given, PROTECTED_SHORTFALL))))
        .toList();
  }

  private static Money paid(Given<AttachmentOrder> given, String code) {
    return given.paid(code).amount();
  }

  private static void add(Draft draft, OrderDeduction deduction) {
    String id = deduction.id();
    String rule = deduction.source().id();
    draft.add(LineKind.DEDUCTION, deduction.order().kind().lineCode(), deduction.taken(), rule, id);
    if (deduction.fee().isPositive()) {
      Working working = draft.working(PayslipLine.key(FEE, id));
      working.formula(FEE);
      working.input("order-creditor", deduction.order().creditor());
      working.input("order-reference", deduction.order().reference());
      working.rule(draft.law().attachmentOrders().feeSource());
      working.step("order-fee", deduction.fee());
      draft.add(
          LineKind.DEDUCTION,
          FEE,
          deduction.fee(),
          draft.law().attachmentOrders().feeSource().id(),
          id);
      draft.lowerMinimumWagePay(deduction.fee());
    }
    inform(draft, SHORTFALL, deduction.shortfallChange(), deduction);
    inform(draft, PROTECTED_SHORTFALL, deduction.protectedShortfallChange(), deduction);
  }

  /** What an order carries on is the sum of these lines over all its payslips. */
  private static void inform(Draft draft, String code, Money change, OrderDeduction deduction) {
    if (change.isZero()) {
      return;
    }
    Working working = draft.working(PayslipLine.key(code, deduction.id()));
    working.formula(code);
    working.input("order-creditor", deduction.order().creditor());
    working.input("order-reference", deduction.order().reference());
    working.rule(deduction.source());
    working.step("order-taken", deduction.taken());
    draft.add(LineKind.INFORMATION, code, change, deduction.source().id(), deduction.id());
  }

  private static PayslipFinding finding(OrderNotice notice) {
    return notice.what() == OrderNotice.What.CANNOT_BE_WORKED_OUT
        ? PayslipFinding.blocks(notice.what().code(), notice.message())
        : PayslipFinding.look(notice.what().code(), notice.message());
  }
}
