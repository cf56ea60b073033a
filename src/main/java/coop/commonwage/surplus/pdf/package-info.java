/**
 * The surplus on paper: dividend statements, notices and minutes of ballots as PDF. Prints what a
 * statement holds and shares out nothing.
 */
@Room(
    name = "surplus.pdf",
    uses = {
      "money",
      "calendar",
      "surplus.ballots",
      "surplus.capital",
      "surplus.distributions",
      "surplus.membership",
      "surplus.resolutions",
      "platform.language",
      "platform.paper"
    })
package coop.commonwage.surplus.pdf;

import coop.commonwage.Room;
