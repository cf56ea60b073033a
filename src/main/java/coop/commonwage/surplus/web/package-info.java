/**
 * The pages of the surplus: a distribution with its waterfall for treasurer and board, one's own
 * statement for a member. Works nothing out; asks {@code surplus.application}.
 */
@Room(
    name = "surplus.web",
    uses = {
      "money",
      "calendar",
      "rules",
      "rules.yaml",
      "surplus.application",
      "surplus.ballots",
      "surplus.comparison",
      "surplus.capital",
      "surplus.distributions",
      "surplus.legalforms",
      "surplus.membership",
      "surplus.spending",
      "surplus.pdf",
      "surplus.resolutions",
      "platform.clock",
      "platform.language",
      "platform.security",
      "platform.web",
      "platform.web.pages"
    })
package coop.commonwage.surplus.web;

import coop.commonwage.Room;
