package coop.commonwage.pay.leave;

import coop.commonwage.calendar.DateSpan;
import java.time.LocalDate;
import java.util.List;

/**
 * Days of sickness and statutory leave through which holiday accrues. Each is counted by one
 * payslip: that of its period, or the next one after it became known.
 */
public final class DaysAway {

  private DaysAway() {}

  /**
   * The days of an absence that payslips of their time did not count, because it was told late.
   *
   * @param earlier payslips that were made; days in no payslip of work that accrues by hours are
   *     not for this payroll to count
   * @return oldest first
   */
  public static List<LocalDate> notCounted(List<EarlierPay> earlier, DateSpan absence) {
    return earlier.stream()
        .filter(paid -> paid.scheme().accruesByHours() && paid.days().overlaps(absence))
        .flatMap(paid -> shared(paid.days(), absence).stream())
        .filter(day -> earlier.stream().noneMatch(paid -> paid.hasCounted(day)))
        .distinct()
        .sorted()
        .toList();
  }

  private static List<LocalDate> shared(DateSpan period, DateSpan absence) {
    return period
        .firstDay()
        .datesUntil(period.lastDay().plusDays(1))
        .filter(absence::contains)
        .toList();
  }
}
