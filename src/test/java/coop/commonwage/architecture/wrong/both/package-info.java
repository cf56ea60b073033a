/** Names both halves and is not yearend. */
@Room(
    name = "both",
    uses = {"pay.hours", "surplus.pots"})
package coop.commonwage.architecture.wrong.both;

import coop.commonwage.Room;
