/** Where pay is kept: rows, SQL and converters. Decides nothing about pay. */
@Room(
    name = "pay.store",
    uses = {
      "money",
      "calendar",
      "rules",
      "people",
      "pay.application",
      "pay.deductions",
      "pay.deductions.agreed",
      "pay.deductions.levies",
      "pay.deductions.pensions",
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
      "platform.database",
      "platform.security",
      "platform.clock",
      "platform.web"
    })
package coop.commonwage.pay.store;

import coop.commonwage.Room;
