package coop.commonwage.pay.leave;

import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.HolidayRules;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What holiday is paid: the average of the last weeks in which pay was earned (regulation 16).
 * Figures stand in {@code payroll-rules/uk/holiday.yaml}; this class holds those of one leave year.
 */
public final class HolidayPay {

  private static final int MINUTES_AN_HOUR = 60;

  private final RuleEntry<Integer> averageWeeks;
  private final RuleEntry<Integer> lookBackWeeks;
  private final RuleEntry<RoundingRule> weeksPayRounding;
  private final RuleEntry<RoundingRule> holidayPayRounding;

  public HolidayPay(HolidayRules rules, LeaveYear year) {
    averageWeeks = rules.averageWeeks().on(year.firstDay());
    lookBackWeeks = rules.lookBackWeeks().on(year.firstDay());
    weeksPayRounding = rules.weeksPayRounding().on(year.firstDay());
    holidayPayRounding = rules.holidayPayRounding().on(year.firstDay());
  }

  /**
   * The average week before a holiday: the newest weeks with pay, passing over those without, as
   * far back as the Regulations look; fewer weeks when there are not so many.
   *
   * @param firstDay of the holiday
   * @return empty when no week with pay and hours lies within reach
   */
  public Optional<WeekAverage> average(LookBack weeks, LocalDate firstDay, Working working) {
    List<LookBackWeek> paid =
        weeks.before(firstDay, lookBackWeeks.value()).stream()
            .filter(LookBackWeek::isPaid)
            .limit(averageWeeks.value())
            .toList();
    Fraction minutes = sum(paid, false);
    if (paid.isEmpty() || !minutes.isPositive()) {
      return Optional.empty();
    }
    Fraction pence = sum(paid, true);
    Money weeksPay = weeksPayRounding.value().apply(pence.dividedBy(paid.size()).inPence());
    WeekAverage average = new WeekAverage(paid.size(), weeksPay, minutes.dividedBy(paid.size()));
    working.input("holiday-first-day", firstDay);
    working.rule(averageWeeks);
    working.rule(lookBackWeeks);
    working.rule(weeksPayRounding);
    working.step("weeks-averaged", paid.size());
    working.step("weeks-pay", weeksPay);
    working.step(
        "weeks-hours",
        average.minutes().dividedBy(MINUTES_AN_HOUR).toDecimals(4, Rounding.HALF_UP).toString());
    return Optional.of(average);
  }

  /** As {@link #average(LookBack, LocalDate, Working)}, over the weeks earlier payslips tell. */
  public Optional<WeekAverage> average(
      List<EarlierPay> earlier, LocalDate firstDay, Working working) {
    return average(
        LookBack.ofPayslips(earlier, firstDay, lookBackWeeks.value()), firstDay, working);
  }

  private static Fraction sum(List<LookBackWeek> weeks, boolean ofPay) {
    Fraction sum = Fraction.ZERO;
    for (LookBackWeek week : weeks) {
      sum = sum.plus(ofPay ? week.pence() : week.minutes());
    }
    return sum;
  }

  /**
   * The pay for holiday, at the average hourly rate.
   *
   * @param minutes of holiday, to the last part of one, not negative
   * @throws IllegalArgumentException when they are negative
   */
  public Money of(Fraction minutes, WeekAverage average, Working working) {
    if (minutes.compareTo(Fraction.ZERO) < 0) {
      throw new IllegalArgumentException("minutes of holiday must not be negative: " + minutes);
    }
    working.formula("holiday-pay");
    working.input(
        "holiday-hours",
        minutes.dividedBy(MINUTES_AN_HOUR).toDecimals(4, Rounding.HALF_UP).toString());
    working.input("weeks-pay", average.weeksPay());
    working.rule(holidayPayRounding);
    working.step("holiday-hourly-rate", new Working.Price(average.hourlyRate()));
    return holidayPayRounding.value().apply(average.pencePerMinute().times(minutes).inPence());
  }

  /** The number of weeks averaged, and where it comes from. */
  public RuleEntry<Integer> source() {
    return averageWeeks;
  }
}
