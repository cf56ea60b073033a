/** Where the surplus is kept: rows, SQL and converters. Decides nothing about sharing. */
@Room(
    name = "surplus.store",
    uses = {
      "money",
      "calendar",
      "rules",
      "people",
      "surplus.application",
      "surplus.legalforms",
      "surplus.membership",
      "surplus.spending",
      "surplus.capital",
      "surplus.comparison",
      "surplus.distributions",
      "surplus.resolutions",
      "surplus.ballots",
      "platform.database",
      "platform.clock",
      "platform.security"
    })
package coop.commonwage.surplus.store;

import coop.commonwage.Room;
