package coop.commonwage.pay.instructions;

import coop.commonwage.money.Money;
import java.util.Optional;

/**
 * Holiday to be paid, on the payslip of the period it begins in.
 *
 * @param onLeaving whether it was not taken and is paid because the employment ended
 * @param minutes of holiday, above zero
 * @param average what a week was before it, as other records say; empty to take it from payslips
 */
public record HolidayTaken(boolean onLeaving, int minutes, Optional<AverageWeek> average) {

  /**
   * An average week.
   *
   * @param pay a week's pay
   * @param minutes worked in it, above zero
   */
  public record AverageWeek(Money pay, int minutes) {}
}
