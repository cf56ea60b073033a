package coop.commonwage.surplus.application;

import coop.commonwage.platform.security.Accounts;
import coop.commonwage.platform.security.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Members log in as workers or, where they do not work here, as members. */
@Dependent
public class AccountsOfMembers implements MembersWithLogin {

  @Inject Accounts accounts;

  @Override
  public Set<UUID> of(UUID employerId) {
    Set<UUID> persons = new HashSet<>(accounts.personsWith(employerId, Role.WORKER));
    persons.addAll(accounts.personsWith(employerId, Role.MEMBER));
    return persons;
  }
}
