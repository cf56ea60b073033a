package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.Directorship;
import coop.commonwage.pay.deductions.IncomeTax;
import coop.commonwage.pay.deductions.NationalInsurance;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.NiLetterOnDate;
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
    Optional<PreviousEmployment> earlierJob = EarlierJob.of(draft.inputs(), draft.law());
    Working working = draft.working(TAX);
    if (working != Working.SILENT) {
      recorded(draft)
          .filter(record -> !record.taxCode().equals(terms.taxCode()))
          .ifPresent(record -> working.input("tax-code-recorded", record.taxCode()));
    }
    Money tax =
        incomeTax.of(
            terms.taxCode(),
            draft.law().taxPeriod(),
            draft.taxable(),
            earlierJob.isEmpty() ? before.taxable() : before.taxable().plus(earlierJob.get().pay()),
            earlierJob.isEmpty() ? before.tax() : before.tax().plus(earlierJob.get().tax()),
            working);
    if (draft.inputs().afterLeaving()) {
      working.rule(incomeTax.sourceAfterLeaving());
    }
    draft.add(LineKind.DEDUCTION, TAX, tax, incomeTax.source(terms.taxCode()).id());
    draft.countToYear(YearFigure.TAX, tax);
  }

  private static Optional<OnRecord> recorded(Draft draft) {
    return draft.inputs().circumstances().onRecord();
  }

  private static void addNationalInsurance(Draft draft) {
    NationalInsurance insurance = draft.law().nationalInsurance();
    NiCategory letter = draft.terms().niCategory();
    Money pay = draft.nicable();
    Optional<Directorship> office = DirectorOfYear.of(draft.inputs());
    Working ofWorker = draft.working(WORKER_NIC);
    tellLetter(draft, ofWorker);
    Money workers =
        office.isEmpty()
            ? insurance.workerContribution(letter, draft.frequency(), pay, ofWorker)
            : draft
                .law()
                .directorInsurance()
                .workerContribution(
                    letter, draft.frequency(), pay, office.get(), isLast(draft), ofWorker);
    String source = insurance.workerSource().id();
    if (office.isEmpty()) {
      draft.add(LineKind.DEDUCTION, WORKER_NIC, workers, source);
    } else {
      draft.add(
          new PayslipLine(LineKind.DEDUCTION, WORKER_NIC, 0, null, null, workers, source, null)
              .with(draft.law().directorInsurance().toDate(letter, pay, office.get())));
    }
    draft.countToYear(YearFigure.EMPLOYEE_NIC, workers);
    Working ofEmployer = draft.working(EMPLOYER_NIC);
    tellLetter(draft, ofEmployer);
    Money employers =
        office.isEmpty()
            ? insurance.employerContribution(letter, draft.frequency(), pay, ofEmployer)
            : draft
                .law()
                .directorInsurance()
                .employerContribution(
                    letter, draft.frequency(), pay, office.get(), isLast(draft), ofEmployer);
    draft.add(LineKind.EMPLOYER_COST, EMPLOYER_NIC, employers, insurance.employerSource().id());
    draft.countToYear(YearFigure.EMPLOYER_NIC, employers);
  }

  private static boolean isLast(Draft draft) {
    return DirectorOfYear.isLastPayment(draft.inputs());
  }

  private static void tellLetter(Draft draft, Working working) {
    if (working == Working.SILENT || recorded(draft).isEmpty()) {
      return;
    }
    WorkerTerms terms = draft.terms();
    NiLetterOnDate letter =
        draft
            .law()
            .niLetters()
            .on(recorded(draft).get().niCategory(), terms.dateOfBirth(), terms.startDate());
    if (letter.isChanged()) {
      working.input("ni-category-recorded", letter.recorded());
      working.input("date-of-birth", terms.dateOfBirth());
      working.rule(draft.law().niLetters().source());
      working.rule(draft.law().statePensionAge().source(terms.dateOfBirth()));
      working.step("ni-category-because", letter.because().orElseThrow());
    }
  }

  private static void addLoans(Draft draft) {
    StudentLoans loans = draft.law().studentLoans();
    Money pay = draft.nicable();
    if (draft.terms().studentLoanPlan().isPresent()) {
      StudentLoanPlan plan = draft.terms().studentLoanPlan().get();
      Working working = draft.working(STUDENT_LOAN);
      Money repaid = repay(draft, loans.plan(plan, draft.frequency(), pay, working), working);
      draft.add(LineKind.DEDUCTION, STUDENT_LOAN, repaid, loans.source(plan).id());
      draft.countToYear(YearFigure.STUDENT_LOAN, repaid);
    }
    if (draft.terms().postgraduateLoan()) {
      Working working = draft.working(POSTGRADUATE_LOAN);
      Money repaid = repay(draft, loans.postgraduate(draft.frequency(), pay, working), working);
      draft.add(LineKind.DEDUCTION, POSTGRADUATE_LOAN, repaid, loans.postgraduateSource().id());
      draft.countToYear(YearFigure.POSTGRADUATE_LOAN, repaid);
    }
  }

  private static Money repay(Draft draft, Money due, Working working) {
    Money repaid = draft.repayLoan(due);
    if (repaid.isLessThan(due)) {
      working.step("loan-due", due);
      working.rule(draft.law().attachmentOrders().loansBesideSource());
      working.step("loan-beside-orders", repaid);
    }
    return repaid;
  }
}
