package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.resolutions.Proposal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Notes that workers' dividends were handed to payroll, or taken out of it again. */
@Dependent
public class HandOverDividends {

  private final EmployerTransactions transactions;
  private final Distributions distributions;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public HandOverDividends(
      @Half("surplus") EmployerTransactions transactions,
      Distributions distributions,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.distributions = distributions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Notes that it was done; doing it again changes nothing.
   *
   * @param dividends everybody's, of whom payroll took {@code added} now for the first time
   * @return whether the distribution stands: what was reversed meanwhile has to be withdrawn
   */
  public boolean handedOver(
      UUID employerId,
      String by,
      UUID distributionId,
      List<ReadDividends.Dividend> dividends,
      int added) {
    return transactions.in(
        employerId,
        () -> {
          StoredDistribution stored = distributions.hold(distributionId).orElseThrow();
          Money amount = Money.sum(dividends.stream().map(ReadDividends.Dividend::toPay).toList());
          Optional<Distributions.Handover> first = distributions.handover(distributionId);
          if (first.isEmpty()) {
            keep(distributionId, by, dividends.size(), amount);
            record(employerId, by, "handed-over", distributionId, dividends.size(), amount);
          } else if (added > 0 || amount.isMoreThan(first.get().amount())) {
            distributions.handedOverAgain(
                distributionId, new Distributions.Handover(clock.instant(), by, added, amount));
            if (added > 0) {
              audit.record(
                  employerId,
                  by,
                  "distribution.handed-over-again",
                  "distribution/" + distributionId,
                  Map.of("people", Integer.toString(added)));
            }
          }
          return stored.reversedBy().isEmpty();
        });
  }

  /**
   * The distribution a posted reversal has taken back.
   *
   * @throws Refused when it is not posted, or reverses nothing
   */
  public UUID takenBack(UUID employerId, UUID reversalId) {
    return transactions.in(
        employerId,
        () -> {
          StoredDistribution stored =
              distributions
                  .find(reversalId)
                  .orElseThrow(() -> Refused.notFound("distribution with this id"));
          if (!(stored.proposal() instanceof Proposal.Posted)) {
            throw Refusals.wrongState(stored, "paid: only a posted one can");
          }
          return stored
              .reverses()
              .orElseThrow(() -> Refusals.conflict("This distribution takes no other one back."));
        });
  }

  /** Notes that a reversal is through with payroll; once. */
  public void withdrawn(UUID employerId, String by, UUID reversalId, int people, Money amount) {
    transactions.run(
        employerId,
        () -> {
          distributions.hold(reversalId);
          if (distributions.handover(reversalId).isEmpty()) {
            keep(reversalId, by, people, amount);
          }
        });
  }

  /** Notes that shares of a reversed distribution were taken out of payroll; each time. */
  public void takenOutOfPayroll(
      UUID employerId, String by, UUID distributionId, int people, Money amount) {
    transactions.run(
        employerId,
        () -> record(employerId, by, "taken-out-of-payroll", distributionId, people, amount));
  }

  private void keep(UUID distributionId, String by, int people, Money amount) {
    distributions.keepHandover(
        distributionId, new Distributions.Handover(clock.instant(), by, people, amount));
  }

  private void record(
      UUID employerId, String by, String what, UUID distributionId, int people, Money amount) {
    audit.record(
        employerId,
        by,
        "distribution." + what,
        "distribution/" + distributionId,
        Map.of("people", Integer.toString(people), "cash", amount.toString()));
  }
}
