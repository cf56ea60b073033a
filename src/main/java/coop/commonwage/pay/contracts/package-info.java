/**
 * What was agreed with a worker: contracts, rates, and the standing facts pay is worked out from.
 */
@Room(
    name = "pay.contracts",
    uses = {"money", "calendar", "rules", "people", "pay.deductions", "pay.deductions.pensions"})
package coop.commonwage.pay.contracts;

import coop.commonwage.Room;
