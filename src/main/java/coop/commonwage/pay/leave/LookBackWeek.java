package coop.commonwage.pay.leave;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import java.time.LocalDate;

/**
 * One week before a holiday or an absence, as the averages read it.
 *
 * @param days its seven days
 * @param pence normal remuneration for the week's work, to the last part of a penny; statutory sick
 *     and family pay, holiday pay and expenses are none
 * @param minutes worked, to the last part of one
 * @param absence whether the worker was sick or on statutory leave on any of its days
 */
public record LookBackWeek(DateSpan days, Fraction pence, Fraction minutes, boolean absence) {

  private static final int DAYS_A_WEEK = 7;

  public LookBackWeek {
    if (days.days() != DAYS_A_WEEK) {
      throw new IllegalArgumentException("a week has seven days, not those of " + days);
    }
    if (pence.compareTo(Fraction.ZERO) < 0 || minutes.compareTo(Fraction.ZERO) < 0) {
      throw new IllegalArgumentException("pay and minutes of %s are negative".formatted(days));
    }
  }

  public static LookBackWeek of(LocalDate firstDay, Money pay, long minutes, boolean absence) {
    return new LookBackWeek(
        DateSpan.of(firstDay, firstDay.plusDays(DAYS_A_WEEK - 1L)),
        Fraction.of(pay.pence()),
        Fraction.of(minutes),
        absence);
  }

  /** Whether anything was paid for work in it. */
  boolean isPaid() {
    return pence.isPositive();
  }
}
