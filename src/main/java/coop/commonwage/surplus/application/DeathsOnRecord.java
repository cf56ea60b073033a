package coop.commonwage.surplus.application;

import coop.commonwage.people.application.KnownDeaths;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.surplus.membership.EndReason;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Reads from the register of members whose membership ended because they died. */
@Dependent
public class DeathsOnRecord implements KnownDeaths {

  private final EmployerTransactions transactions;
  private final Memberships memberships;

  @Inject
  public DeathsOnRecord(
      @Half("surplus") EmployerTransactions transactions, Memberships memberships) {
    this.transactions = transactions;
    this.memberships = memberships;
  }

  @Override
  public boolean hasDied(UUID employerId, UUID personId) {
    return transactions.in(
        employerId,
        () ->
            memberships.of(personId).stream()
                .anyMatch(one -> one.because().equals(Optional.of(EndReason.DIED))));
  }
}
