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
 * bank. What the bank paid stays paid when its distribution is reversed afterwards, and counts once
 * where it is set off in a later one; a credit that is reversed within the same period never was
 * one.
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
   * @param takenBack what the bank had paid them by the end of the period, now or before, that a
   *     reversal took back and no later interest settled
   * @param paidBack what they had paid back of it by then
   */
  record Received(
      UUID personId,
      Money byBank,
      Optional<LocalDate> lastByBank,
      Money credited,
      Optional<LocalDate> lastCredited,
      Money takenBack,
      Money paidBack) {

    public Money total() {
      return byBank.plus(credited);
    }
  }

  /**
   * How interest that is paid out stands at the end of a day.
   *
   * @param waits what has not left for the bank
   * @param takenBack what the bank paid, a reversal took back and no later interest settled
   * @param paidBack what of that its receivers paid back
   * @param letGo what of that the co-operative let go
   */
  record Standing(Money waits, Money takenBack, Money paidBack, Money letGo) {

    /** What of interest that was taken back is still with its receivers and not let go. */
    public Money toRecover() {
      return takenBack.minus(paidBack).minus(letGo);
    }
  }

  /**
   * Interest of a period by the books.
   *
   * @param before how it stood when the period began
   * @param given what was entered for days of it
   * @param takenBack what reversals took out of the accounts in it, of what no earlier period had
   *     returned as credited
   * @param returnedBefore what they took out in it that stayed in accounts over the end of an
   *     earlier period, so that the return of that one has it
   * @param after how it stands at its end
   */
  record Ledger(
      Standing before, Money given, Money takenBack, Money returnedBefore, Standing after) {

    /**
     * What the period must have paid or credited, whoever got it: what the bank paid and a reversal
     * took back was paid, though nothing in the accounts stands against it.
     */
    public Money paid() {
      return before
          .waits()
          .plus(given)
          .minus(takenBack)
          .minus(after.waits())
          .plus(after.takenBack())
          .minus(before.takenBack());
    }

    /** Whether reversals have anything to do with the period. */
    public boolean isTouchedByReversals() {
      return !takenBack.isZero()
          || !returnedBefore.isZero()
          || !before.takenBack().isZero()
          || !after.takenBack().isZero();
    }
  }
}
