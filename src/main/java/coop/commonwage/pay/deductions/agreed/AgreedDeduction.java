package coop.commonwage.pay.deductions.agreed;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A deduction a worker agreed to in writing, or owes.
 *
 * @param kind what it is for
 * @param purpose the same in words the worker knows: {@code tunic, size 14}
 * @param agreed the day it was agreed; older ones are taken first
 * @param eachPeriod what is taken each pay period, more than zero
 * @param total all there is to take; empty for one that goes on until it is ended
 */
public record AgreedDeduction(
    DeductionKind kind, String purpose, LocalDate agreed, Money eachPeriod, Optional<Money> total) {

  public AgreedDeduction {
    if (purpose.isBlank()) {
      throw new IllegalArgumentException("purpose must say what the deduction is for");
    }
    if (!eachPeriod.isPositive()) {
      throw new IllegalArgumentException("eachPeriod must be more than 0.00, was " + eachPeriod);
    }
    if (total.isEmpty() && kind.namesTotal()) {
      throw new IllegalArgumentException("total must say how much was overpaid");
    }
    total.ifPresent(
        owed -> {
          if (!owed.isPositive()) {
            throw new IllegalArgumentException("total must be more than 0.00, was " + owed);
          }
        });
  }
}
