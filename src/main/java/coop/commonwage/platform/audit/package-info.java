/** What was done, by whom, in a chain of hashes that shows any tampering. Judges nothing. */
@Room(
    name = "platform.audit",
    uses = {"digest", "platform.clock", "platform.database"})
package coop.commonwage.platform.audit;

import coop.commonwage.Room;
