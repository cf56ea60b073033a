package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.money.Money;
import coop.commonwage.rules.RuleEntry;

/**
 * What one order took on a pay day.
 *
 * @param id what the order is known by here
 * @param order the order
 * @param taken what goes to its creditor
 * @param fee what the employer keeps for the work
 * @param shortfallChange how much more, or less when negative, is carried to the next deduction
 * @param protectedShortfallChange the same for protected earnings that were not reached
 * @param source the rule entry the amount comes from
 */
public record OrderDeduction(
    String id,
    AttachmentOrder order,
    Money taken,
    Money fee,
    Money shortfallChange,
    Money protectedShortfallChange,
    RuleEntry<?> source) {

  OrderDeduction withFee(Money kept) {
    return new OrderDeduction(
        id, order, taken, kept, shortfallChange, protectedShortfallChange, source);
  }
}
