/**
 * How a distribution becomes binding: a draft is proposed under a fingerprint, the members adopt
 * that fingerprint, only then is it posted. Works out no share.
 */
@Room(
    name = "surplus.resolutions",
    uses = {"money", "rules", "surplus.distributions"})
package coop.commonwage.surplus.resolutions;

import coop.commonwage.Room;
