package coop.commonwage.pay.application;

import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import java.time.LocalDate;
import java.util.Optional;

/** Whether two instructions hold on the same days, and whether they may. */
final class OneAtATime {

  private OneAtATime() {}

  /** Whether one that would hold on some days meets another of its kind. */
  static boolean meet(
      Instruction<?> one, LocalDate from, Optional<LocalDate> until, InstructionEntry other) {
    Instruction<?> that = other.instruction();
    return one.kind() == that.kind()
        && !other.isTakenBack()
        && until.map(last -> !last.isBefore(that.from())).orElse(true)
        && that.until().map(last -> !last.isBefore(from)).orElse(true);
  }

  /** Whether an employment cannot have both on one day; they are of one kind. */
  static boolean ruleEachOtherOut(Instruction<?> earlier, Instruction<?> later) {
    return rulesOut(later.kind(), earlier, later);
  }

  private static <B> boolean rulesOut(
      InstructionKind<B> kind, Instruction<?> earlier, Instruction<?> later) {
    return kind.rulesOut(kind.read(earlier.entries()), kind.read(later.entries()));
  }
}
