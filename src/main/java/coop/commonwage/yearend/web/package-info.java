/**
 * The year end on the pages: where every pound of the dividends is. Decides nothing; asks {@code
 * yearend}.
 */
@Room(
    name = "yearend.web",
    uses = {
      "calendar",
      "money",
      "surplus.application",
      "yearend",
      "platform.clock",
      "platform.language",
      "platform.security",
      "platform.web",
      "platform.web.pages"
    })
package coop.commonwage.yearend.web;

import coop.commonwage.Room;
