package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Interest on capital as it was paid, of the employer whose transaction is open: what stays in an
 * account on the day it is credited, what is paid out on the day of the batch that left for the
 * bank. Distributions that were reversed, and what reversed them, gave none.
 */
public interface InterestPaid {

  /** What each was paid or credited on days of a period; nobody who got nothing. */
  List<Received> received(DateSpan period);

  /** What the accounts say of a period. */
  Ledger ledger(DateSpan period);

  /**
   * What one member got.
   *
   * @param byBank what left for the bank, gross
   * @param lastByBank the last day of that; empty when there was none
   * @param credited what stays in the account
   * @param lastCredited the last day of that; empty when there was none
   */
  record Received(
      UUID personId,
      Money byBank,
      Optional<LocalDate> lastByBank,
      Money credited,
      Optional<LocalDate> lastCredited) {

    public Money total() {
      return byBank.plus(credited);
    }
  }

  /**
   * Interest of a period by the books.
   *
   * @param waitedBefore what was given before it and had not left for the bank when it began
   * @param given what was entered for days of it
   * @param waits what has not left for the bank by its last day
   */
  record Ledger(Money waitedBefore, Money given, Money waits) {

    /** What the period must have paid or credited, whoever got it. */
    public Money paid() {
      return waitedBefore.plus(given).minus(waits);
    }
  }
}
