package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.Paid;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An absence in words, as payroll was told of it. */
final class AnAbsence {

  private final InstructionKind<?> kind;
  private final LocalDate from;
  private Optional<LocalDate> until;
  private final Map<String, String> entries = new HashMap<>();
  private final Map<String, Paid> paid = new HashMap<>();
  private int number = 1;

  private AnAbsence(InstructionKind<?> kind, String from, Optional<LocalDate> until) {
    this.kind = kind;
    this.from = LocalDate.parse(from);
    this.until = until;
  }

  /** Monday to Friday, at £400.00 a week. */
  static AnAbsence sick(String from, String until) {
    return new AnAbsence(InstructionKinds.SICKNESS, from, Optional.of(LocalDate.parse(until)))
        .saying("qualifyingDays", "monday tuesday wednesday thursday friday")
        .saying("averageWeeklyEarnings", "400.00");
  }

  /** For a child expected on a day, at £400.00 a week. */
  static AnAbsence onLeave(String kind, String expected, String from, String until) {
    return new AnAbsence(InstructionKinds.FAMILY_LEAVE, from, Optional.of(LocalDate.parse(until)))
        .saying("leave", kind)
        .saying("event", "expected-birth")
        .saying("eventDay", expected)
        .saying("averageWeeklyEarnings", "400.00");
  }

  AnAbsence withoutEnd() {
    until = Optional.empty();
    return this;
  }

  AnAbsence saying(String field, String text) {
    entries.put(field, text);
    return this;
  }

  AnAbsence without(String field) {
    entries.remove(field);
    return this;
  }

  /** The same with what earlier payslips paid under it. */
  AnAbsence paidBefore(String code, String amount, int days) {
    paid.put(code, new Paid(Money.of(amount), days));
    return this;
  }

  AnAbsence numbered(int other) {
    number = other;
    return this;
  }

  String reference() {
    return new UUID(0, number).toString();
  }

  Given<?> told() {
    return new Given<>(Instruction.recorded(new UUID(0, number), kind, from, until, entries), paid);
  }
}
