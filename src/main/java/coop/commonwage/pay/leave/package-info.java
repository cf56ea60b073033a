/**
 * Statutory holiday: what is earned, what a week of it is paid, what may be carried over. Pure
 * arithmetic over {@code payroll-rules/uk/holiday.yaml}; keeps no balance and reads no payslip.
 */
@Room(
    name = "pay.leave",
    uses = {"money", "calendar", "rules", "pay.contracts", "pay.deductions"})
package coop.commonwage.pay.leave;

import coop.commonwage.Room;
