/** A room nothing is wrong with. */
@Room(name = "money")
package coop.commonwage.architecture.wrong.money;

import coop.commonwage.Room;
