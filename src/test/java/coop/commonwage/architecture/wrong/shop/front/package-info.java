/** The door. */
@Room(name = "shop.front")
package coop.commonwage.architecture.wrong.shop.front;

import coop.commonwage.Room;
