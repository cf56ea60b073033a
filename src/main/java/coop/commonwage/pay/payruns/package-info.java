/**
 * The pay run and the payslip: gross to net as one pure function, and the states a run goes
 * through. Reads no clock and no database.
 */
@Room(
    name = "pay.payruns",
    uses = {
      "money",
      "calendar",
      "rules",
      "people",
      "pay.deductions",
      "pay.deductions.agreed",
      "pay.deductions.attachments",
      "pay.deductions.levies",
      "pay.deductions.minimumwage",
      "pay.deductions.pensions",
      "pay.hours",
      "pay.contracts",
      "pay.choices",
      "pay.instructions",
      "pay.leave",
      "pay.statutorypay"
    })
package coop.commonwage.pay.payruns;

import coop.commonwage.Room;
