package coop.commonwage.pay.application;

import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what payroll was told to do for one worker, as far as the reader's desk may know it. */
@Dependent
public class ReadInstructions {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final Instructions instructions;

  @Inject
  public ReadInstructions(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      Instructions instructions) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.instructions = instructions;
  }

  /**
   * Newest first.
   *
   * @throws Refused when nobody has this payroll id
   */
  public List<InstructionEntry> of(String payrollId) {
    return transactions.in(
        caller.employerId(),
        () ->
            shown(
                employments
                    .ofPayrollId(payrollId)
                    .orElseThrow(() -> Refused.notFound("worker with this payroll id"))
                    .id()));
  }

  /** Newest first; empty for a person who has no employment. */
  public List<InstructionEntry> ofPerson(UUID personId) {
    return transactions.in(
        caller.employerId(),
        () -> {
          Optional<Employments.Entry> employment = employments.ofPerson(personId);
          return employment.isEmpty() ? List.of() : shown(employment.get().id());
        });
  }

  /**
   * @throws Refused when there is none, or it is not on the reader's desk
   */
  public InstructionEntry one(UUID id) {
    InstructionEntry found =
        transactions.in(
            caller.employerId(),
            () ->
                instructions
                    .find(id)
                    .orElseThrow(() -> Refused.notFound("instruction with this id")));
    if (!isShown(found.instruction().kind())) {
      InstructionRefusals.refuseDesk(caller, found.instruction().kind());
    }
    return found;
  }

  /** The kinds the reader may record, in the order they are offered. */
  public List<InstructionKind<?>> kindsToRecord() {
    return InstructionKinds.all().stream()
        .filter(kind -> InstructionRefusals.isOnDeskOf(caller, kind))
        .toList();
  }

  private List<InstructionEntry> shown(UUID employmentId) {
    return instructions.of(employmentId).stream()
        .filter(entry -> isShown(entry.instruction().kind()))
        .toList();
  }

  private boolean isShown(InstructionKind<?> kind) {
    return caller.is(Role.AUDITOR) || InstructionRefusals.isOnDeskOf(caller, kind);
  }
}
