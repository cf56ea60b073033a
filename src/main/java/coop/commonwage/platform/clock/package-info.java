/** The one place that reads the machine's clock; everyone else is told the time. */
@Room(
    name = "platform.clock",
    uses = {})
package coop.commonwage.platform.clock;

import coop.commonwage.Room;
