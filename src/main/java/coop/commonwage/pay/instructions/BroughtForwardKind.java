package coop.commonwage.pay.instructions;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Figures of this tax year from before the first payslip made here. They take the place of the year
 * to date, so they can only come before any payslip of the year is issued.
 */
final class BroughtForwardKind implements InstructionKind<BroughtForward> {

  private static final Rate TENTHS = Rate.of("10");

  @Override
  public String word() {
    return "brought-forward";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required("gross", FieldType.MONEY),
        Field.required("taxable", FieldType.MONEY),
        Field.required("tax", FieldType.SIGNED_MONEY),
        Field.required("nicable", FieldType.MONEY),
        Field.required("employeeNic", FieldType.MONEY),
        Field.required("employerNic", FieldType.MONEY),
        Field.optional("studentLoan", FieldType.MONEY),
        Field.optional("postgraduateLoan", FieldType.MONEY),
        Field.optional("employeePension", FieldType.MONEY),
        Field.optional("employerPension", FieldType.MONEY),
        Field.optional("miles", FieldType.TEXT),
        Field.required("taxYear", FieldType.TEXT));
  }

  @Override
  public BroughtForward read(Entries entries) {
    BroughtForward read =
        new BroughtForward(
            entries.read("taxYear", BroughtForwardKind::taxYear),
            entries.money("gross"),
            entries.money("taxable"),
            entries.money("tax"),
            entries.money("nicable"),
            entries.money("employeeNic"),
            entries.money("employerNic"),
            entries.moneyOrZero("studentLoan"),
            entries.moneyOrZero("postgraduateLoan"),
            entries.moneyOrZero("employeePension"),
            entries.moneyOrZero("employerPension"),
            entries.readOptional("miles", BroughtForwardKind::tenths).orElse(0));
    notMore(entries, "tax", read.tax(), "taxable", read.taxable());
    notMore(entries, "employeeNic", read.employeeNic(), "nicable", read.nicable());
    return read;
  }

  private static void notMore(
      Entries entries, String field, Money amount, String otherField, Money other) {
    if (amount.isMoreThan(other)) {
      throw WrongEntries.of(
          field,
          entries.text(field),
          "this is more than %s, %s".formatted(otherField, other.inPounds()));
    }
  }

  /** {@code 2026-27}. */
  static TaxYear taxYear(String text) {
    return TaxYear.ofText(text);
  }

  private static int tenths(String text) {
    Rate tenths = Rate.of(text).times(TENTHS);
    if (tenths.isNegative() || tenths.scale() != 0 || tenths.unscaled() > 9_999_999) {
      throw new IllegalArgumentException("miles are not negative and have at most one decimal");
    }
    return (int) tenths.unscaled();
  }

  /** The figures end the day before {@code from}, inside their tax year. */
  @Override
  public void check(BroughtForward body, LocalDate from, Optional<LocalDate> until) {
    OfOneYear.check(body.taxYear(), from);
  }

  /** There is nothing to bring forward where there was no day at work before. */
  @Override
  public void checkEmployment(
      Instruction<BroughtForward> recorded, LocalDate startDate, Optional<LocalDate> leaveDate) {
    if (!recorded.from().isAfter(startDate)) {
      throw WrongEntries.of(
          "from",
          recorded.from().toString(),
          "work here began on %s, so no pay of this employment lies before it"
              .formatted(startDate));
    }
  }

  @Override
  public Optional<String> ruledOutBy(Instruction<BroughtForward> recorded, Instruction<?> other) {
    TaxYear year = recorded.body().taxYear();
    if (other.body() instanceof BroughtForward earlier && earlier.taxYear().equals(year)) {
      return Optional.of(OfOneYear.second(year, other));
    }
    return other.kind() == InstructionKinds.P45 && TaxYear.of(other.from()).equals(year)
        ? Optional.of(
            ("there is a P45 from %s, whose figures would count beside these: take it back, and"
                    + " record what it counted as pay of an earlier job")
                .formatted(other.from()))
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
  public Optional<TaxYear> opens(BroughtForward body) {
    return Optional.of(body.taxYear());
  }

  @Override
  public Optional<LocalDate> mattersUntil(BroughtForward body) {
    return Optional.of(body.taxYear().lastDay());
  }
}
