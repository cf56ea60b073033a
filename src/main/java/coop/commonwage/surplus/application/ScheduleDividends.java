package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.resolutions.Proposal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** From which day workers' dividends are handed to payroll by themselves, and which are due. */
@Dependent
public class ScheduleDividends {

  private final EmployerTransactions transactions;
  private final Distributions distributions;
  private final DividendBook book;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public ScheduleDividends(
      @Half("surplus") EmployerTransactions transactions,
      Distributions distributions,
      DividendBook book,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.distributions = distributions;
    this.book = book;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * From this day the cash is handed over by itself.
   *
   * @throws Refused when the day is past, or the distribution is not one that still has to be paid
   */
  public void payOn(UUID employerId, String by, UUID distributionId, LocalDate day) {
    transactions.run(
        employerId,
        () -> {
          StoredDistribution stored =
              distributions
                  .hold(distributionId)
                  .orElseThrow(() -> Refused.notFound("distribution with this id"));
          if (!(stored.proposal() instanceof Proposal.Posted)
              || stored.reverses().isPresent()
              || stored.reversedBy().isPresent()) {
            throw Refusals.conflict(
                "Only a posted distribution that stands is paid, so only it has a day of payment.");
          }
          if (distributions.handover(distributionId).isPresent()) {
            throw Refusals.conflict(
                "The distribution of %s was handed over already.".formatted(stored.year()));
          }
          if (day.isBefore(clock.today())) {
            throw Refusals.conflict(
                "%s is past: choose today or a later day, or hand it over now.".formatted(day));
          }
          book.payOn(distributionId, day, clock.instant(), by);
          audit.record(
              employerId,
              by,
              "distribution.pay-date",
              "distribution/" + distributionId,
              Map.of("payOn", day.toString()));
        });
  }

  /** Posted distributions whose day has come and that were not handed over yet. */
  public List<UUID> toHandOver(UUID employerId) {
    return transactions.in(employerId, () -> book.toHandOver(clock.today()));
  }

  /** Which of these distributions were reversed. */
  public List<UUID> reversedAmong(UUID employerId, List<UUID> distributions) {
    return transactions.in(employerId, () -> book.reversedAmong(distributions));
  }

  /** Posted reversals: whatever payroll still holds of what they took back has to be withdrawn. */
  public List<UUID> toWithdraw(UUID employerId) {
    return transactions.in(employerId, book::toWithdraw);
  }
}
