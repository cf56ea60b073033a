/** The surplus as JSON over HTTP. Decides nothing; asks {@code surplus.application}. */
@Room(
    name = "surplus.rest",
    uses = {
      "money",
      "calendar",
      "rules",
      "surplus.application",
      "surplus.ballots",
      "surplus.comparison",
      "surplus.capital",
      "surplus.distributions",
      "surplus.legalforms",
      "surplus.membership",
      "surplus.spending",
      "surplus.resolutions",
      "surplus.pdf",
      "platform.clock",
      "platform.database",
      "platform.language",
      "platform.security",
      "platform.web"
    })
package coop.commonwage.surplus.rest;

import coop.commonwage.Room;
