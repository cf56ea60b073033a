package coop.commonwage.pay.instructions;

import coop.commonwage.pay.deductions.minimumwage.PastUnderpayment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A past pay period found to be below the minimum wage, to be made up in the next payslip. */
final class MinimumWageArrearsKind implements InstructionKind<PastUnderpayment> {

  @Override
  public String word() {
    return "minimum-wage-arrears";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required("periodFirstDay", FieldType.DATE),
        Field.required("minutes", FieldType.COUNT),
        Field.required("payThatCounted", FieldType.MONEY),
        Field.optional("paidSince", FieldType.MONEY));
  }

  @Override
  public PastUnderpayment read(Entries entries) {
    return new PastUnderpayment(
        entries.date("periodFirstDay"),
        entries.count("minutes"),
        entries.money("payThatCounted"),
        entries.moneyOrZero("paidSince"));
  }

  @Override
  public void check(PastUnderpayment body, LocalDate from, Optional<LocalDate> until) {
    if (!body.firstDay().isBefore(from)) {
      throw WrongEntries.of(
          "periodFirstDay",
          body.firstDay().toString(),
          "this must lie before the day the instruction holds from, " + from);
    }
  }

  @Override
  public boolean isPaidAfterLeaving() {
    return true;
  }
}
