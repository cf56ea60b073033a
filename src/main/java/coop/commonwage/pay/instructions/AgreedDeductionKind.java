package coop.commonwage.pay.instructions;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.agreed.AgreedDeduction;
import coop.commonwage.pay.deductions.agreed.DeductionKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A deduction the worker agreed to in writing, or owes the employer. */
final class AgreedDeductionKind implements InstructionKind<AgreedDeduction> {

  @Override
  public String word() {
    return "deduction";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.choice(
            "deduction",
            Arrays.stream(DeductionKind.values()).map(DeductionKind::word).toArray(String[]::new)),
        Field.required("purpose", FieldType.TEXT),
        Field.required("agreed", FieldType.DATE),
        Field.required("eachPeriod", FieldType.MONEY),
        Field.optional("total", FieldType.MONEY));
  }

  @Override
  public AgreedDeduction read(Entries entries) {
    DeductionKind kind = entries.read("deduction", DeductionKind::ofWord);
    return new AgreedDeduction(
        kind,
        entries.text("purpose"),
        entries.date("agreed"),
        entries.read("eachPeriod", AttachmentOrderKind::positive),
        kind.namesTotal()
            ? Optional.of(entries.read("total", AttachmentOrderKind::positive))
            : entries.readOptional("total", AttachmentOrderKind::positive));
  }

  @Override
  public void check(AgreedDeduction deduction, LocalDate from, Optional<LocalDate> until) {
    if (deduction.agreed().isAfter(from)) {
      throw WrongEntries.of(
          "agreed",
          deduction.agreed().toString(),
          "a deduction is agreed before it is taken: this is after the first day, " + from);
    }
  }

  @Override
  public Optional<Money> stillOwed(Given<AgreedDeduction> given) {
    AgreedDeduction deduction = given.body();
    return deduction
        .total()
        .map(
            total ->
                total.minus(given.paid(deduction.kind().lineCode()).amount()).orZeroIfNegative());
  }

  @Override
  public Optional<String> onPayslip(AgreedDeduction deduction) {
    return Optional.of(deduction.purpose());
  }
}
