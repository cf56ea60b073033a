package coop.commonwage.people.application;

import java.util.UUID;

/** Who has died, told by the room that keeps the register of members. */
public interface KnownDeaths {

  /** Whether the register says of somebody that they died. */
  boolean hasDied(UUID employerId, UUID personId);
}
