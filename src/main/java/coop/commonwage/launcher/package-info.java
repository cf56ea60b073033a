/**
 * The command line: starts the database and the server, runs the demonstration, and calls the pure
 * domain for the commands that need neither. Nothing in the web application knows it.
 */
@Room(
    name = "launcher",
    uses = {
      "money",
      "calendar",
      "rules",
      "rules.yaml",
      "people",
      "pay.deductions",
      "pay.examples",
      "pay.hours",
      "pay.contracts",
      "pay.payruns",
      "pay.rosters",
      "pay.rosters.mappings",
      "pay.store",
      "rules.yaml",
      "surplus.application",
      "surplus.distributions",
      "surplus.resolutions",
      "surplus.store",
      "platform.audit",
      "platform.clock",
      "platform.database",
      "platform.language"
    })
package coop.commonwage.launcher;

import coop.commonwage.Room;
