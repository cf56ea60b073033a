package coop.commonwage.pay.hours;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What the limits of working time depend on beside the time of a period itself.
 *
 * @param dateOfBirth young workers have limits of their own
 * @param employedFrom the first day of the employment; working time is averaged from its week on
 * @param optedOut whether the worker has agreed in writing that the weekly limit shall not apply
 * @param guaranteedMinutes minutes guaranteed for the period, 0 when none are
 * @param minutesBefore working-time minutes of days before the period, as far back as the weeks
 *     reach that are averaged; a day that is not in it was not worked
 * @param daysAway days of leave and sickness, in the period and in those weeks
 */
public record LimitsFacts(
    LocalDate dateOfBirth,
    LocalDate employedFrom,
    boolean optedOut,
    int guaranteedMinutes,
    Map<LocalDate, Integer> minutesBefore,
    Set<LocalDate> daysAway) {

  public LimitsFacts {
    minutesBefore = Map.copyOf(minutesBefore);
    daysAway = Set.copyOf(daysAway);
  }
}
