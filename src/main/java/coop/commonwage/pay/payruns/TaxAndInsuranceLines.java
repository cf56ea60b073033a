package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.IncomeTax;
import coop.commonwage.pay.deductions.NationalInsurance;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.StudentLoans;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.instructions.PreviousEmployment;
import java.util.Optional;

/** Income tax, National Insurance of both sides, and loans, on gross pay. */
final class TaxAndInsuranceLines {

  static final String TAX = "income-tax";
  static final String WORKER_NIC = "national-insurance";
  static final String EMPLOYER_NIC = "employer-national-insurance";
  static final String STUDENT_LOAN = "student-loan";
  static final String POSTGRADUATE_LOAN = "postgraduate-loan";

  private TaxAndInsuranceLines() {}

  static void addTo(Draft draft) {
    addTax(draft);
    addNationalInsurance(draft);
    addLoans(draft);
  }

  private static void addTax(Draft draft) {
    IncomeTax incomeTax = draft.law().incomeTax();
    WorkerTerms terms = draft.terms();
    YearToDate before = draft.inputs().before();
    Optional<PreviousEmployment> earlierJob =
        draft.inputs().circumstances().previousEmployment(draft.inputs().period().taxYear());
    Working working = draft.working(TAX);
    Money tax =
        incomeTax.of(
            terms.taxCode(),
            draft.inputs().period().taxPeriod(),
            draft.taxable(),
            before.taxable().plus(earlierJob.map(PreviousEmployment::pay).orElse(Money.ZERO)),
            before.tax().plus(earlierJob.map(PreviousEmployment::tax).orElse(Money.ZERO)),
            working);
    if (draft.inputs().afterLeaving()) {
      working.rule(incomeTax.sourceAfterLeaving());
    }
    draft.add(LineKind.DEDUCTION, TAX, tax, incomeTax.source(terms.taxCode()).id());
    draft.countToYear(YearFigure.TAX, tax);
  }

  private static void addNationalInsurance(Draft draft) {
    NationalInsurance insurance = draft.law().nationalInsurance();
    WorkerTerms terms = draft.terms();
    Money pay = draft.nicable();
    Money workers =
        insurance.workerContribution(
            terms.niCategory(), draft.frequency(), pay, draft.working(WORKER_NIC));
    draft.add(LineKind.DEDUCTION, WORKER_NIC, workers, insurance.workerSource().id());
    draft.countToYear(YearFigure.EMPLOYEE_NIC, workers);
    Money employers =
        insurance.employerContribution(
            terms.niCategory(), draft.frequency(), pay, draft.working(EMPLOYER_NIC));
    draft.add(LineKind.EMPLOYER_COST, EMPLOYER_NIC, employers, insurance.employerSource().id());
    draft.countToYear(YearFigure.EMPLOYER_NIC, employers);
  }

  private static void addLoans(Draft draft) {
    StudentLoans loans = draft.law().studentLoans();
    Money pay = draft.nicable();
    if (draft.terms().studentLoanPlan().isPresent()) {
      StudentLoanPlan plan = draft.terms().studentLoanPlan().get();
      Money repaid = loans.plan(plan, draft.frequency(), pay, draft.working(STUDENT_LOAN));
      draft.add(LineKind.DEDUCTION, STUDENT_LOAN, repaid, loans.source(plan).id());
      draft.countToYear(YearFigure.STUDENT_LOAN, repaid);
    }
    if (draft.terms().postgraduateLoan()) {
      Money repaid = loans.postgraduate(draft.frequency(), pay, draft.working(POSTGRADUATE_LOAN));
      draft.add(LineKind.DEDUCTION, POSTGRADUATE_LOAN, repaid, loans.postgraduateSource().id());
      draft.countToYear(YearFigure.POSTGRADUATE_LOAN, repaid);
    }
  }
}
