/**
 * Who pays for care: council contracts, personal budgets, private accounts, and what of a payslip's
 * cost each of them paid. Knows no client by name and never decides what a worker is paid.
 */
@Room(
    name = "pay.funding",
    uses = {"money", "pay.hours", "pay.payruns"})
package coop.commonwage.pay.funding;

import coop.commonwage.Room;
