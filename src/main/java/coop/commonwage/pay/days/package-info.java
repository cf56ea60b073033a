/**
 * One worker's local days as a person reads them: what was planned, what was done, what is paid and
 * why, what does not count and why. Assembled from visits by a pure function; knows no rate of pay.
 */
@Room(
    name = "pay.days",
    uses = {"calendar", "pay.hours"})
package coop.commonwage.pay.days;

import coop.commonwage.Room;
