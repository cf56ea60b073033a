package coop.commonwage.pay.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Reads the contracts of one person, newest version first. */
@Dependent
public class ReadContracts {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final Contracts contracts;

  @Inject
  public ReadContracts(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      Contracts contracts) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.contracts = contracts;
  }

  /** Empty for a person who has no employment. */
  public List<ContractVersion> of(UUID personId) {
    return transactions.in(
        caller.employerId(),
        () ->
            employments
                .ofPerson(personId)
                .map(
                    employment ->
                        contracts.of(employment.id()).reversed().stream()
                            .map(version -> view(employment, version))
                            .toList())
                .orElseGet(List::of));
  }

  private static ContractVersion view(Employments.Entry employment, Contracts.Issued version) {
    return new ContractVersion(
        version.id(),
        employment.personId(),
        employment.payrollId(),
        version.version(),
        version.from(),
        version.terms(),
        version.at(),
        version.by(),
        version.acknowledgedAt(),
        version.text(),
        version.textHash());
  }
}
