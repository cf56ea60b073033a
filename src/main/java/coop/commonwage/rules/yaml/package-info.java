/** The only reader of {@code payroll-rules}: strict, with file and line. Works out nothing. */
@Room(
    name = "rules.yaml",
    uses = {"rules", "money", "calendar", "digest"})
package coop.commonwage.rules.yaml;

import coop.commonwage.Room;
