package coop.commonwage.pay.leave;

import coop.commonwage.money.Fraction;
import coop.commonwage.money.Rounding;

/**
 * Holiday accrued by the hours worked since the leave year began, counted both ways.
 *
 * @param exact minutes of holiday, to the last part of one
 * @param statutory minutes of holiday as the statute rounds them, whole hours for each pay period
 */
public record HolidayBalance(Fraction exact, long statutory) {

  /** The beginning of a leave year. */
  public static final HolidayBalance NOTHING = new HolidayBalance(Fraction.ZERO, 0);

  /**
   * The whole minutes of holiday the worker has earned. Rounding each period can take from a worker
   * what many short periods earn, and can give more than was earned; who counts to the last part of
   * an hour still owes what the statute gives.
   */
  public long earned(AccrualRounding rounding) {
    return rounding == AccrualRounding.STATUTORY
        ? statutory
        : Math.max(statutory, exact.rounded(Rounding.UP));
  }

  /** This and what a period added. */
  public HolidayBalance plus(HolidayBalance more) {
    return new HolidayBalance(exact.plus(more.exact), Math.addExact(statutory, more.statutory));
  }
}
