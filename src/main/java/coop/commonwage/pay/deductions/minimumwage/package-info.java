/**
 * The minimum wage of one pay reference period: whose rate, which pay counts, what is missing, what
 * may still be taken, what is owed for the past. It never decides what a contract pays.
 */
@Room(
    name = "pay.deductions.minimumwage",
    uses = {"money", "calendar", "rules", "pay.deductions"})
package coop.commonwage.pay.deductions.minimumwage;

import coop.commonwage.Room;
