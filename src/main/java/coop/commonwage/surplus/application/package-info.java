/**
 * The use cases of the surplus: draft, propose, adopt, post, and read a distribution. Knows who may
 * share, never what anybody is paid by the hour.
 */
@Room(
    name = "surplus.application",
    uses = {
      "money",
      "calendar",
      "digest",
      "rules",
      "rules.yaml",
      "people.application",
      "surplus.legalforms",
      "surplus.membership",
      "surplus.spending",
      "surplus.capital",
      "surplus.comparison",
      "surplus.distributions",
      "surplus.resolutions",
      "surplus.ballots",
      "platform.clock",
      "platform.database",
      "platform.audit",
      "platform.language",
      "platform.security",
      "platform.web"
    })
package coop.commonwage.surplus.application;

import coop.commonwage.Room;
