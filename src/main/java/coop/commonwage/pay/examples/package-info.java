/**
 * Runs the examples that stand beside the rules, and compares to the letter. Knows which room works
 * out which file, nothing else.
 */
@Room(
    name = "pay.examples",
    uses = {
      "money",
      "pay.deductions",
      "pay.deductions.attachments",
      "pay.deductions.levies",
      "pay.deductions.minimumwage",
      "pay.deductions.pensions",
      "pay.hours",
      "pay.leave",
      "pay.statutorypay",
      "rules"
    })
package coop.commonwage.pay.examples;

import coop.commonwage.Room;
