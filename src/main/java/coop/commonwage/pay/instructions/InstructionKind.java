package coop.commonwage.pay.instructions;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.rules.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One kind of instruction: what it says and how it is read. It has no state; there is one of each,
 * in {@link InstructionKinds}.
 *
 * @param <B> what an instruction of this kind says, in the type pay is worked out with
 */
public interface InstructionKind<B> {

  /** What it is, in a word that never changes: {@code attachment-order}. */
  String word();

  /** What it says, in the order of its form. Fields may be added, never renamed; old ones stay. */
  List<Field> fields();

  /**
   * Reads what was entered, and checks what concerns several fields. What was once accepted is
   * accepted for ever: instructions are read anew whenever they are needed.
   *
   * @throws WrongEntries naming the field
   */
  B read(Entries entries);

  /** Who may record it. */
  default Desk desk() {
    return Desk.PAYROLL;
  }

  /**
   * Checks what was entered against the days it holds, when it is recorded.
   *
   * @throws WrongEntries naming the field: {@code from}, {@code until} or one of the kind's own
   */
  default void check(B body, LocalDate from, Optional<LocalDate> until) {}

  /**
   * Checks what was entered against the employment it is recorded for.
   *
   * @throws WrongEntries naming the field
   */
  default void checkEmployment(
      Instruction<B> recorded, LocalDate startDate, Optional<LocalDate> leaveDate) {}

  /**
   * Checks, when it is recorded, that the law of the days it names is known: a payslip asks for it.
   *
   * @throws WrongEntries naming the field and the days the rules have been checked for
   */
  default void checkLaw(Instruction<B> recorded, RuleSet rules) {}

  /** Whether an employment has at most one of this kind on any day. */
  default boolean isOneAtATime() {
    return false;
  }

  /** Whether one that holds already cannot hold on the same days as one to be recorded. */
  default boolean rulesOut(B earlier, B later) {
    return isOneAtATime();
  }

  /**
   * Why another that stands on record, of this or another kind, rules out one that is to be
   * recorded, whichever days they hold on; in words, or empty.
   */
  default Optional<String> ruledOutBy(Instruction<B> recorded, Instruction<?> other) {
    return Optional.empty();
  }

  /** Whether it counts as a whole: it can be taken back and cannot end early. */
  default boolean isAllOrNothing() {
    return false;
  }

  /**
   * For how many days after its last day payslips are still told of it. One that is recorded late,
   * or one that decides what a later one is worth, needs more than none.
   */
  default int daysRemembered() {
    return 0;
  }

  /** The same, where the law decides it. */
  default int daysRemembered(RuleSet rules) {
    return daysRemembered();
  }

  /** Whether somebody who has left still gets a payslip for what was told since the last one. */
  default boolean isPaidAfterLeaving() {
    return false;
  }

  /** The tax year that must have no payslip yet when this is recorded or taken back. */
  default Optional<TaxYear> opens(B body) {
    return Optional.empty();
  }

  /** The last day it can matter, whatever was said when it was recorded. */
  default Optional<LocalDate> mattersUntil(B body) {
    return Optional.empty();
  }

  /** What is still to be paid under it, when it ends by being paid; for the balance shown. */
  default Optional<Money> stillOwed(Given<B> given) {
    return Optional.empty();
  }

  /** What the worker reads about it beside a payslip line made under it: for whom, what for. */
  default Optional<String> onPayslip(B body) {
    return Optional.empty();
  }

  /** Where in the office an instruction is recorded. */
  enum Desk {
    /** Payroll alone, such as an order of a court. */
    PAYROLL,
    /** Payroll, or whoever keeps the workers' papers, such as an absence. */
    PAYROLL_OR_HR
  }
}
