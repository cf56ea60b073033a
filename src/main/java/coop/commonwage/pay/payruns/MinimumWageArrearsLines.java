package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.minimumwage.MinimumWageArrears;
import coop.commonwage.pay.deductions.minimumwage.MinimumWageWorker;
import coop.commonwage.pay.deductions.minimumwage.PastUnderpayment;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.Paid;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Makes up periods of the past that turned out to be paid below the minimum wage, at today's rate
 * where that is higher. It is pay of those periods, so it does not count towards this one's. Once
 * paid in full nothing more is owed, however rates rise (National Minimum Wage Act 1998, s. 17(5)).
 */
final class MinimumWageArrearsLines {

  static final String CODE = "minimum-wage-arrears";

  private MinimumWageArrearsLines() {}

  static void addTo(Draft draft) {
    PayslipInputs inputs = draft.inputs();
    LocalDate today = inputs.period().payDate();
    for (Given<PastUnderpayment> given :
        inputs.circumstances().given(InstructionKinds.MINIMUM_WAGE_ARREARS)) {
      if (given.instruction().holdsOn(today) && given.paid(CODE).equals(Paid.NOTHING)) {
        add(draft, given, draft.law().minimumWageArrears(today));
      }
    }
  }

  private static void add(Draft draft, Given<PastUnderpayment> given, MinimumWageArrears arrears) {
    PastUnderpayment past = given.body();
    MinimumWageWorker born = MinimumWageWorker.born(draft.terms().dateOfBirth());
    MinimumWageWorker worker =
        MinimumWageFacts.apprenticeSince(draft.inputs(), past.firstDay())
            .map(born::apprenticeSince)
            .orElse(born);
    String reference = given.reference();
    Money owed = arrears.owed(worker, past, draft.working(PayslipLine.key(CODE, reference)));
    if (owed.isPositive()) {
      draft.add(
          new PayslipLine(
              LineKind.EARNING,
              CODE,
              Optional.empty(),
              Optional.empty(),
              owed,
              arrears.source().id(),
              Optional.of(reference)));
    }
  }
}
