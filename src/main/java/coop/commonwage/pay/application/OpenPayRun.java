package coop.commonwage.pay.application;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens a pay run for a period; from its frequency's first run on, the next ones open by
 * themselves.
 */
@Dependent
public class OpenPayRun {

  private final EmployerTransactions transactions;
  private final PayRuns runs;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public OpenPayRun(
      @Half("pay") EmployerTransactions transactions,
      PayRuns runs,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.runs = runs;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param actor a login, or {@code schedule}
   * @return the new run, or the one that is there for exactly this period
   * @throws Refused when another run shares days with the period, or is paid in another order
   */
  public UUID open(UUID employerId, PayPeriod period, String actor) {
    return transactions.in(
        employerId,
        () -> {
          Optional<PayRun> standing = runs.overlapping(period.frequency(), period.days());
          if (standing.isPresent()) {
            return sameOrRefused(standing.get(), period);
          }
          runs.paidOutOfOrder(period).ifPresent(other -> refusePayDay(other, period));
          Instant now = clock.instant();
          PayRun.Open run = new PayRun.Open(NewId.at(now), period);
          runs.open(run, new PayRuns.Step(now, actor, ""));
          runs.keepSchedule(period.frequency(), period.days().firstDay());
          audit.record(
              employerId,
              actor,
              "pay-run.opened",
              "pay-run/" + run.id(),
              Map.of("days", period.days().toString(), "payDate", period.payDate().toString()));
          return run.id();
        });
  }

  private static UUID sameOrRefused(PayRun standing, PayPeriod period) {
    if (standing.period().equals(period)) {
      return standing.id();
    }
    throw Refused.conflict(
        "pay-run-period",
        "There is a pay run for these days",
        "The %s pay run for %s, paid on %s, is there already: %s shares days with it."
            .formatted(
                period.frequency().word(),
                standing.period().days(),
                standing.period().payDate(),
                period.days()));
  }

  /** The year goes on from run to run, so pay days have to follow one another like the periods. */
  private static void refusePayDay(PayRun other, PayPeriod period) {
    boolean otherIsEarlier = other.period().days().firstDay().isBefore(period.days().firstDay());
    throw Refused.conflict(
        "pay-run-pay-date",
        "The pay date is out of order",
        "The %s pay run for %s is paid on %s: choose a pay date %s that day for %s, not %s."
            .formatted(
                period.frequency().word(),
                other.period().days(),
                other.period().payDate(),
                otherIsEarlier ? "after" : "before",
                period.days(),
                period.payDate()));
  }
}
