/** Who people and employers are: names, addresses, bank accounts. Never why they are paid. */
@Room(
    name = "people",
    uses = {"money", "calendar"})
package coop.commonwage.people;

import coop.commonwage.Room;
