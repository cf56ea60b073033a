package coop.commonwage.pay.store;

import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Somebody of the pay office. */
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
    return Set.of(Role.PAYROLL_ADMINISTRATOR);
  }
}
