package coop.commonwage.pay.payruns;

import static java.util.stream.Collectors.toSet;

import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.deductions.agreed.AgreedDeduction;
import coop.commonwage.pay.deductions.agreed.AgreedDeductions;
import coop.commonwage.pay.deductions.agreed.DeductionInForce;
import coop.commonwage.pay.deductions.agreed.DeductionKind;
import coop.commonwage.pay.deductions.agreed.DeductionTaken;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.InstructionKinds;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the worker agreed to have taken, or owes, from what orders left, and never through the
 * minimum wage.
 */
final class AgreedDeductionLines {

  static final String CARRIED = "deduction-carried";

  private static final Set<String> LOWERING =
      Arrays.stream(DeductionKind.values())
          .filter(DeductionKind::lowersMinimumWagePay)
          .map(DeductionKind::lineCode)
          .collect(toSet());

  private AgreedDeductionLines() {}

  static void addTo(Draft draft) {
    List<DeductionInForce> inForce = inForce(draft.inputs());
    if (inForce.isEmpty()) {
      return;
    }
    List<DeductionTaken> all =
        AgreedDeductions.from(
            draft.net(),
            draft.minimumWageHeadroom(),
            inForce,
            standing ->
                draft.working(
                    PayslipLine.key(standing.deduction().kind().lineCode(), standing.id())));
    for (DeductionTaken taken : all) {
      add(draft, taken);
    }
  }

  /** Whether a line takes what the law itself counts against minimum-wage pay. */
  static boolean lowersMinimumWagePay(PayslipLine line) {
    return line.kind() == LineKind.DEDUCTION && LOWERING.contains(line.code());
  }

  private static List<DeductionInForce> inForce(PayslipInputs inputs) {
    return inputs.circumstances().given(InstructionKinds.DEDUCTION).stream()
        .filter(given -> given.instruction().holdsOn(inputs.period().payDate()))
        .map(AgreedDeductionLines::inForce)
        .toList();
  }

  private static DeductionInForce inForce(Given<AgreedDeduction> given) {
    AgreedDeduction deduction = given.body();
    return new DeductionInForce(
        given.reference(),
        deduction,
        given.paid(deduction.kind().lineCode()).amount(),
        given.paid(CARRIED).amount());
  }

  private static void add(Draft draft, DeductionTaken taken) {
    AgreedDeduction deduction = taken.deduction();
    draft.add(
        LineKind.DEDUCTION, deduction.kind().lineCode(), taken.taken(), Draft.CONTRACT, taken.id());
    draft.lowerMinimumWagePay(taken.taken());
    if (!taken.carriedChange().isZero()) {
      Working working = draft.working(PayslipLine.key(CARRIED, taken.id()));
      working.formula(CARRIED);
      working.input("deduction-purpose", deduction.purpose());
      working.step("deduction-asked", taken.asked());
      working.step("deduction-taken", taken.taken());
      draft.add(LineKind.INFORMATION, CARRIED, taken.carriedChange(), Draft.CONTRACT, taken.id());
    }
    if (taken.heldBack().isPositive()) {
      draft.find(
          PayslipFinding.look(
                  "deduction-held-back",
                  taken.floored()
                      ? "%s: %s of %s is not taken, so that pay does not fall below the minimum"
                          + " wage; it stays to be taken later"
                      : "%s: %s of %s is not taken, because there is no more net pay; it stays to"
                          + " be taken later",
                  deduction.purpose(),
                  taken.heldBack(),
                  taken.asked())
              .as(taken.floored() ? "minimum-wage" : "net-pay"));
    }
    if (taken.isPaidOff()) {
      draft.find(
          PayslipFinding.look(
              "deduction-paid-off", "%s is paid off with this pay", deduction.purpose()));
    }
  }
}
