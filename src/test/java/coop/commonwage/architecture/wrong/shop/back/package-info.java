/** Behind the door. */
@Room(name = "shop.back", uses = "shop.front")
package coop.commonwage.architecture.wrong.shop.back;

import coop.commonwage.Room;
