package coop.commonwage.pay.statutorypay;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Unrounded;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;
import coop.commonwage.rules.StatutoryPayRules;
import java.time.LocalDate;

/**
 * Average weekly earnings before an absence. For sick pay they stay exact, and are rounded to the
 * penny only where there was less pay than the relevant period asks for; for family pay they are
 * cut after seven decimals. Figures stand in {@code payroll-rules/uk/statutory-pay.yaml}.
 */
public final class AverageEarnings {

  private static final int DAYS_A_WEEK = 7;
  private static final int MONTHS_A_YEAR = 12;
  private static final int WEEKS_A_YEAR = 52;

  private final StatutoryPayRules.Earnings rules;

  public AverageEarnings(StatutoryPayRules rules) {
    this.rules = rules.earnings();
  }

  /**
   * Pounds a week for sick pay.
   *
   * @param firstDay of the sickness, with the sickness it is linked to
   */
  public Unrounded forSickPay(EarningsBefore before, LocalDate firstDay, Working working) {
    Unrounded exact = exact(before, working);
    Unrounded average = exact;
    if (before instanceof EarningsBefore.Short) {
      RuleEntry<RoundingRule> rounding = rules.shortRounding().on(firstDay);
      working.rule(rounding);
      average = rounding.value().apply(exact).unrounded();
    }
    working.step("average-weekly-earnings", average);
    return average;
  }

  /**
   * Pounds a week for family pay.
   *
   * @param lastDay of the relevant week
   */
  public Unrounded forFamilyPay(EarningsBefore before, LocalDate lastDay, Working working) {
    RuleEntry<Integer> decimals = rules.decimals().on(lastDay);
    Unrounded average = exact(before, working).cutAfter(decimals.value());
    working.rule(decimals);
    working.step("average-weekly-earnings", average);
    return average;
  }

  private static Unrounded exact(EarningsBefore before, Working working) {
    return switch (before) {
      case EarningsBefore.Weekly(Money total, int weeks) -> {
        tell(working, total, "weeks-paid", weeks);
        yield total.dividedBy(weeks);
      }
      case EarningsBefore.Monthly(Money total, int months) -> {
        tell(working, total, "months-paid", months);
        yield total.times(MONTHS_A_YEAR).dividedBy(Math.multiplyExact((long) months, WEEKS_A_YEAR));
      }
      case EarningsBefore.Irregular(Money total, int days) -> {
        tell(working, total, "days-paid", days);
        yield total.times(DAYS_A_WEEK).dividedBy(days);
      }
      case EarningsBefore.Short(Money total, Rate days) -> {
        tell(working, total, "days-paid", days.toString());
        yield total.times(DAYS_A_WEEK).unrounded().dividedBy(days);
      }
      case EarningsBefore.Known(Money weekly) -> {
        working.input("average-given", weekly);
        yield weekly.unrounded();
      }
    };
  }

  private static void tell(Working working, Money total, String unit, Object count) {
    working.input("earnings-before", total);
    working.input(unit, count);
  }

  /** The weeks a relevant period lasts at least, when it ends on a day. */
  public int relevantWeeks(LocalDate lastDay) {
    return rules.relevantWeeks().on(lastDay).value();
  }

  /** The lower earnings limit on a day. */
  public RuleEntry<Money> lowerLimit(LocalDate day) {
    return rules.lowerLimit().on(day);
  }
}
