package coop.commonwage.pay.statutorypay;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Unrounded;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One spell of sickness, as it was told.
 *
 * @param days every day of incapacity from the first to the last, days off included
 * @param qualifyingDays the days of the week agreed for sick pay; empty where none are agreed, and
 *     then the law's usual day counts
 * @param averageWeeklyEarnings pounds a week before the spell, where they are known; of linked
 *     spells only those before the first count
 * @param earlier sickness that another payroll paid, and that this spell was told to be linked to
 */
public record Sickness(
    DateSpan days,
    Set<DayOfWeek> qualifyingDays,
    Optional<Unrounded> averageWeeklyEarnings,
    Optional<EarlierSickness> earlier) {

  public Sickness {
    if (averageWeeklyEarnings.filter(Unrounded::isNegative).isPresent()) {
      throw new IllegalArgumentException("average weekly earnings must not be negative");
    }
    if (earlier.filter(before -> !before.days().lastDay().isBefore(days.firstDay())).isPresent()) {
      throw new IllegalArgumentException(
          "sickness from %s cannot be linked to sickness until %s"
              .formatted(days.firstDay(), earlier.get().days().lastDay()));
    }
    Set<DayOfWeek> inOrder = EnumSet.noneOf(DayOfWeek.class);
    inOrder.addAll(qualifyingDays);
    qualifyingDays = Collections.unmodifiableSet(inOrder);
  }

  /** A spell that was not told to be linked to another. */
  public static Sickness of(
      DateSpan days, Set<DayOfWeek> qualifyingDays, Unrounded averageWeeklyEarnings) {
    return new Sickness(days, qualifyingDays, Optional.of(averageWeeklyEarnings), Optional.empty());
  }
}
