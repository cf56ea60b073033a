/**
 * Who is asking and what they may do: accounts, passwords, sessions, secrets. Knows no business
 * rule.
 */
@Room(
    name = "platform.security",
    uses = {"digest", "platform.clock", "platform.database", "platform.audit"})
package coop.commonwage.platform.security;

import coop.commonwage.Room;
