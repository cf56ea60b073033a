/** Pay on paper: payslips as PDF. Shows what a payslip holds and works out no pay of its own. */
@Room(
    name = "pay.pdf",
    uses = {
      "money",
      "calendar",
      "pay.application",
      "pay.contracts",
      "pay.days",
      "pay.deductions",
      "pay.funding",
      "pay.hours",
      "pay.payruns",
      "platform.language",
      "platform.paper",
      "rules"
    })
package coop.commonwage.pay.pdf;

import coop.commonwage.Room;
