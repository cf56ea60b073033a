/**
 * The one door between the halves: the labour of a closed year goes to the surplus, dividends go to
 * the next pay run. Works out neither pay nor shares.
 */
@Room(
    name = "yearend",
    uses = {"money", "calendar", "pay.application", "surplus.application"})
package coop.commonwage.yearend;

import coop.commonwage.Room;
