package coop.commonwage.pay.instructions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Pay and tax to date of a P45, or of a tax code notice that corrects them. */
final class PreviousEmploymentKind implements InstructionKind<PreviousEmployment> {

  @Override
  public String word() {
    return "previous-employment";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required("pay", FieldType.MONEY),
        Field.required("tax", FieldType.MONEY),
        Field.required("taxYear", FieldType.TEXT));
  }

  @Override
  public PreviousEmployment read(Entries entries) {
    PreviousEmployment read =
        new PreviousEmployment(
            entries.read("taxYear", BroughtForwardKind::taxYear),
            entries.money("pay"),
            entries.money("tax"));
    if (read.tax().isMoreThan(read.pay())) {
      throw WrongEntries.of(
          "tax", entries.text("tax"), "this is more than pay, " + read.pay().inPounds());
    }
    return read;
  }

  @Override
  public void check(PreviousEmployment body, LocalDate from, Optional<LocalDate> until) {
    OfOneYear.check(body.taxYear(), from);
  }

  @Override
  public Optional<String> ruledOutBy(
      Instruction<PreviousEmployment> recorded, Instruction<?> other) {
    return other.body() instanceof PreviousEmployment earlier
            && earlier.taxYear().equals(recorded.body().taxYear())
        ? Optional.of(OfOneYear.second(earlier.taxYear(), other))
        : Optional.empty();
  }

  @Override
  public boolean isAllOrNothing() {
    return true;
  }

  @Override
  public boolean isOneAtATime() {
    return true;
  }

  @Override
  public Optional<LocalDate> mattersUntil(PreviousEmployment body) {
    return Optional.of(body.taxYear().lastDay());
  }
}
