/**
 * The calendar of pay: spans of days, pay periods, tax years and dated values. Never reads the
 * clock.
 */
@Room(name = "calendar")
package coop.commonwage.calendar;

import coop.commonwage.Room;
