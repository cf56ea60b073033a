/** The clustered Quartz scheduler and the way jobs are given to it. Holds no job of its own. */
@Room(
    name = "platform.scheduling",
    uses = {"platform.clock", "platform.database"})
package coop.commonwage.platform.scheduling;

import coop.commonwage.Room;
