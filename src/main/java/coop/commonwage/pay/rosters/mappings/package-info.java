/**
 * How files of other systems are read as ours: which heading means what, in which words and
 * formats. Knows no file and no worker.
 */
@Room(
    name = "pay.rosters.mappings",
    uses = {})
package coop.commonwage.pay.rosters.mappings;

import coop.commonwage.Room;
