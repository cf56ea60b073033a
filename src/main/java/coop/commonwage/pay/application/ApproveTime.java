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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Approves the time of workers on some days, exactly as it was looked at: of all that are named, or
 * of none. Nobody approves their own time.
 */
@Dependent
public class ApproveTime {

  private static final int LONGEST_NOTE = 400;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final TimeApprovals approvals;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public ApproveTime(
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
   * A worker whose time was looked at.
   *
   * @param fingerprint of the time that was looked at, as {@link ReadTimeApprovals} gave it
   */
  public record Seen(String payrollId, String fingerprint) {}

  /**
   * @param note may be empty
   * @return how many workers' time was approved
   * @throws Refused when a day has not come, somebody is unknown, it is the caller's own time, or
   *     the time was changed since it was looked at
   */
  public int approve(DateSpan days, List<Seen> seen, String note) {
    refuseFuture(days, clock.today());
    if (note.length() > LONGEST_NOTE) {
      throw InstructionRefusals.invalid(
          "note", note, "longer than %d characters".formatted(LONGEST_NOTE));
    }
    Map<String, String> prints = new LinkedHashMap<>();
    seen.forEach(one -> prints.put(one.payrollId(), one.fingerprint()));
    if (prints.isEmpty()) {
      throw InstructionRefusals.invalid("workers", "", "nobody is named: name at least one worker");
    }
    return transactions.in(caller.employerId(), () -> approveHeld(days, prints, note.strip()));
  }

  private int approveHeld(DateSpan days, Map<String, String> prints, String note) {
    List<TimeApprovals.Sheet> sheets = approvals.sheetsOf(days, List.copyOf(prints.keySet()));
    refuse(prints, sheets);
    int kept =
        approvals.add(
            sheets,
            days,
            new TimeApprovals.Note(note, clock.instant(), caller.login(), caller.personId()));
    if (kept != sheets.size()) {
      throw Refused.conflict(
          "time-changed",
          "The time was changed meanwhile",
          "The time of %d workers was changed while it was being approved: look at it again."
              .formatted(sheets.size() - kept));
    }
    sheets.forEach(
        sheet ->
            audit.record(
                caller.employerId(),
                caller.login(),
                "time.approved",
                "employment/" + sheet.employmentId(),
                Map.of("days", days.toString(), "fingerprint", sheet.fingerprint())));
    return kept;
  }

  private void refuse(Map<String, String> prints, List<TimeApprovals.Sheet> sheets) {
    List<FieldError> errors = new ArrayList<>();
    Map<String, TimeApprovals.Sheet> found = new LinkedHashMap<>();
    sheets.forEach(sheet -> found.put(sheet.payrollId(), sheet));
    prints.forEach(
        (payrollId, print) -> {
          TimeApprovals.Sheet sheet = found.get(payrollId);
          if (sheet == null) {
            errors.add(error(payrollId, "nobody has this payroll id"));
          } else if (caller.personId().filter(sheet.personId()::equals).isPresent()) {
            errors.add(error(payrollId, "this is your own time: somebody else approves it"));
          } else if (!sheet.fingerprint().equals(print)) {
            errors.add(error(payrollId, "this time was changed since it was looked at"));
          }
        });
    if (!errors.isEmpty()) {
      throw Refused.invalid("Nothing was approved: look at the workers named.", errors);
    }
  }

  private static FieldError error(String payrollId, String message) {
    return FieldError.ofField("workers", payrollId, message);
  }

  private static void refuseFuture(DateSpan days, LocalDate today) {
    if (days.lastDay().isAfter(today)) {
      throw InstructionRefusals.invalid(
          "to",
          days.lastDay().toString(),
          "this day has not come yet: time is approved up to today, " + today);
    }
  }
}
