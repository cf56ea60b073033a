package coop.commonwage.people.application;

import coop.commonwage.people.BankAccount;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where people's money is sent; only for a file that a bank takes. */
public interface BankAccounts {

  /** Of those of these persons whose account is known. */
  Map<UUID, Payee> of(UUID employerId, Collection<UUID> ids);

  /** Of whom of these persons an account is known; nothing is unsealed to know it. */
  Set<UUID> known(UUID employerId, Collection<UUID> ids);

  /** Accounts by the record they stand in, whether they count still or not. */
  Map<UUID, BankAccount> recorded(UUID employerId, Collection<UUID> records);

  /**
   * Somebody's name as the bank is told it, and their account.
   *
   * @param since when the account was recorded or confirmed
   * @param record in which record it stands
   */
  record Payee(String name, BankAccount account, Instant since, UUID record) {}
}
