/** The year end's one button on the pages. Decides nothing; asks {@code yearend}. */
@Room(
    name = "yearend.web",
    uses = {"yearend", "platform.security", "platform.web.pages"})
package coop.commonwage.yearend.web;

import coop.commonwage.Room;
