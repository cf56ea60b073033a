/**
 * What a worker agreed to have taken from pay, or owes the employer: as much as may be taken, never
 * through the minimum wage and never from what orders left for others. Knows nothing of payslips.
 */
@Room(
    name = "pay.deductions.agreed",
    uses = {"money", "pay.deductions"})
package coop.commonwage.pay.deductions.agreed;

import coop.commonwage.Room;
