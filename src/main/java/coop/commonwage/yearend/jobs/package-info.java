/** The year end on a schedule. Knows when, not what. */
@Room(
    name = "yearend.jobs",
    uses = {
      "calendar",
      "surplus.application",
      "yearend",
      "platform.clock",
      "platform.database",
      "platform.scheduling"
    })
package coop.commonwage.yearend.jobs;

import coop.commonwage.Room;
