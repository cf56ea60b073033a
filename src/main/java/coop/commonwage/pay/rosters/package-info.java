/**
 * Reads rosters: the workers' list and the visits as CSV, every row checked, every problem told
 * with row and column. Never stores anything and never works out pay.
 */
@Room(
    name = "pay.rosters",
    uses = {"money", "calendar", "people", "pay.contracts", "pay.deductions", "pay.hours"})
package coop.commonwage.pay.rosters;

import coop.commonwage.Room;
