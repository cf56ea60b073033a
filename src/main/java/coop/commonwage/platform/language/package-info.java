/**
 * The two languages people read, and the sentences they read: message bundles, dates, hours. Knows
 * no business word and never decides what to say.
 */
@Room(name = "platform.language")
package coop.commonwage.platform.language;

import coop.commonwage.Room;
