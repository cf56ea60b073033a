/**
 * The use cases of pay, one verb each, and what pages and the API may read. Never writes SQL and
 * never speaks HTTP.
 */
@Room(
    name = "pay.application",
    uses = {
      "money",
      "calendar",
      "digest",
      "rules",
      "rules.yaml",
      "people",
      "people.application",
      "pay.deductions",
      "pay.deductions.levies",
      "pay.deductions.pensions",
      "pay.deductions.minimumwage",
      "pay.hours",
      "pay.choices",
      "pay.contracts",
      "pay.funding",
      "pay.days",
      "pay.instructions",
      "pay.leave",
      "pay.rosters",
      "pay.rosters.mappings",
      "pay.payruns",
      "pay.statutorypay",
      "platform.audit",
      "platform.clock",
      "platform.database",
      "platform.language",
      "platform.scheduling",
      "platform.security",
      "platform.web"
    })
package coop.commonwage.pay.application;

import coop.commonwage.Room;
