package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.resolutions.Proposal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The cash of a posted distribution, person by person, and that it was handed over to be paid. */
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

  /** What one person is to be paid. */
  public record Dividend(UUID personId, Money cash) {}

  /**
   * Everybody with something to be paid.
   *
   * @throws Refused when the distribution is not posted
   */
  public List<Dividend> due(UUID employerId, UUID distributionId) {
    return transactions.in(
        employerId,
        () -> {
          StoredDistribution stored =
              distributions
                  .find(distributionId)
                  .orElseThrow(() -> Refused.notFound("distribution with this id"));
          if (!(stored.proposal() instanceof Proposal.Posted)) {
            throw Refusals.wrongState(stored, "paid: only a posted one can");
          }
          if (stored.reverses().isPresent() || stored.reversedBy().isPresent()) {
            throw Refusals.conflict(
                "The distribution of %s was reversed: there is nothing to pay."
                    .formatted(stored.year()));
          }
          return dividends(distributions.frozen(distributionId));
        });
  }

  private static List<Dividend> dividends(FrozenDistribution figures) {
    List<Dividend> dividends = new ArrayList<>();
    for (int i = 0; i < figures.holders().size(); i++) {
      MemberShare share = figures.distribution().members().get(i);
      if (share.cash().isPositive()) {
        dividends.add(new Dividend(figures.holders().get(i).personId(), share.cash()));
      }
    }
    return dividends;
  }

  /** Notes that it was done; doing it again changes nothing. */
  public void handedOver(
      UUID employerId, String by, UUID distributionId, List<Dividend> dividends) {
    transactions.run(
        employerId,
        () -> {
          if (distributions.handover(distributionId).isPresent()) {
            return;
          }
          Money amount = Money.sum(dividends.stream().map(Dividend::cash).toList());
          distributions.keepHandover(
              distributionId,
              new Distributions.Handover(clock.instant(), by, dividends.size(), amount));
          audit.record(
              employerId,
              by,
              "distribution.handed-over",
              "distribution/" + distributionId,
              Map.of("people", Integer.toString(dividends.size()), "cash", amount.toString()));
        });
  }
}
