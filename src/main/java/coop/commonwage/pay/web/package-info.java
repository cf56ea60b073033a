/**
 * The pages of pay: pay runs for the office, payslips for those they are about, contracts for HR.
 * Works nothing out; asks {@code pay.application} and fills templates.
 */
@Room(
    name = "pay.web",
    uses = {
      "money",
      "calendar",
      "digest",
      "people.application",
      "people.web",
      "pay.application",
      "pay.choices",
      "pay.contracts",
      "pay.days",
      "pay.funding",
      "pay.instructions",
      "pay.leave",
      "pay.deductions",
      "pay.deductions.levies",
      "pay.hours",
      "pay.payruns",
      "pay.pdf",
      "pay.rosters",
      "pay.rosters.mappings",
      "platform.clock",
      "platform.language",
      "platform.security",
      "platform.web",
      "platform.web.pages",
      "rules"
    })
package coop.commonwage.pay.web;

import coop.commonwage.Room;
