/** The capital account of each member: dated entries, added to and never edited. */
@Room(
    name = "surplus.capital",
    uses = {"money", "calendar", "digest"})
package coop.commonwage.surplus.capital;

import coop.commonwage.Room;
