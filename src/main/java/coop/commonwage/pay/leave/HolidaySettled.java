package coop.commonwage.pay.leave;

import coop.commonwage.rules.BankHolidayDivision;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a co-operative settled about holiday, each for a day.
 *
 * @param yearStart the day leave years begin on; empty when each worker has their own
 * @param rounding how holiday of irregular hours is counted
 * @param rolledUp whether holiday pay goes with every wage where it may
 * @param bankHolidaysOnTop whether bank holidays come on top of the weeks; else they are inside
 * @param bankHolidays how many bank holidays lie in a span of days
 * @param nation where the co-operative is
 */
public record HolidaySettled(
    Function<LocalDate, Optional<MonthDay>> yearStart,
    Function<LocalDate, AccrualRounding> rounding,
    Predicate<LocalDate> rolledUp,
    Predicate<LocalDate> bankHolidaysOnTop,
    Function<LeaveYear, Integer> bankHolidays,
    BankHolidayDivision nation) {

  /** The leave year a day lies in. */
  public LeaveYear year(LocalDate startDate, LocalDate day) {
    return yearStart
        .apply(day)
        .map(start -> LeaveYear.beginning(start, day))
        .orElseGet(() -> LeaveYear.ofEmployment(startDate, day));
  }
}
