/**
 * The surplus on paper: dividend statements as PDF. Prints what a statement holds and shares out
 * nothing.
 */
@Room(
    name = "surplus.pdf",
    uses = {
      "money",
      "calendar",
      "surplus.capital",
      "surplus.distributions",
      "platform.language",
      "platform.paper"
    })
package coop.commonwage.surplus.pdf;

import coop.commonwage.Room;
