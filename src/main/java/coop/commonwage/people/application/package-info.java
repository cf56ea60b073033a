/**
 * The use cases around persons and employers: taking them on the books and reading them. Never says
 * why anybody is paid.
 */
@Room(
    name = "people.application",
    uses = {
      "money",
      "calendar",
      "people",
      "platform.audit",
      "platform.clock",
      "platform.database",
      "platform.security",
      "platform.web"
    })
package coop.commonwage.people.application;

import coop.commonwage.Room;
