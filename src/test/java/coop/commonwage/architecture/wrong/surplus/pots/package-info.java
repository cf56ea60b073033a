/** Names the other half. */
@Room(name = "surplus.pots", uses = "pay.hours")
package coop.commonwage.architecture.wrong.surplus.pots;

import coop.commonwage.Room;
