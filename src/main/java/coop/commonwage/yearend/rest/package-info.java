/** The year end as JSON over HTTP. Decides nothing; asks {@code yearend}. */
@Room(
    name = "yearend.rest",
    uses = {
      "money",
      "calendar",
      "surplus.application",
      "yearend",
      "platform.clock",
      "platform.security",
      "platform.web"
    })
package coop.commonwage.yearend.rest;

import coop.commonwage.Room;
