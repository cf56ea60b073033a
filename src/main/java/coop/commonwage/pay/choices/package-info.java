/**
 * What an employer settled where the law leaves it a choice or wants it declared, each with the day
 * it holds from. Knows what may be chosen, never what follows from it.
 */
@Room(
    name = "pay.choices",
    uses = {"money", "calendar"})
package coop.commonwage.pay.choices;

import coop.commonwage.Room;
