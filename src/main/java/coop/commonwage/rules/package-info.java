/**
 * What the law says on a date and where it says so. Holds dated values with citations; works out
 * nothing.
 */
@Room(
    name = "rules",
    uses = {"money", "calendar"})
package coop.commonwage.rules;

import coop.commonwage.Room;
