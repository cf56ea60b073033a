/**
 * From visits to paid time: reads rosters, counts minutes by kind. Knows no rate of pay and no tax.
 */
@Room(
    name = "pay.hours",
    uses = {"money", "calendar", "digest", "rules", "pay.choices"})
package coop.commonwage.pay.hours;

import coop.commonwage.Room;
