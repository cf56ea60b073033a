package coop.commonwage.pay.application;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.payruns.Derivation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The record of one worker's holiday in one leave year that an employer has to keep: what was
 * earned, taken and carried over, and what was paid for it and how that came about (Working Time
 * Regulations 1998, regulation 16B).
 *
 * @param standing what was earned, taken, carried over and is left
 * @param payments what payslips paid for holiday of the year, oldest first
 */
public record HolidayRecord(HolidayStanding standing, List<Payment> payments) {

  public HolidayRecord {
    payments = List.copyOf(payments);
  }

  /**
   * One line of a payslip about holiday.
   *
   * @param payslipId the payslip
   * @param period its days and the day of payment
   * @param code the line's code: holiday taken, paid in lieu, rolled up, or accrued
   * @param minutes the hours it is about; 0 where it has none
   * @param amount what was paid
   * @param derivation how it came about; empty when it can no longer be worked out alike
   */
  public record Payment(
      UUID payslipId,
      PayPeriod period,
      String code,
      int minutes,
      Money amount,
      Optional<Derivation> derivation) {}
}
