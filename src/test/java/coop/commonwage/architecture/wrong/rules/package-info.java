/** Domain that uses plumbing. */
@Room(name = "rules", uses = "platform.post")
package coop.commonwage.architecture.wrong.rules;

import coop.commonwage.Room;
