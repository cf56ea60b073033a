/**
 * What pay does by itself: opening the next run, calculating, picking up what a dead node left,
 * checking counted days, reminding the office. Every job can run twice and changes nothing the
 * second time.
 */
@Room(
    name = "pay.jobs",
    uses = {
      "calendar",
      "pay.application",
      "platform.clock",
      "platform.database",
      "platform.scheduling"
    })
package coop.commonwage.pay.jobs;

import coop.commonwage.Room;
