package coop.commonwage.surplus.comparison;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;

/**
 * What a comparison takes for granted; all of it is said beside the figures.
 *
 * @param openingReserve the reserves before this year's surplus
 * @param growth by how much the surplus grows from one year to the next: 0.02 is 2 %, and every
 *     year is like this one at 0; from -1 to 1
 * @param fullTimeMinutes minutes a week from which a contract is called full-time
 */
public record Assumptions(Money openingReserve, Rate growth, long fullTimeMinutes) {

  private static final Rate ALL = Rate.of("1");
  private static final long A_WEEK = 7 * 24 * 60;

  /** Every year like this one, from reserves of nothing; full-time is 35 hours a week or more. */
  public static final Assumptions USUAL = new Assumptions(Money.ZERO, Rate.ZERO, 35 * 60);

  public Assumptions {
    if (openingReserve.isNegative()) {
      throw new IllegalArgumentException("the opening reserve must be zero or more");
    }
    if (growth.compareTo(ALL) > 0 || growth.plus(ALL).isNegative()) {
      throw new IllegalArgumentException("the growth must be from -100% to 100% a year");
    }
    if (fullTimeMinutes < 1 || fullTimeMinutes > A_WEEK) {
      throw new IllegalArgumentException("full-time must be from 1 minute to 168 hours a week");
    }
  }
}
