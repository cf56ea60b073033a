package coop.commonwage.pay.application;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.pay.instructions.Instruction;
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
 * Says on which day an instruction ends. What payslips have paid under it stays paid; runs that are
 * calculated and not finalised have to be calculated again.
 */
@Dependent
public class EndInstruction {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final Instructions instructions;
  private final PayRuns runs;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public EndInstruction(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      Instructions instructions,
      PayRuns runs,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.instructions = instructions;
    this.runs = runs;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param lastDay the last day it holds; the day before its first takes it back altogether
   * @throws Refused when the day is earlier than that, when it would take back what a finalised
   *     payslip has paid under, or when payslips begin their year with its figures
   */
  public void end(UUID instructionId, LocalDate lastDay, String reason) {
    transactions.run(caller.employerId(), () -> endHeld(instructionId, lastDay, reason));
  }

  private void endHeld(UUID instructionId, LocalDate lastDay, String reason) {
    InstructionEntry entry =
        instructions
            .find(instructionId)
            .orElseThrow(() -> Refused.notFound("instruction with this id"));
    InstructionRefusals.refuseDesk(caller, entry.instruction().kind());
    InstructionRefusals.refuseReason(reason, "");
    endHeld(entry, lastDay, reason);
  }

  /** The same inside a transaction that is open, for somebody who may. */
  void endHeld(InstructionEntry entry, LocalDate lastDay, String reason) {
    Instruction<?> instruction = entry.instruction();
    UUID instructionId = instruction.id();
    runs.holdUnfinished(employments.of(entry.employmentId()).frequency());
    refuseDay(instruction, lastDay);
    refuseBegunYear(entry, lastDay);
    refusePaid(entry, lastDay);
    refuseMeeting(entry, lastDay);
    Instant now = clock.instant();
    instructions.end(
        NewId.at(now),
        instructionId,
        lastDay,
        new Instructions.Note(reason, "", now, caller.login()));
    audit.record(
        caller.employerId(),
        caller.login(),
        "instruction.ended",
        "instruction/" + instructionId,
        Map.of("kind", instruction.kind().word(), "lastDay", lastDay.toString()));
  }

  private void refuseDay(Instruction<?> instruction, LocalDate lastDay) {
    LocalDate first = instruction.from().minusDays(1);
    if (instruction.kind().isAllOrNothing() && !lastDay.equals(first)) {
      throw InstructionRefusals.invalid(
          "lastDay",
          lastDay.toString(),
          "it counts for a whole tax year or not at all: choose %s, which takes it back"
              .formatted(first));
    }
    LocalDate latest = clock.today().plusYears(InstructionRefusals.MOST_YEARS_AHEAD);
    if (lastDay.isBefore(first) || lastDay.isAfter(latest)) {
      throw InstructionRefusals.invalid(
          "lastDay",
          lastDay.toString(),
          "it holds from %s: choose a day from %s, which takes it back, to %s"
              .formatted(instruction.from(), first, latest));
    }
  }

  /** Taken back, it could be recorded anew, and everything would be paid a second time. */
  private static void refusePaid(InstructionEntry entry, LocalDate lastDay) {
    LocalDate first = entry.instruction().from();
    if (lastDay.isBefore(first) && !entry.given().paid().isEmpty()) {
      throw InstructionRefusals.invalid(
          "lastDay",
          lastDay.toString(),
          ("payslips are issued that pay under it, so it cannot be taken back: choose a day from %s"
                  + " on, and recover what was paid too much as an overpayment")
              .formatted(first));
    }
  }

  /** Made longer, it could reach into another that only one of can hold at a time. */
  private void refuseMeeting(InstructionEntry entry, LocalDate lastDay) {
    Instruction<?> instruction = entry.instruction();
    instructions.of(entry.employmentId()).stream()
        .filter(other -> !other.instruction().id().equals(instruction.id()))
        .filter(
            other ->
                OneAtATime.meet(instruction, instruction.from(), Optional.of(lastDay), other)
                    && OneAtATime.ruleEachOtherOut(other.instruction(), instruction))
        .findFirst()
        .ifPresent(
            other -> {
              throw InstructionRefusals.invalid(
                  "lastDay",
                  lastDay.toString(),
                  "there is another from %s, and only one can hold at a time: choose an earlier day"
                      .formatted(other.instruction().from()));
            });
  }

  private void refuseBegunYear(InstructionEntry entry, LocalDate lastDay) {
    Optional<TaxYear> opened = entry.instruction().opens();
    if (opened.isPresent() && instructions.isPaid(entry.employmentId(), opened.get())) {
      throw InstructionRefusals.invalid(
          "lastDay",
          lastDay.toString(),
          "payslips of %s are issued that begin with these figures: they stand"
              .formatted(opened.get()));
    }
  }
}
