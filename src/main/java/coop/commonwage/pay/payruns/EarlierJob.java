package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.pay.deductions.P45;
import coop.commonwage.pay.deductions.StartingPoint;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.PreviousEmployment;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Pay and tax of the tax year in an earlier job: as HMRC or the office gave them, else as the P45
 * gives them by rule.
 */
final class EarlierJob {

  private EarlierJob() {}

  static Optional<PreviousEmployment> of(PayslipInputs inputs, LawOfPayslip law) {
    Circumstances circumstances = inputs.circumstances();
    if (circumstances.instructions().isEmpty()) {
      return Optional.empty();
    }
    TaxYear year = inputs.period().taxYear();
    return circumstances
        .previousEmployment(year)
        .or(
            () ->
                circumstances.given(InstructionKinds.P45).stream()
                    .filter(p45 -> p45.instruction().holdsOn(inputs.period().payDate()))
                    .filter(p45 -> TaxYear.of(p45.instruction().from()).equals(year))
                    .reduce((earlier, later) -> later)
                    .map(p45 -> figures(p45, year, inputs.terms().startDate(), law)));
  }

  private static PreviousEmployment figures(
      Given<P45> p45, TaxYear year, LocalDate startDate, LawOfPayslip law) {
    StartingPoint point = law.startingCodes(p45.instruction().from()).of(p45.body(), startDate);
    return new PreviousEmployment(year, point.payBefore(), point.taxBefore());
  }
}
