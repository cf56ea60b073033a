package coop.commonwage.surplus.capital;

import coop.commonwage.calendar.DateSpan;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The years whose surplus is shared. The money of a year stands in the tranche of the calendar year
 * in which the year ends, whenever it is shared: what is posted and what is forecast ask here.
 *
 * @param ends the last day of one of them, whichever; the others end on the same day
 * @param shared the tranches of those whose surplus was shared
 */
public record AccountingYears(LocalDate ends, Set<Integer> shared) {

  public AccountingYears {
    shared = Set.copyOf(shared);
  }

  /** In which tranche the money of a year stands. */
  public static int tranche(DateSpan year) {
    return year.lastDay().getYear();
  }

  /** The last year that was over before a day. */
  public DateSpan over(LocalDate day) {
    return CapitalTerms.Yearly.over(ends, day);
  }

  /**
   * Of which years a surplus may come in in a calendar year, as far as is known on a day: a year's
   * from the day after it, when it can be shared first, and of the last one that is over for as
   * long as it was not shared.
   *
   * @return their tranches; none that was shared
   */
  SortedSet<Integer> comingIn(int calendarYear, LocalDate day) {
    SortedSet<Integer> coming = new TreeSet<>();
    for (int tranche = calendarYear - 1; tranche <= calendarYear; tranche++) {
      if (firstSharedOn(tranche).getYear() == calendarYear) {
        coming.add(tranche);
      }
    }
    if (calendarYear == day.getYear()) {
      coming.add(tranche(over(day)));
    }
    coming.removeAll(shared);
    return coming;
  }

  private LocalDate firstSharedOn(int tranche) {
    return CapitalTerms.Yearly.in(tranche, ends).plusDays(1);
  }
}
