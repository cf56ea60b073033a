package coop.commonwage.pay.statutorypay;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The paydays earnings are averaged over: from the day after the last payday at least so many weeks
 * before the last normal payday, up to that payday.
 *
 * @param days from its first to its last day
 * @param earnings what was paid in it, and for how long
 */
public record RelevantPeriod(DateSpan days, EarningsBefore earnings) {

  private static final int DAYS_A_WEEK = 7;

  /**
   * Looks for it among the payments that are known.
   *
   * @param paydays every payment known, in any order
   * @param notAfter the last day on which its last payday may lie: the day before a sickness, the
   *     last day of the relevant week
   * @param weeks its least length
   * @param employedFrom the first day of the employment
   * @return empty when the payments that are known do not reach back far enough
   */
  public static Optional<RelevantPeriod> find(
      List<Payday> paydays, LocalDate notAfter, int weeks, LocalDate employedFrom) {
    List<Payday> before =
        paydays.stream()
            .filter(payday -> !payday.date().isAfter(notAfter))
            .sorted(Comparator.comparing(Payday::date))
            .toList();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    LocalDate last = before.getLast().date();
    LocalDate latestEarlier = last.minusWeeks(weeks);
    Optional<LocalDate> earlier =
        before.stream()
            .map(Payday::date)
            .filter(date -> !date.isAfter(latestEarlier))
            .reduce((first, second) -> second);
    return earlier.isPresent()
        ? Optional.of(between(earlier.get(), last, before))
        : sinceBeginning(before, employedFrom);
  }

  private static RelevantPeriod between(LocalDate earlier, LocalDate last, List<Payday> paydays) {
    List<Payday> counted = paydays.stream().filter(p -> p.date().isAfter(earlier)).toList();
    Money total = total(counted);
    int days = Math.toIntExact(ChronoUnit.DAYS.between(earlier, last));
    boolean monthly = counted.stream().allMatch(p -> p.frequency() == PayFrequency.MONTHLY);
    boolean weekly = counted.stream().noneMatch(p -> p.frequency() == PayFrequency.MONTHLY);
    EarningsBefore earnings;
    if (monthly) {
      long months = counted.stream().map(Payday::date).distinct().count();
      earnings = new EarningsBefore.Monthly(total, Math.toIntExact(months));
    } else if (weekly && days % DAYS_A_WEEK == 0) {
      earnings = new EarningsBefore.Weekly(total, days / DAYS_A_WEEK);
    } else {
      earnings = new EarningsBefore.Irregular(total, days);
    }
    return new RelevantPeriod(DateSpan.of(earlier.plusDays(1), last), earnings);
  }

  /** Less than the least length, and still all there is: the employment is that young. */
  private static Optional<RelevantPeriod> sinceBeginning(
      List<Payday> paydays, LocalDate employedFrom) {
    DateSpan first = paydays.getFirst().days();
    if (employedFrom.isBefore(first.firstDay()) || employedFrom.isAfter(first.lastDay())) {
      return Optional.empty();
    }
    LocalDate lastWorked =
        paydays.stream()
            .map(payday -> payday.days().lastDay())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    DateSpan worked = DateSpan.of(employedFrom, lastWorked);
    return Optional.of(
        new RelevantPeriod(
            worked, new EarningsBefore.Short(total(paydays), new Rate(worked.days(), 0))));
  }

  private static Money total(List<Payday> paydays) {
    return Money.sum(paydays.stream().map(Payday::earnings).toList());
  }
}
