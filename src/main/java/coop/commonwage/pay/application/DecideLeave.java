package coop.commonwage.pay.application;

import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.leave.LeaveDecision;
import coop.commonwage.pay.leave.LeaveKind;
import coop.commonwage.pay.leave.LeaveRequest;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Says yes or no to leave. Nobody does about their own. Approving records what payroll has to know
 * in the same transaction, once: an instruction, or the hours of training.
 */
@Dependent
public class DecideLeave {

  private static final int LONGEST_REASON = 400;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final LeaveRequests requests;
  private final ReadLeave leave;
  private final RecordInstruction record;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public DecideLeave(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      LeaveRequests requests,
      ReadLeave leave,
      RecordInstruction record,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.requests = requests;
    this.leave = leave;
    this.record = record;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param reason why; needed to refuse, and to approve what clashes or is more than the balance
   * @param entries what payroll has to know of the leave beside its days; they come before what the
   *     worker said
   * @throws Refused when it is the caller's own or not theirs to know, was decided before, needs a
   *     reason, or payroll cannot record it
   */
  public void approve(UUID requestId, String reason, Map<String, String> entries) {
    transactions.run(caller.employerId(), () -> approveHeld(requestId, reason, entries));
  }

  /**
   * @throws Refused when it is the caller's own or not theirs to know, was decided before, or there
   *     is no reason
   */
  public void refuse(UUID requestId, String reason) {
    transactions.run(
        caller.employerId(),
        () -> {
          LeaveRequest request = open(requestId, reason, "refused");
          if (reason.isBlank()) {
            throw LeaveRefusals.invalid("reason", "", "say why, so that the worker knows");
          }
          decided(request, LeaveDecision.Outcome.REFUSED, reason, Optional.empty());
        });
  }

  private void approveHeld(UUID requestId, String reason, Map<String, String> entries) {
    LeaveRequest request = open(requestId, reason, "approved");
    Employments.Entry employment = employments.of(request.employmentId());
    LeaveDetails details = leave.details(employment, request);
    if (details.needsReason() && reason.isBlank()) {
      throw LeaveRefusals.invalid(
          "reason",
          "",
          details.clashes().isEmpty()
              ? "this is more holiday than there is: say why it is approved all the same"
              : "there is work or other leave on these days: say why it is approved all the same");
    }
    Optional<UUID> instruction =
        request.kind() == LeaveKind.TRAINING
            ? train(request)
            : Optional.of(record.recordHeld(told(employment, request, entries)));
    decided(request, LeaveDecision.Outcome.APPROVED, reason, instruction);
  }

  private LeaveRequest open(UUID requestId, String reason, String wanted) {
    LeaveRequest found =
        requests
            .find(requestId)
            .orElseThrow(() -> Refused.notFound("request for leave with this id"));
    if (caller.personId().map(found.personId()::equals).orElse(false)) {
      throw Refused.forbidden("Nobody decides about their own leave.");
    }
    LeavePrivacy.refuseUnlessKnown(caller, found);
    if (reason.length() > LONGEST_REASON) {
      throw LeaveRefusals.invalid(
          "reason", "…", "a reason has at most %d characters".formatted(LONGEST_REASON));
    }
    requests.hold(found.employmentId());
    LeaveRequest request = requests.find(requestId).orElseThrow();
    if (request.state() != LeaveRequest.State.ASKED) {
      throw LeaveRefusals.state(request, wanted);
    }
    return request;
  }

  private Optional<UUID> train(LeaveRequest request) {
    requests.addTraining(
        request,
        "training approved, as asked by " + request.askedBy(),
        clock.instant(),
        caller.login());
    return Optional.empty();
  }

  private static RecordInstruction.Told told(
      Employments.Entry employment, LeaveRequest request, Map<String, String> entries) {
    Map<String, String> all = new HashMap<>(request.entries());
    all.putAll(entries);
    request
        .minutes()
        .ifPresent(minutes -> all.put("hours", "%d:%02d".formatted(minutes / 60, minutes % 60)));
    if (request.kind() == LeaveKind.HOLIDAY) {
      all.put("paidFor", "holiday");
    }
    return new RecordInstruction.Told(
        employment.payrollId(),
        kind(request.kind()),
        request.from(),
        request.until(),
        all,
        "asked by %s, approved".formatted(request.askedBy()),
        "leave/" + request.id());
  }

  private static InstructionKind<?> kind(LeaveKind kind) {
    return switch (kind) {
      case HOLIDAY -> InstructionKinds.HOLIDAY_TAKEN;
      case SICKNESS -> InstructionKinds.SICKNESS;
      case FAMILY_LEAVE -> InstructionKinds.FAMILY_LEAVE;
      case UNPAID -> InstructionKinds.UNPAID_LEAVE;
      case COMPASSIONATE -> InstructionKinds.COMPASSIONATE_LEAVE;
      case TRAINING -> throw new IllegalArgumentException("training is time worked");
      case AWAY -> throw new IllegalArgumentException("nobody asks to be away without a kind");
    };
  }

  private void decided(
      LeaveRequest request,
      LeaveDecision.Outcome outcome,
      String reason,
      Optional<UUID> instruction) {
    Instant now = clock.instant();
    requests.add(
        NewId.at(now),
        request.id(),
        request.personId(),
        new LeaveDecision(outcome, reason, instruction, now, caller.login(), caller.personId()));
    audit.record(
        caller.employerId(),
        caller.login(),
        "leave." + outcome.word(),
        "leave/" + request.id(),
        Map.of("kind", request.kind().word(), "from", request.from().toString()));
  }
}
