/** Plumbing that knows pay. */
@Room(name = "platform.post", uses = "pay.hours")
package coop.commonwage.architecture.wrong.platform.post;

import coop.commonwage.Room;
