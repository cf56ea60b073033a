package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes back approvals of time, with a reason; what was paid stays paid. */
@Dependent
public class ReopenTime {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final TimeApprovals approvals;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public ReopenTime(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      TimeApprovals approvals,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.approvals = approvals;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes back every approval of these workers that touches these days.
   *
   * @return how many approvals were taken back
   * @throws Refused when there is no reason or somebody is unknown
   */
  public int reopen(DateSpan days, List<String> payrollIds, String reason) {
    InstructionRefusals.refuseReason(reason, "");
    if (payrollIds.isEmpty()) {
      throw InstructionRefusals.invalid("workers", "", "nobody is named: name at least one worker");
    }
    return transactions.in(
        caller.employerId(),
        () -> reopenHeld(days, payrollIds.stream().distinct().toList(), reason.strip()));
  }

  private int reopenHeld(DateSpan days, List<String> payrollIds, String reason) {
    List<TimeApprovals.Sheet> sheets = approvals.sheetsOf(days, payrollIds);
    Set<String> unknown = new HashSet<>(payrollIds);
    sheets.forEach(sheet -> unknown.remove(sheet.payrollId()));
    if (!unknown.isEmpty()) {
      throw Refused.invalid(
          "Nothing was reopened: look at the workers named.",
          unknown.stream()
              .sorted()
              .map(id -> FieldError.ofField("workers", id, "nobody has this payroll id"))
              .toList());
    }
    int reopened =
        approvals.reopen(
            sheets.stream().map(TimeApprovals.Sheet::employmentId).toList(),
            days,
            new TimeApprovals.Note(reason, clock.instant(), caller.login(), caller.personId()));
    sheets.stream()
        .filter(sheet -> !sheet.approvals().isEmpty())
        .forEach(
            sheet ->
                audit.record(
                    caller.employerId(),
                    caller.login(),
                    "time.reopened",
                    "employment/" + sheet.employmentId(),
                    Map.of("days", days.toString(), "reason", reason)));
    return reopened;
  }
}
