package coop.commonwage.pay.leave;

import coop.commonwage.calendar.DateSpan;
import java.time.LocalDate;
import java.util.List;

/**
 * The weeks of an employment, one after the other. A week in which nothing was worked or paid
 * stands in it like any other: the two averages the Regulations know treat it differently.
 *
 * @param weeks oldest first, without a gap; empty for somebody who has just begun
 */
public record LookBack(List<LookBackWeek> weeks) {

  public LookBack {
    weeks = List.copyOf(weeks);
    for (int i = 1; i < weeks.size(); i++) {
      DateSpan before = weeks.get(i - 1).days();
      DateSpan week = weeks.get(i).days();
      if (!before.lastDay().plusDays(1).equals(week.firstDay())) {
        throw new IllegalArgumentException(
            "weeks must follow each other without a gap: %s stands after %s"
                .formatted(week, before));
      }
    }
  }

  /** The complete weeks before a day, newest first, at most so many. */
  List<LookBackWeek> before(LocalDate day, int mostWeeks) {
    LocalDate oldest = day.minusWeeks(mostWeeks);
    return weeks.reversed().stream()
        .filter(week -> week.days().lastDay().isBefore(day))
        .filter(week -> !week.days().firstDay().isBefore(oldest))
        .toList();
  }
}
