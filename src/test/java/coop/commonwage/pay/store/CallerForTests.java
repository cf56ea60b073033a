package coop.commonwage.pay.store;

import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Somebody of the pay office; some are workers themselves. */
record CallerForTests(
    UUID employerId, UUID accountId, String login, Optional<UUID> personId, Set<String> roles)
    implements Caller {

  CallerForTests(UUID employerId, UUID accountId, String login, Optional<UUID> personId) {
    this(employerId, accountId, login, personId, Set.of(Role.PAYROLL_ADMINISTRATOR));
  }

  CallerForTests(UUID employerId, UUID accountId, String login) {
    this(employerId, accountId, login, Optional.empty());
  }

  @Override
  public boolean isLoggedIn() {
    return true;
  }

  @Override
  public String displayName() {
    return login;
  }
}
