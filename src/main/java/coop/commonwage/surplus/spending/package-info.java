/**
 * What members spent with the co-operative in a year, what of it a public body paid, and what of a
 * share that body's money brought. Knows no pots, no pay and no payment.
 */
@Room(
    name = "surplus.spending",
    uses = {"money", "surplus.distributions"})
package coop.commonwage.surplus.spending;

import coop.commonwage.Room;
