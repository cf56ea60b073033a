/** Goes in by the back. */
@Room(
    name = "street",
    uses = {"shop.front", "shop.back"})
package coop.commonwage.architecture.wrong.street;

import coop.commonwage.Room;
