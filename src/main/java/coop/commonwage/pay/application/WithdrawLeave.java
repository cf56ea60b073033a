package coop.commonwage.pay.application;

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
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a request back: one nobody has decided, or an approved one that has not begun, whose
 * instruction ends with it. What was paid stays paid.
 */
@Dependent
public class WithdrawLeave {

  private static final int LONGEST_REASON = 400;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final LeaveRequests requests;
  private final Instructions instructions;
  private final EndInstruction end;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public WithdrawLeave(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      LeaveRequests requests,
      Instructions instructions,
      EndInstruction end,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.requests = requests;
    this.instructions = instructions;
    this.end = end;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The caller's own.
   *
   * @throws Refused when the caller has none with this id, or it can no longer be taken back
   */
  public void withdrawMine(UUID requestId) {
    transactions.run(
        caller.employerId(),
        () -> {
          Optional<LeaveRequest> found =
              requests
                  .find(requestId)
                  .filter(
                      request -> caller.personId().map(request.personId()::equals).orElse(false));
          withdraw(found.orElseThrow(() -> Refused.notFound("request for leave with this id")), "");
        });
  }

  /**
   * By the office, for a worker.
   *
   * @throws Refused when there is none, it is not the caller's to know, there is no reason, or it
   *     can no longer be taken back
   */
  public void withdraw(UUID requestId, String reason) {
    transactions.run(
        caller.employerId(),
        () -> {
          LeaveRequest found =
              requests
                  .find(requestId)
                  .orElseThrow(() -> Refused.notFound("request for leave with this id"));
          LeavePrivacy.refuseUnlessKnown(caller, found);
          if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw LeaveRefusals.invalid(
                "reason",
                "",
                "say why, or on whose word, in at most %d characters".formatted(LONGEST_REASON));
          }
          withdraw(found, reason);
        });
  }

  private void withdraw(LeaveRequest found, String reason) {
    requests.hold(found.employmentId());
    LeaveRequest request = requests.find(found.id()).orElseThrow();
    if (!request.isAlive()) {
      throw LeaveRefusals.state(request, "withdrawn");
    }
    Instant now = clock.instant();
    if (request.state() == LeaveRequest.State.APPROVED) {
      endWhatWasApproved(request, now);
    }
    requests.add(
        NewId.at(now),
        request.id(),
        request.personId(),
        new LeaveDecision(
            LeaveDecision.Outcome.WITHDRAWN,
            reason,
            Optional.empty(),
            now,
            caller.login(),
            caller.personId()));
    audit.record(
        caller.employerId(),
        caller.login(),
        "leave.withdrawn",
        "leave/" + request.id(),
        Map.of("kind", request.kind().word(), "from", request.from().toString()));
  }

  private void endWhatWasApproved(LeaveRequest request, Instant now) {
    LocalDate today = clock.today();
    if (!request.from().isAfter(today)) {
      throw Refused.conflict(
          "leave-begun",
          "This leave has begun",
          "It began on %s: ask the office to record the last day.".formatted(request.from()));
    }
    if (request.kind() == LeaveKind.TRAINING) {
      if (!requests.endTraining(request.id(), now)) {
        throw Refused.conflict(
            "leave-counted",
            "A pay run has counted this",
            "A pay run has counted hours of this training: ask the office to correct them.");
      }
      return;
    }
    InstructionEntry entry = request.instructionId().flatMap(instructions::find).orElseThrow();
    if (!entry.isTakenBack()) {
      end.endHeld(entry, request.from().minusDays(1), "withdrawn by " + caller.login());
    }
  }
}
