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
import java.util.TreeMap;
import java.util.UUID;

/** Instructions to payroll in words, for tests: what a paper says, and what was paid before. */
final class Told {

  private final UUID id;
  private final InstructionKind<?> kind;
  private final Map<String, String> entries = new HashMap<>();
  private final Map<String, Paid> paid = new TreeMap<>();
  private LocalDate from = LocalDate.of(2026, 9, 1);
  private Optional<LocalDate> until = Optional.empty();

  private Told(int number, InstructionKind<?> kind) {
    this.id = new UUID(0, number);
    this.kind = kind;
  }

  static Told anOrder(int number, String order) {
    return new Told(number, InstructionKinds.ATTACHMENT_ORDER)
        .saying("order", order)
        .saying("creditor", "Leeds City Council")
        .saying("orderReference", "LCC/" + number)
        .saying("made", "2026-08-1" + number);
  }

  static Told aDeduction(int number, String deduction, String purpose, String eachPeriod) {
    return new Told(number, InstructionKinds.DEDUCTION)
        .saying("deduction", deduction)
        .saying("purpose", purpose)
        .saying("agreed", "2026-08-1" + number)
        .saying("eachPeriod", eachPeriod);
  }

  static Told expenses(int number, String spent) {
    return new Told(number, InstructionKinds.UNREIMBURSED_EXPENSES)
        .saying("what", "fuel between visits")
        .saying("spent", spent);
  }

  Told saying(String field, String text) {
    entries.put(field, text);
    return this;
  }

  Told holding(String first, String last) {
    from = LocalDate.parse(first);
    until = Optional.of(LocalDate.parse(last));
    return this;
  }

  Told after(String code, String pounds) {
    paid.put(code, new Paid(Money.of(pounds), 0));
    return this;
  }

  String id() {
    return id.toString();
  }

  Given<?> given() {
    return new Given<>(Instruction.recorded(id, kind, from, until, entries), paid);
  }
}
