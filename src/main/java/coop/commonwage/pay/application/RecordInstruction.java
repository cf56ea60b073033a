package coop.commonwage.pay.application;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.WrongEntries;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes down what payroll was told to do for one employment. Runs that are calculated and not
 * finalised have to be calculated again when it concerns them.
 */
@Dependent
public class RecordInstruction {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final Instructions instructions;
  private final PayRuns runs;
  private final RuleSet rules;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public RecordInstruction(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      Instructions instructions,
      PayRuns runs,
      RuleSet rules,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.instructions = instructions;
    this.runs = runs;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is to be recorded.
   *
   * @param payrollId whom it is about
   * @param kind of which kind it is
   * @param from the first day it holds
   * @param until the last day it holds, if one is known
   * @param entries what it says, by the names of the kind's fields
   * @param reason why, or on whose word
   * @param reference the number on the paper; may be empty
   */
  public record Told(
      String payrollId,
      InstructionKind<?> kind,
      LocalDate from,
      Optional<LocalDate> until,
      Map<String, String> entries,
      String reason,
      String reference) {}

  /**
   * @return the instruction's id
   * @throws Refused naming every field that cannot be used
   */
  public UUID record(Told told) {
    InstructionRefusals.refuseDesk(caller, told.kind());
    return transactions.in(caller.employerId(), () -> recordHeld(told));
  }

  /** The same inside a transaction that is open, for somebody whose desk it is. */
  UUID recordHeld(Told told) {
    Employments.Entry employment =
        employments
            .ofPayrollId(told.payrollId())
            .orElseThrow(
                () ->
                    InstructionRefusals.invalid(
                        "payrollId", told.payrollId(), "nobody here has this payroll id"));
    runs.holdUnfinished(employment.frequency());
    Instant now = clock.instant();
    Instruction<?> instruction = read(NewId.at(now), told);
    refuseDates(instruction, employment);
    refuseBegunYear(instruction, employment.id());
    refuseSecond(instruction, instructions.of(employment.id()), told.reference());
    instructions.add(
        employment.id(),
        instruction,
        new Instructions.Note(told.reason(), told.reference(), now, caller.login()));
    audit.record(
        caller.employerId(),
        caller.login(),
        "instruction.recorded",
        "instruction/" + instruction.id(),
        Map.of(
            "employment",
            employment.id().toString(),
            "kind",
            instruction.kind().word(),
            "from",
            instruction.from().toString()));
    return instruction.id();
  }

  private static Instruction<?> read(UUID id, Told told) {
    InstructionRefusals.refuseReason(told.reason(), told.reference());
    try {
      return Instruction.recorded(id, told.kind(), told.from(), told.until(), told.entries());
    } catch (WrongEntries wrong) {
      throw InstructionRefusals.invalid(wrong);
    }
  }

  private void refuseDates(Instruction<?> instruction, Employments.Entry employment) {
    String from = instruction.from().toString();
    if (instruction.from().isBefore(employment.startDate())) {
      throw InstructionRefusals.invalid(
          "from", from, "this is before the first day at work, " + employment.startDate());
    }
    InstructionRefusals.refuseFarAhead("from", instruction.from(), clock.today());
    try {
      instruction.checkEmployment(employment.startDate(), employment.leaveDate());
      instruction.checkLaw(rules);
    } catch (WrongEntries wrong) {
      throw InstructionRefusals.invalid(wrong);
    }
  }

  private void refuseBegunYear(Instruction<?> instruction, UUID employmentId) {
    Optional<TaxYear> opened = instruction.opens();
    if (opened.isPresent() && instructions.isPaid(employmentId, opened.get())) {
      throw InstructionRefusals.invalid(
          "taxYear",
          opened.get().toString(),
          "payslips of this tax year are issued already, and their totals stand");
    }
  }

  private static void refuseSecond(
      Instruction<?> instruction, List<InstructionEntry> others, String reference) {
    for (InstructionEntry other : others) {
      Instruction<?> earlier = other.instruction();
      if (other.isTakenBack()) {
        continue;
      }
      boolean meet = OneAtATime.meet(instruction, instruction.from(), instruction.until(), other);
      if (meet && OneAtATime.ruleEachOtherOut(earlier, instruction)) {
        throw Refused.invalid(
            InstructionRefusals.NOT_RECORDED,
            List.of(
                FieldError.ofField(
                    "from",
                    instruction.from().toString(),
                    "there is one from %s already, and only one can hold at a time: end it first"
                        .formatted(earlier.from()))));
      }
      instruction
          .ruledOutBy(earlier)
          .ifPresent(
              why -> {
                throw InstructionRefusals.invalid("from", instruction.from().toString(), why);
              });
      if (meet
          && earlier.entries().equals(instruction.entries())
          && earlier.from().equals(instruction.from())
          && other.reference().equals(reference)) {
        throw Refused.conflict(
            "same-instruction",
            "This was recorded before",
            "The same instruction is recorded already, by %s. Give each its own reference if there are two."
                .formatted(other.by()));
      }
    }
  }
}
