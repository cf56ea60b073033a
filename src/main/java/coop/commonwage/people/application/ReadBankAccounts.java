package coop.commonwage.people.application;

import coop.commonwage.people.BankAccount;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads bank accounts through the register's own role, which alone may unseal them here. */
@Dependent
public class ReadBankAccounts implements BankAccounts {

  private final EmployerTransactions transactions;
  private final Persons persons;

  @Inject
  public ReadBankAccounts(
      @Half("register") EmployerTransactions transactions, @Half("register") Persons persons) {
    this.transactions = transactions;
    this.persons = persons;
  }

  @Override
  public Map<UUID, Payee> of(UUID employerId, Collection<UUID> ids) {
    return transactions.in(employerId, () -> persons.payees(ids));
  }

  @Override
  public Set<UUID> known(UUID employerId, Collection<UUID> ids) {
    return transactions.in(employerId, () -> persons.withBankAccount(ids));
  }

  @Override
  public Map<UUID, BankAccount> recorded(UUID employerId, Collection<UUID> records) {
    return records.isEmpty()
        ? Map.of()
        : transactions.in(employerId, () -> persons.bankAccounts(records));
  }
}
