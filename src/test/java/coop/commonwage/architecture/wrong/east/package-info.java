/** Needs west, which needs east. */
@Room(name = "east", uses = "west")
package coop.commonwage.architecture.wrong.east;

import coop.commonwage.Room;
