/**
 * What the law takes from, or adds to, pay: income tax, National Insurance, loans, pensions,
 * mileage. One pure class for each; the figures stand in {@code payroll-rules/}.
 */
@Room(
    name = "pay.deductions",
    uses = {"money", "calendar", "rules"})
package coop.commonwage.pay.deductions;

import coop.commonwage.Room;
