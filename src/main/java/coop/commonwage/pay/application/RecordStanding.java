package coop.commonwage.pay.application;

import coop.commonwage.pay.contracts.Standing;
import coop.commonwage.pay.contracts.StandingChange;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes down what a notice says of a worker's tax code, National Insurance letter or loans. It
 * holds for payments from its day on; runs that are calculated and not finalised have to be
 * calculated again when they pay on or after that day.
 */
@Dependent
public class RecordStanding {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final StandingFacts standing;
  private final PayRuns runs;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public RecordStanding(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      StandingFacts standing,
      PayRuns runs,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.standing = standing;
    this.runs = runs;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param from the first payment day the change holds on
   * @param reason the notice, or on whose word
   * @param reference the number on the paper; may be empty
   * @throws Refused when nothing is changed, or the day is before work began, already paid for, or
   *     too far ahead
   */
  public void record(
      String payrollId, LocalDate from, StandingChange change, String reason, String reference) {
    InstructionRefusals.refuseReason(reason, reference);
    if (change.isEmpty()) {
      throw InstructionRefusals.invalid(
          "taxCode", "", "name what changes: tax code, National Insurance letter or a loan");
    }
    transactions.run(
        caller.employerId(), () -> recordHeld(payrollId, from, change, reason, reference));
  }

  private void recordHeld(
      String payrollId, LocalDate from, StandingChange change, String reason, String reference) {
    Employments.Entry employment =
        employments
            .ofPayrollId(payrollId)
            .orElseThrow(() -> Refused.notFound("worker with this payroll id"));
    runs.holdUnfinished(employment.frequency());
    refuseDay(employment, from);
    Instant now = clock.instant();
    for (Standing version : change.on(inForce(standing.of(employment.id())), from)) {
      standing.add(
          employment.id(), version, new Instructions.Note(reason, reference, now, caller.login()));
    }
    audit.record(
        caller.employerId(),
        caller.login(),
        "standing.recorded",
        "employment/" + employment.id(),
        Map.of("from", from.toString(), "changes", named(change)));
  }

  /** The newest word on each day, oldest day first. */
  static List<Standing> inForce(Collection<StandingFacts.Recorded> recorded) {
    Map<LocalDate, Standing> newest = new TreeMap<>();
    recorded.forEach(one -> newest.put(one.standing().from(), one.standing()));
    return List.copyOf(newest.values());
  }

  private void refuseDay(Employments.Entry employment, LocalDate from) {
    if (from.isBefore(employment.startDate())) {
      throw InstructionRefusals.invalid(
          "from",
          from.toString(),
          "this is before the first day at work, " + employment.startDate());
    }
    InstructionRefusals.refuseFarAhead("from", from, clock.today());
    standing
        .lastPayDate(employment.id())
        .filter(paid -> !from.isAfter(paid))
        .ifPresent(
            paid -> {
              throw InstructionRefusals.invalid(
                  "from",
                  from.toString(),
                  "wages up to the payment of %s are issued: choose a later day".formatted(paid));
            });
  }

  private static String named(StandingChange change) {
    StringBuilder named = new StringBuilder();
    change.taxCode().ifPresent(code -> named.append("tax-code "));
    change.niCategory().ifPresent(letter -> named.append("ni-category "));
    change.studentLoan().ifPresent(loan -> named.append("student-loan "));
    change.postgraduateLoan().ifPresent(loan -> named.append("postgraduate-loan "));
    return named.toString().strip();
  }
}
