package coop.commonwage.surplus.application;

import coop.commonwage.platform.security.Accounts;
import coop.commonwage.platform.security.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/** Members log in with the role of workers. */
@Dependent
public class AccountsOfMembers implements MembersWithLogin {

  @Inject Accounts accounts;

  @Override
  public Set<UUID> of(UUID employerId) {
    return accounts.personsWith(employerId, Role.WORKER);
  }
}
