package coop.commonwage.pay.instructions;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.pay.deductions.P45;
import coop.commonwage.pay.deductions.TaxCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The P45 of the job before, as it is printed. What it does to code and figures is worked out by
 * rule; it counts until HMRC sends something later.
 */
final class P45Kind implements InstructionKind<P45> {

  @Override
  public String word() {
    return "p45";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required("leavingDate", FieldType.DATE),
        Field.required("taxCode", FieldType.TEXT),
        Field.optional("taxWeek", FieldType.COUNT),
        Field.optional("taxMonth", FieldType.COUNT),
        Field.required("pay", FieldType.MONEY),
        Field.required("tax", FieldType.MONEY));
  }

  @Override
  public P45 read(Entries entries) {
    LocalDate left = entries.date("leavingDate");
    if (entries.find("taxWeek").isPresent() && entries.find("taxMonth").isPresent()) {
      throw WrongEntries.of(
          "taxMonth", entries.text("taxMonth"), "a P45 shows a week or a month, not both");
    }
    Optional<TaxPeriod> last =
        entries
            .readOptional("taxWeek", week -> period(left, PayFrequency.WEEKLY, week))
            .or(
                () ->
                    entries.readOptional(
                        "taxMonth", month -> period(left, PayFrequency.MONTHLY, month)));
    if (entries.money("tax").isMoreThan(entries.money("pay"))) {
      throw WrongEntries.of(
          "tax", entries.text("tax"), "this is more than pay, " + entries.money("pay").inPounds());
    }
    return new P45(
        left,
        entries.read("taxCode", TaxCode::of),
        last,
        entries.money("pay"),
        entries.money("tax"));
  }

  private static TaxPeriod period(LocalDate left, PayFrequency frequency, String number) {
    return new TaxPeriod(TaxYear.of(left), frequency, FieldType.count(number));
  }

  @Override
  public void check(P45 body, LocalDate from, Optional<LocalDate> until) {
    if (body.leavingDate().isAfter(from)) {
      throw WrongEntries.of(
          "leavingDate",
          body.leavingDate().toString(),
          "this is after the day the P45 counts from, " + from);
    }
  }

  @Override
  public boolean isOneAtATime() {
    return true;
  }
}
