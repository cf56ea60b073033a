package coop.commonwage.pay.instructions;

/**
 * What became of a leave year before its payslips were made here. The instruction's first day lies
 * in that leave year.
 *
 * @param minutesTaken already taken of it
 * @param minutesAccrued already accrued by the hours worked, where holiday accrues so
 */
public record HolidayBroughtForward(int minutesTaken, int minutesAccrued) {}
