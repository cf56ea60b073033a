/**
 * Ways to share one surplus, side by side: what each means for reserves, for the lowest paid, by
 * hours, contract and service. Groups only, so large that nobody can be found in them; never a
 * name, and no decision.
 */
@Room(
    name = "surplus.comparison",
    uses = {"money", "surplus.distributions"})
package coop.commonwage.surplus.comparison;

import coop.commonwage.Room;
