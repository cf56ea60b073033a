package coop.commonwage.people.application;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who acts for the estates of people who died, and where the estate's money is sent. */
public interface EstatePayees {

  /** Of those of these persons for whom two people of the office have named somebody. */
  Map<UUID, BankAccounts.Payee> of(UUID employerId, Collection<UUID> ids);
}
