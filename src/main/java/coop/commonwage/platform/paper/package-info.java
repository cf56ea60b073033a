/**
 * The groundwork of every PDF: page, type, colours, tables, header and footer. Knows how things are
 * set on paper, never what they say.
 */
@Room(name = "platform.paper")
package coop.commonwage.platform.paper;

import coop.commonwage.Room;
