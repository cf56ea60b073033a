/**
 * The employer's legal form on record: which one held from which day, who proposed and who
 * confirmed another. Shares out nothing, and knows no profile.
 */
@Room(
    name = "surplus.legalforms",
    uses = {})
package coop.commonwage.surplus.legalforms;

import coop.commonwage.Room;
