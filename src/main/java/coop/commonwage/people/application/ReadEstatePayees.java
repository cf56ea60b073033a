package coop.commonwage.people.application;

import coop.commonwage.people.BankAccount;
import coop.commonwage.people.Payee;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads who acts for estates through the register's own role, which alone may unseal it. */
@Dependent
public class ReadEstatePayees implements EstatePayees {

  private final EmployerTransactions transactions;
  private final Payees payees;

  @Inject
  public ReadEstatePayees(@Half("register") EmployerTransactions transactions, Payees payees) {
    this.transactions = transactions;
    this.payees = payees;
  }

  @Override
  public Map<UUID, BankAccounts.Payee> of(UUID employerId, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return transactions.in(
        employerId,
        () ->
            payees.ofEstates(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> payee(of.getValue()))));
  }

  private static BankAccounts.Payee payee(Payee estate) {
    return new BankAccounts.Payee(
        estate.name(), estate.account(), estate.decision().orElseThrow().at(), estate.id());
  }

  @Override
  public Set<UUID> known(UUID employerId, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : transactions.in(employerId, () -> payees.withEstatePayee(ids));
  }

  @Override
  public Map<UUID, BankAccount> recorded(UUID employerId, Collection<UUID> records) {
    return records.isEmpty()
        ? Map.of()
        : transactions.in(employerId, () -> payees.accounts(records));
  }
}
