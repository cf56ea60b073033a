/** Declares another room's name. */
@Room(name = "pay.hours")
package coop.commonwage.architecture.wrong.pay.misnamed;

import coop.commonwage.Room;
