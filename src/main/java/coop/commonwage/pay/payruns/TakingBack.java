package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;

/** How much of what earlier periods were paid too much a payslip may take back, and takes. */
final class TakingBack {

  private static final Money ANY_AMOUNT = Money.ofPence(Long.MAX_VALUE);

  private Money most = ANY_AMOUNT;
  private Money room = Money.ZERO;
  private Money taken = Money.ZERO;
  private int minutes;

  /** Says how much may be taken without the payslip taking more than it gives. */
  void limit(Money limit) {
    most = limit;
  }

  /** How much may be taken without the payslip taking more than it gives. */
  Money most() {
    return most;
  }

  /**
   * Says how much may be taken of this period's pay, and how much more earlier periods are paid on
   * the same payslip, which may be taken too.
   */
  void open(Money ofThisPeriod, Money moreOfEarlierPeriods) {
    room = ofThisPeriod.min(most).orZeroIfNegative().plus(moreOfEarlierPeriods);
  }

  /** What may still be taken. */
  Money room() {
    return room;
  }

  /**
   * Takes what is wanted, as far as there is room.
   *
   * @return what is taken
   */
  Money take(Money wanted) {
    Money possible = wanted.min(room);
    room = room.minus(possible);
    return possible;
  }

  /** Says by how much the payslip is lower for what was taken. */
  void lowered(Money amount) {
    taken = taken.plus(amount);
  }

  /** By how much the payslip is lower for what was taken. */
  Money taken() {
    return taken;
  }

  /** Says by how many minutes the worked time of an earlier period changed. */
  void changed(int byMinutes) {
    minutes += byMinutes;
  }

  /** By how many minutes the worked time of earlier periods changed. */
  int minutes() {
    return minutes;
  }
}
