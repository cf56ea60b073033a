/**
 * The frame of every page: menu, language, login and error pages, style sheet. Knows no business
 * word; each room brings its own menu entries and templates.
 */
@Room(
    name = "platform.web.pages",
    uses = {"digest", "platform.web", "platform.security", "platform.language", "platform.clock"})
package coop.commonwage.platform.web.pages;

import coop.commonwage.Room;
