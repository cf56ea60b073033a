package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.Paid;
import coop.commonwage.pay.instructions.PaidDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
  private final List<PaidDays> paidDays = new ArrayList<>();
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

  /** Paid at £400.00 for an average week of 40 hours. */
  static AnAbsence onHoliday(String hours, String from, String until) {
    return new AnAbsence(InstructionKinds.HOLIDAY_TAKEN, from, Optional.of(LocalDate.parse(until)))
        .saying("paidFor", "holiday")
        .saying("hours", hours)
        .saying("averageWeeksPay", "400.00")
        .saying("averageWeeksHours", "40");
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

  /** The same, saying for which days: from and until each of the spans. */
  AnAbsence paidFor(String code, String amount, String... spans) {
    List<DateSpan> days = new ArrayList<>();
    for (int i = 0; i < spans.length; i += 2) {
      days.add(DateSpan.of(LocalDate.parse(spans[i]), LocalDate.parse(spans[i + 1])));
    }
    PaidDays line = new PaidDays(code, Money.of(amount), days);
    paidDays.add(line);
    return paid.containsKey(code) ? this : paidBefore(code, amount, line.count());
  }

  /** The same, whatever was told before, with another last day. */
  AnAbsence endedOn(String day) {
    until = Optional.of(LocalDate.parse(day));
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
    return new Given<>(
        Instruction.recorded(new UUID(0, number), kind, from, until, entries), paid, paidDays);
  }
}
