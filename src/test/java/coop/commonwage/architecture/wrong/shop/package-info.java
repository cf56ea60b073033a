/** Is entered by its front. */
@Room(name = "shop", door = "front")
package coop.commonwage.architecture.wrong.shop;

import coop.commonwage.Room;
