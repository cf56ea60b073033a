package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pay periods of one frequency: those of the runs there are, and all others in step. */
final class PayPeriods {

  private final PayFrequency frequency;
  private final TreeMap<LocalDate, DateSpan> opened = new TreeMap<>();

  /**
   * @param opened the days of every run of this frequency
   */
  PayPeriods(PayFrequency frequency, Collection<DateSpan> opened) {
    this.frequency = frequency;
    opened.forEach(days -> this.opened.put(days.firstDay(), days));
  }

  /** The period of a day; one whose run is not opened ends where an opened one begins. */
  DateSpan of(LocalDate day) {
    Optional<DateSpan> before =
        Optional.ofNullable(opened.floorEntry(day)).map(Map.Entry::getValue);
    if (before.filter(days -> days.contains(day)).isPresent()) {
      return before.get();
    }
    Optional<LocalDate> lastOpened =
        Optional.ofNullable(opened.lastEntry()).map(last -> last.getValue().lastDay());
    DateSpan inStep = PeriodOfDay.of(frequency, lastOpened, day);
    LocalDate earliest = before.map(days -> days.lastDay().plusDays(1)).orElse(inStep.firstDay());
    LocalDate latest =
        Optional.ofNullable(opened.higherKey(day))
            .map(first -> first.minusDays(1))
            .orElse(inStep.lastDay());
    return DateSpan.of(
        earliest.isAfter(inStep.firstDay()) ? earliest : inStep.firstDay(),
        latest.isBefore(inStep.lastDay()) ? latest : inStep.lastDay());
  }

  /** The periods that share a day with these days, in order. */
  List<DateSpan> over(DateSpan days) {
    List<DateSpan> periods = new ArrayList<>();
    for (LocalDate day = days.firstDay();
        !day.isAfter(days.lastDay());
        day = periods.getLast().lastDay().plusDays(1)) {
      periods.add(of(day));
    }
    return periods;
  }
}
