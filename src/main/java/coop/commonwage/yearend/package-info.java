/**
 * The one door between the halves: the labour of a closed year goes to the surplus, dividends go to
 * the next pay run, and every pound of them can be followed. Works out neither pay nor shares.
 */
@Room(
    name = "yearend",
    uses = {
      "money",
      "calendar",
      "digest",
      "people",
      "people.application",
      "pay.application",
      "surplus.application",
      "surplus.capital",
      "surplus.distributions",
      "surplus.membership",
      "platform.web"
    })
package coop.commonwage.yearend;

import coop.commonwage.Room;
