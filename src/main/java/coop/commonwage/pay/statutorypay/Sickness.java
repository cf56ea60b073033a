package coop.commonwage.pay.statutorypay;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Unrounded;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One spell of sickness, as it was told.
 *
 * @param days every day of incapacity from the first to the last, days off included
 * @param qualifyingDays the days of the week agreed for sick pay; empty where none are agreed, and
 *     then the law's usual day counts
 * @param averageWeeklyEarnings pounds a week before the spell; before the first one, where spells
 *     are linked
 */
public record Sickness(
    DateSpan days, Set<DayOfWeek> qualifyingDays, Unrounded averageWeeklyEarnings) {

  public Sickness {
    if (averageWeeklyEarnings.isNegative()) {
      throw new IllegalArgumentException("average weekly earnings must not be negative");
    }
    Set<DayOfWeek> inOrder = EnumSet.noneOf(DayOfWeek.class);
    inOrder.addAll(qualifyingDays);
    qualifyingDays = Collections.unmodifiableSet(inOrder);
  }
}
