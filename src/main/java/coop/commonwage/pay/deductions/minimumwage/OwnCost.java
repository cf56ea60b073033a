package coop.commonwage.pay.deductions.minimumwage;

import coop.commonwage.money.Money;

/**
 * What the job costs a worker in one pay period, such as fuel between visits or a telephone.
 *
 * @param what in the words of whoever recorded it
 * @param spent what the worker spent
 * @param repaid how much of it the employer repaid, not more than was spent
 */
public record OwnCost(String what, Money spent, Money repaid) {}
