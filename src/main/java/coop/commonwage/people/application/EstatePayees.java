package coop.commonwage.people.application;

import coop.commonwage.people.BankAccount;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who acts for the estates of people who died, and where the estate's money is sent. */
public interface EstatePayees {

  /** Of those of these persons for whom two people of the office have named somebody. */
  Map<UUID, BankAccounts.Payee> of(UUID employerId, Collection<UUID> ids);

  /** For whose estates of these somebody acts; nothing is unsealed to know it. */
  Set<UUID> known(UUID employerId, Collection<UUID> ids);

  /** Accounts by the record they stand in, whether somebody acts by it still or not. */
  Map<UUID, BankAccount> recorded(UUID employerId, Collection<UUID> records);
}
