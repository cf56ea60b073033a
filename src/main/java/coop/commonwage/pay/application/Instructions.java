package coop.commonwage.pay.application;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.pay.instructions.Instruction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What payroll was told to do; added to, never changed. */
public interface Instructions {

  void add(UUID employmentId, Instruction<?> instruction, Note note);

  /** Says on which day an instruction ends; the newest such word counts. */
  void end(UUID id, UUID instructionId, LocalDate lastDay, Note note);

  Optional<InstructionEntry> find(UUID id);

  /** The instructions of an employment, newest first. */
  List<InstructionEntry> of(UUID employmentId);

  /** Whether a payslip of a tax year is issued for an employment. */
  boolean isPaid(UUID employmentId, TaxYear year);

  /**
   * Who wrote something down and why.
   *
   * @param reason in their words
   * @param reference the number on the paper they had; empty when it had none
   */
  record Note(String reason, String reference, Instant at, String by) {}
}
