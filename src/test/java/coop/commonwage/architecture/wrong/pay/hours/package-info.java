/** Uses what it does not declare. */
@Room(name = "pay.hours", uses = "nowhere")
package coop.commonwage.architecture.wrong.pay.hours;

import coop.commonwage.Room;
