package coop.commonwage.yearend;

import coop.commonwage.people.BankAccount;
import coop.commonwage.people.application.BankAccounts;
import coop.commonwage.people.application.EstatePayees;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Bank accounts that a test knows, and how often one was unsealed. */
final class AccountsForTests implements BankAccounts, EstatePayees {

  private final Map<UUID, BankAccounts.Payee> newest = new HashMap<>();
  private final Map<UUID, BankAccount> records = new HashMap<>();
  private final boolean everybody;
  private int unsealed;

  private AccountsForTests(boolean everybody) {
    this.everybody = everybody;
  }

  static AccountsForTests none() {
    return new AccountsForTests(false);
  }

  /** Everybody has the same account. */
  static AccountsForTests ofEverybody() {
    return new AccountsForTests(true);
  }

  void put(UUID person, String name, String number, Instant since) {
    UUID record = UUID.randomUUID();
    BankAccount account = BankAccount.of("08-90-00", number);
    records.put(record, account);
    newest.put(person, new BankAccounts.Payee(name, account, since, record));
  }

  void clear() {
    newest.clear();
  }

  /** How many accounts were unsealed since this was asked last. */
  int unsealed() {
    int since = unsealed;
    unsealed = 0;
    return since;
  }

  @Override
  public Map<UUID, BankAccounts.Payee> of(UUID employerId, Collection<UUID> ids) {
    if (everybody) {
      ids.forEach(id -> newest.computeIfAbsent(id, AccountsForTests::ana));
    }
    Map<UUID, BankAccounts.Payee> of = new HashMap<>(newest);
    of.keySet().retainAll(ids);
    unsealed += of.size();
    return of;
  }

  private static BankAccounts.Payee ana(UUID person) {
    return new BankAccounts.Payee(
        "Ana Roberts", BankAccount.of("08-90-00", "12345678"), Instant.EPOCH, person);
  }

  @Override
  public Set<UUID> known(UUID employerId, Collection<UUID> ids) {
    Set<UUID> known = new HashSet<>(ids);
    if (!everybody) {
      known.retainAll(newest.keySet());
    }
    return known;
  }

  @Override
  public Map<UUID, BankAccount> recorded(UUID employerId, Collection<UUID> ids) {
    Map<UUID, BankAccount> recorded = new HashMap<>(records);
    recorded.keySet().retainAll(ids);
    unsealed += recorded.size();
    return recorded;
  }
}
