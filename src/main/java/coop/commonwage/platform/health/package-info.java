/**
 * How this node is: live, ready, started, for a proxy or a container to ask. Mends nothing and says
 * nothing a stranger should not know.
 */
@Room(
    name = "platform.health",
    uses = {"platform.database", "platform.scheduling"})
package coop.commonwage.platform.health;

import coop.commonwage.Room;
