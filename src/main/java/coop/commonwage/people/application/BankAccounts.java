package coop.commonwage.people.application;

import coop.commonwage.people.BankAccount;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where people's money is sent; only for a file that a bank takes. */
public interface BankAccounts {

  /** Of those of these persons whose account is known. */
  Map<UUID, Payee> of(UUID employerId, Collection<UUID> ids);

  /**
   * Somebody's name as the bank is told it, and their account.
   *
   * @param since when the account was recorded or confirmed
   */
  record Payee(String name, BankAccount account, Instant since) {}
}
