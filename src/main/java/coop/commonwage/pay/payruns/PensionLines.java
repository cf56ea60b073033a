package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.deductions.Pension;
import coop.commonwage.pay.deductions.PensionContributions;
import coop.commonwage.pay.deductions.Working;
import java.util.Optional;

/**
 * Contributions to the workplace pension under relief at source: the worker's share less the tax
 * relief is taken from net pay, the scheme adds the relief, the employer pays on top.
 */
final class PensionLines {

  static final String WORKER = "pension";
  static final String EMPLOYER = "employer-pension";
  static final String RELIEF = "pension-tax-relief";

  private PensionLines() {}

  static void addTo(Draft draft) {
    PensionTerms terms = draft.terms().pension();
    if (terms.status() != PensionTerms.Status.ENROLLED) {
      return;
    }
    Pension pension = draft.law().pension();
    Money gross = draft.gross();
    PensionContributions paid =
        pension.reliefAtSource(
            draft.frequency(), gross, terms.employeeShare(), terms.employerShare());
    explain(draft, "pension", WORKER, paid);
    draft.add(
        LineKind.DEDUCTION,
        WORKER,
        Optional.of(terms.employeeShare()),
        paid.fromPay(),
        pension.source().id());
    draft.countToYear(YearFigure.EMPLOYEE_PENSION, paid.fromPay());
    explain(draft, "employer-pension", EMPLOYER, paid);
    draft.add(
        LineKind.EMPLOYER_COST,
        EMPLOYER,
        Optional.of(terms.employerShare()),
        paid.employer(),
        pension.source().id());
    draft.countToYear(YearFigure.EMPLOYER_PENSION, paid.employer());
    explain(draft, "pension-tax-relief", RELIEF, paid);
    draft.add(LineKind.INFORMATION, RELIEF, paid.taxRelief(), pension.reliefSource().id());
  }

  private static void explain(Draft draft, String formula, String code, PensionContributions paid) {
    PensionTerms terms = draft.terms().pension();
    Working working = draft.working(code);
    boolean employer = code.equals(EMPLOYER);
    working.formula(formula);
    draft
        .law()
        .pension()
        .explain(
            draft.frequency(),
            draft.gross(),
            employer ? terms.employerShare() : terms.employeeShare(),
            paid,
            employer,
            working);
  }
}
