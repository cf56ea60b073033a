package coop.commonwage.pay.leave;

import coop.commonwage.rules.BankHolidayDivision;
import java.util.List;

/**
 * What a payslip has to know of a worker's holiday.
 *
 * @param year the leave year its period ends in
 * @param nation where they work
 * @param rounding how holiday of irregular hours is counted: the employer's choice
 * @param rolledUp whether the employer pays holiday with every wage where it may
 * @param accruedBefore accrued by the hours of earlier payslips of the leave year
 * @param earlier what earlier payslips paid, oldest first, as far back as averages look; empty when
 *     nothing on the payslip is worked out from it
 */
public record LeaveRecord(
    LeaveYear year,
    BankHolidayDivision nation,
    AccrualRounding rounding,
    boolean rolledUp,
    HolidayBalance accruedBefore,
    List<EarlierPay> earlier) {

  public LeaveRecord {
    earlier = List.copyOf(earlier);
  }
}
