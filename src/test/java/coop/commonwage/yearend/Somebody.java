package coop.commonwage.yearend;

import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A caller who may do what a treasurer and the board may. */
record Somebody(String login, UUID accountId, UUID employerId, Optional<UUID> personId)
    implements Caller {

  @Override
  public boolean isLoggedIn() {
    return true;
  }

  @Override
  public String displayName() {
    return login;
  }

  @Override
  public Set<String> roles() {
    return Set.of(Role.TREASURER, Role.BOARD);
  }
}
