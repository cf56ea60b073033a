/**
 * Sharing a declared surplus: the waterfall of funds, the pots of each class, caps, floors and the
 * last penny, as one pure function. Never reads a clock, a database or anybody's wages office.
 */
@Room(
    name = "surplus.distributions",
    uses = {"money", "calendar", "digest", "rules"})
package coop.commonwage.surplus.distributions;

import coop.commonwage.Room;
