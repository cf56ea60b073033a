/**
 * The members decide by secret ballot: who is on the roll, whether notice was long enough, what is
 * in the box, how it is counted, and what the minutes say. Knows who voted and what was voted, and
 * never both at once.
 */
@Room(
    name = "surplus.ballots",
    uses = {"money", "digest", "rules", "surplus.distributions", "surplus.resolutions"})
package coop.commonwage.surplus.ballots;

import coop.commonwage.Room;
