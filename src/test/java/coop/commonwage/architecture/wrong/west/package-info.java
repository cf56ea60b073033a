/** Needs east, which needs west. */
@Room(name = "west", uses = "east")
package coop.commonwage.architecture.wrong.west;

import coop.commonwage.Room;
