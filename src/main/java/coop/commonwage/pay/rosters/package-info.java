/**
 * Reads rosters: the workers' list, the visits and figures brought forward as CSV or workbooks,
 * every row checked, every problem told with row and column. Never stores anything and never works
 * out pay.
 */
@Room(
    name = "pay.rosters",
    uses = {
      "money",
      "calendar",
      "digest",
      "people",
      "pay.contracts",
      "pay.deductions",
      "pay.hours",
      "pay.instructions",
      "pay.rosters.mappings",
      "pay.rosters.workbooks"
    })
package coop.commonwage.pay.rosters;

import coop.commonwage.Room;
