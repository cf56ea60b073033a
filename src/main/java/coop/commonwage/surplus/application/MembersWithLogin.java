package coop.commonwage.surplus.application;

import java.util.Set;
import java.util.UUID;

/** Who of an employer's people can log in as a member, and so vote on a page of their own. */
@FunctionalInterface
public interface MembersWithLogin {

  /** Asked outside the transaction of the surplus: accounts are kept by the register. */
  Set<UUID> of(UUID employerId);
}
