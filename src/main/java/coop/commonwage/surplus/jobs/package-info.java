/**
 * What the surplus does by itself: checking at night that nothing decided was changed. Every job
 * can run twice and changes nothing the second time. Knows when, not what.
 */
@Room(
    name = "surplus.jobs",
    uses = {"surplus.application", "platform.clock", "platform.database", "platform.scheduling"})
package coop.commonwage.surplus.jobs;

import coop.commonwage.Room;
