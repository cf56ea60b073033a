package coop.commonwage.pay.store;

import coop.commonwage.platform.security.Caller;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Somebody of the office; roles are the business of the routes. */
record CallerForTests(UUID employerId, UUID accountId, String login) implements Caller {

  @Override
  public boolean isLoggedIn() {
    return true;
  }

  @Override
  public String displayName() {
    return login;
  }

  @Override
  public Optional<UUID> personId() {
    return Optional.empty();
  }

  @Override
  public Set<String> roles() {
    return Set.of();
  }
}
