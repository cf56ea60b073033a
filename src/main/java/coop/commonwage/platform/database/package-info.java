/**
 * Connections, transactions and migrations: one use case, one transaction, one employer. Knows no
 * business word.
 */
@Room(
    name = "platform.database",
    uses = {})
package coop.commonwage.platform.database;

import coop.commonwage.Room;
