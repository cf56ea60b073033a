package coop.commonwage.pay.deductions.minimumwage;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Unrounded;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.MinimumWageRules;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;

/**
 * What is owed today for a period of the past that was paid below the minimum wage: the higher of
 * what was missing and the same times today's rate over the rate of then, today's rate being that
 * of whoever stands as the worker stood then (National Minimum Wage Act 1998, s. 17).
 */
public final class MinimumWageArrears {

  private final MinimumWageRules rules;
  private final MinimumWage now;
  private final RuleEntry<RoundingRule> rounding;

  /**
   * @param today the day it is worked out on
   */
  public MinimumWageArrears(MinimumWageRules rules, LocalDate today) {
    this.rules = rules;
    this.now = new MinimumWage(rules, today);
    this.rounding = rules.topUpRounding().on(today);
  }

  /** What is still owed for a period; zero when nothing is. */
  public Money owed(MinimumWageWorker worker, PastUnderpayment past, Working working) {
    MinimumWage then = new MinimumWage(rules, past.firstDay());
    MinimumWage.Standing standing = then.standing(worker);
    Rate rateThen = then.rateFor(standing);
    Rate rateNow = now.rateFor(standing);
    Unrounded missing =
        MinimumWage.exactlyRequired(rateThen, past.minutes())
            .minus(past.payThatCounted().unrounded());
    Money uplifted = uplifted(missing, rateThen, rateNow);
    working.formula("minimum-wage-arrears");
    working.input("date-of-birth", worker.dateOfBirth());
    worker.apprenticeSince().ifPresent(day -> working.input("apprentice-since", day));
    working.input("period-first-day", past.firstDay());
    working.input("minimum-wage-minutes", past.minutes());
    working.input("minimum-wage-pay", past.payThatCounted());
    working.rule(then.source(standing));
    working.step("minimum-wage-rate-then", new Working.Price(rateThen));
    working.step("minimum-wage-missing", missing);
    working.rule(now.source(standing));
    working.step("minimum-wage-rate-now", new Working.Price(rateNow));
    working.rule(rounding);
    working.step("minimum-wage-arrears-uplifted", uplifted);
    working.input("minimum-wage-arrears-paid", past.paidSince());
    return uplifted.minus(past.paidSince()).orZeroIfNegative();
  }

  /**
   * What was missing, or the same times the rate of now over the rate of then when that is more.
   *
   * @param missing exactly; nothing is owed when it is not above zero
   * @param rateThen above zero
   */
  public Money uplifted(Unrounded missing, Rate rateThen, Rate rateNow) {
    if (missing.numerator() <= 0) {
      return Money.ZERO;
    }
    Money plain = rounding.value().apply(missing);
    return plain.max(rounding.value().apply(missing.times(rateNow).dividedBy(rateThen)));
  }

  /** The entry an amount of arrears comes from. */
  public RuleEntry<?> source() {
    return rounding;
  }
}
