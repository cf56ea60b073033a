package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.money.Money;
import coop.commonwage.rules.RuleEntry;

/**
 * What an order asks for before anybody looks whether there is room for it.
 *
 * @param amount what it asks for, with what it carried on
 * @param leaves what it must leave of what it is taken from
 * @param protectedShortfall what pay has fallen short of its protected earnings, with this pay day
 * @param source the rule entry the amount comes from
 */
record OrderClaim(Money amount, Money leaves, Money protectedShortfall, RuleEntry<?> source) {

  /** Of an order that carries no protected earnings on. */
  static OrderClaim of(Money amount, Money leaves, RuleEntry<?> source) {
    return new OrderClaim(amount, leaves, Money.ZERO, source);
  }
}
