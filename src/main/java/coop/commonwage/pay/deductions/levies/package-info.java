/**
 * What an employer as a whole owes or is relieved of in a tax year: Employment Allowance,
 * Apprenticeship Levy, small employers' relief. Knows no single payslip.
 */
@Room(
    name = "pay.deductions.levies",
    uses = {"money", "calendar", "rules", "pay.deductions"})
package coop.commonwage.pay.deductions.levies;

import coop.commonwage.Room;
