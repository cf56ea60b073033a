package coop.commonwage.pay.application;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.payruns.Derivation;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a holiday that was asked for comes to.
 *
 * @param available minutes the worker may take on its first day, without this request; empty where
 *     the rules of its leave year are not known yet, or there is no balance by law
 * @param over minutes it is above that
 * @param rolledUp whether holiday pay goes with every wage, so that nothing is paid for it
 * @param pay what it would be paid if it began now; empty when nothing is, or it is not the
 *     reader's to see
 */
public record HolidayAsked(
    OptionalLong available, long over, boolean rolledUp, Optional<Preview> pay) {

  /**
   * What holiday would be paid.
   *
   * @param amount to the penny
   * @param hourly pounds an hour
   * @param weeks how many paid weeks it is the average of; 0 when it is the contract's rate
   * @param derivation how it came about
   */
  public record Preview(Money amount, Rate hourly, int weeks, Derivation derivation) {}

  /** Whether it is more than the balance, or nobody can tell. */
  public boolean isOver() {
    return over > 0 || available.isEmpty() && !rolledUp;
  }
}
