/**
 * Exact money: whole pence, exact rates, results that must be rounded by name. Never a double,
 * never a rule of law.
 */
@Room(name = "money")
package coop.commonwage.money;

import coop.commonwage.Room;
