/**
 * Orders of courts, councils and public bodies to deduct from pay: how much each takes, in which
 * order, and what the worker keeps. Knows nothing of payslips and never decides whether an order is
 * right.
 */
@Room(
    name = "pay.deductions.attachments",
    uses = {"money", "calendar", "rules", "pay.deductions"})
package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.Room;
