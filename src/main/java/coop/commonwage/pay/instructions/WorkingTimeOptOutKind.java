package coop.commonwage.pay.instructions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That a worker has agreed in writing that the weekly limit of working time shall not apply
 * (Working Time Regulations 1998, reg. 5). The worker may end it by notice; its last day is then
 * the last day of the notice. It changes no pay.
 */
final class WorkingTimeOptOutKind implements InstructionKind<LocalDate> {

  private static final String SIGNED = "signed";

  @Override
  public String word() {
    return "working-time-opt-out";
  }

  @Override
  public List<Field> fields() {
    return List.of(Field.required(SIGNED, FieldType.DATE));
  }

  /** The day it was signed. */
  @Override
  public LocalDate read(Entries entries) {
    return entries.date(SIGNED);
  }

  @Override
  public void check(LocalDate signed, LocalDate from, Optional<LocalDate> until) {
    if (signed.isAfter(from)) {
      throw WrongEntries.of(
          SIGNED,
          signed.toString(),
          "the opt-out holds from %s, before it was signed".formatted(from));
    }
  }

  @Override
  public Desk desk() {
    return Desk.PAYROLL_OR_HR;
  }

  @Override
  public boolean isOneAtATime() {
    return true;
  }
}
