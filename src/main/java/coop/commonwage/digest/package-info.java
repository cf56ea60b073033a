/** What tells one text or file from another: SHA-256. Knows no secret and no business word. */
@Room(name = "digest")
package coop.commonwage.digest;

import coop.commonwage.Room;
