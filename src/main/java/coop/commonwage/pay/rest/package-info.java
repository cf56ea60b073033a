/** Pay as JSON over HTTP. Works nothing out: asks {@code pay.application} and says it in JSON. */
@Room(
    name = "pay.rest",
    uses = {
      "money",
      "calendar",
      "pay.application",
      "pay.choices",
      "pay.contracts",
      "pay.funding",
      "pay.days",
      "pay.hours",
      "pay.instructions",
      "pay.leave",
      "pay.rosters",
      "pay.rosters.mappings",
      "pay.payruns",
      "pay.pdf",
      "platform.language",
      "platform.security",
      "rules",
      "platform.web",
      "pay.deductions",
      "pay.deductions.levies"
    })
package coop.commonwage.pay.rest;

import coop.commonwage.Room;
