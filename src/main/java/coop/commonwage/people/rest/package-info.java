/** Employers, accounts and persons as JSON. Decides nothing. */
@Room(
    name = "people.rest",
    uses = {
      "people",
      "people.application",
      "platform.audit",
      "platform.database",
      "platform.security",
      "platform.web"
    })
package coop.commonwage.people.rest;

import coop.commonwage.Room;
