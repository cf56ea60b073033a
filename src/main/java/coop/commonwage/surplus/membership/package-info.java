/** Who is a co-owner, in which class, from when until when. Knows nothing of work or money. */
@Room(
    name = "surplus.membership",
    uses = {"calendar"})
package coop.commonwage.surplus.membership;

import coop.commonwage.Room;
