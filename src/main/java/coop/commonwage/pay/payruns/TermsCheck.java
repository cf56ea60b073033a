package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.Age;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.Pension;
import java.time.LocalDate;

/** Compares what is agreed and recorded about a worker with age, dates and law. */
final class TermsCheck {

  private TermsCheck() {}

  static void addTo(Draft draft) {
    checkEmployment(draft);
    checkYearToDate(draft);
    checkPension(draft);
  }

  private static void checkEmployment(Draft draft) {
    WorkerTerms terms = draft.terms();
    PayPeriod period = draft.inputs().period();
    if (terms.startDate().isAfter(period.days().lastDay())) {
      draft.find(
          PayslipFinding.blocks(
              "not-yet-started",
              "employment starts on %s, after this pay period ends".formatted(terms.startDate())));
    }
    if (draft.inputs().afterLeaving()) {
      draft.find(
          PayslipFinding.look(
              "paid-after-leaving",
              "left on %s, before this pay period: pay after leaving is taxed on code %s, this period alone"
                  .formatted(terms.leaveDate().orElseThrow(), terms.taxCode().text())));
    }
    if (draft.law().minimumWage().isOfCompulsorySchoolAge(terms.dateOfBirth(), terms.startDate())) {
      draft.find(
          PayslipFinding.look(
              "under-school-leaving-age",
              "was %d years old at the start on %s, of compulsory school age: check date of birth and start date"
                  .formatted(ageOn(terms.startDate(), terms), terms.startDate())));
    }
  }

  private static void checkYearToDate(Draft draft) {
    PayPeriod period = draft.inputs().period();
    draft
        .inputs()
        .missingYear()
        .ifPresent(missing -> draft.find(missing.onPayslip(draft.terms().taxCode(), period)));
  }

  private static void checkPension(Draft draft) {
    PensionTerms terms = draft.terms().pension();
    Pension pension = draft.law().pension();
    LocalDate payDate = draft.inputs().period().payDate();
    int age = ageOn(payDate, draft.terms());
    boolean underPensionAge =
        payDate.isBefore(draft.law().statePensionDay(draft.terms().dateOfBirth()));
    switch (terms.status()) {
      case NOT_ENROLLED -> {
        if (pension.isEligible(age, underPensionAge, draft.frequency(), draft.gross())) {
          draft.find(
              PayslipFinding.look(
                  "pension-enrolment-due",
                  "is %d, earned %s and is in no pension: enrol, or record the opting out"
                      .formatted(age, draft.gross().inPounds())));
        }
      }
      case ENROLLED -> {
        if (!pension.coversAge(age)) {
          draft.find(
              PayslipFinding.look(
                  "pension-age",
                  "is %d and pays into the pension: the law on workplace pensions does not reach this age"
                      .formatted(age)));
        }
        if (!pension.isEnough(terms.employeeShare(), terms.employerShare())) {
          draft.find(
              PayslipFinding.look(
                  "pension-below-minimum",
                  "worker %s and employer %s are below what the law asks for"
                      .formatted(
                          terms.employeeShare().inPercent(), terms.employerShare().inPercent())));
        }
      }
      case OPTED_OUT -> {}
    }
  }

  private static int ageOn(LocalDate day, WorkerTerms terms) {
    return Age.on(day, terms.dateOfBirth());
  }
}
