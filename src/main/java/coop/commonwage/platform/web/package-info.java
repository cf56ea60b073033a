/**
 * What all interfaces share: errors as problem documents, the JAX-RS application, the frame of a
 * page. Knows no business word.
 */
@Room(
    name = "platform.web",
    uses = {"platform.clock", "platform.database", "platform.scheduling", "platform.security"})
package coop.commonwage.platform.web;

import coop.commonwage.Room;
