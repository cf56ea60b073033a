package coop.commonwage.pay.leave;

import coop.commonwage.money.Fraction;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.HolidayRules;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.util.List;

/**
 * The hours that sickness or statutory leave counts as, for the holiday that accrues through it
 * (regulation 15C). Not the average of holiday pay: weeks with an absence are passed over, weeks
 * without hours are counted. Figures stand in {@code payroll-rules/uk/holiday.yaml}; this class
 * holds those of one leave year.
 */
public final class AbsenceAccrual {

  private static final int MINUTES_AN_HOUR = 60;
  private static final int DAYS_A_WEEK = 7;

  private final RuleEntry<Integer> averageWeeks;
  private final RuleEntry<Integer> lookBackWeeks;

  public AbsenceAccrual(HolidayRules rules, LeaveYear year) {
    averageWeeks = rules.absenceAverageWeeks().on(year.firstDay());
    lookBackWeeks = rules.absenceLookBackWeeks().on(year.firstDay());
  }

  /**
   * The minutes an absence counts as.
   *
   * @param firstDay of the absence: the weeks before it are averaged
   * @param daysAbsent how many of its days lie in the pay period, Sundays included
   * @return zero when there is no week to average
   * @throws IllegalArgumentException when the days are negative
   */
  public Fraction minutes(LookBack weeks, LocalDate firstDay, int daysAbsent, Working working) {
    if (daysAbsent < 0) {
      throw new IllegalArgumentException("days absent must not be negative: " + daysAbsent);
    }
    List<LookBackWeek> counted =
        weeks.before(firstDay, lookBackWeeks.value()).stream()
            .filter(week -> !week.absence())
            .limit(averageWeeks.value())
            .toList();
    Fraction total = Fraction.ZERO;
    for (LookBackWeek week : counted) {
      total = total.plus(week.minutes());
    }
    Fraction weekly = counted.isEmpty() ? Fraction.ZERO : total.dividedBy(counted.size());
    working.input("absence-first-day", firstDay);
    working.input("days-absent", daysAbsent);
    working.rule(averageWeeks);
    working.rule(lookBackWeeks);
    working.step("weeks-averaged", counted.size());
    working.step("weeks-hours", hours(weekly));
    Fraction minutes = weekly.times(daysAbsent).dividedBy(DAYS_A_WEEK);
    working.step("hours-counted-as-worked", hours(minutes));
    return minutes;
  }

  /**
   * As {@link #minutes(LookBack, LocalDate, int, Working)}, over the weeks earlier payslips tell:
   * hours worked, not those paid for without work.
   */
  public Fraction minutes(
      List<EarlierPay> earlier, LocalDate firstDay, int daysAbsent, Working working) {
    return minutes(
        LookBack.ofPayslips(
            earlier.stream().map(EarlierPay::byTimeWorked).toList(),
            firstDay,
            lookBackWeeks.value()),
        firstDay,
        daysAbsent,
        working);
  }

  /** The number of weeks averaged, and where it comes from. */
  public RuleEntry<Integer> source() {
    return averageWeeks;
  }

  private static String hours(Fraction minutes) {
    return minutes.dividedBy(MINUTES_AN_HOUR).toDecimals(4, Rounding.HALF_UP).toString();
  }
}
