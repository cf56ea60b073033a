/**
 * The workplace pension: what is paid in, who is enrolled, and the life of a membership with the
 * days its duties fall on. Pure functions of facts and rules; never writes to anybody.
 */
@Room(
    name = "pay.deductions.pensions",
    uses = {"money", "calendar", "rules", "pay.deductions"})
package coop.commonwage.pay.deductions.pensions;

import coop.commonwage.Room;
