/** Where persons are kept: SQL, with what is delicate sealed. Decides nothing. */
@Room(
    name = "people.store",
    uses = {
      "people",
      "people.application",
      "platform.clock",
      "platform.database",
      "platform.security"
    })
package coop.commonwage.people.store;

import coop.commonwage.Room;
