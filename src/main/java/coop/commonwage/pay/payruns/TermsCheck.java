package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.Age;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.contracts.WorkerTerms;
import java.time.LocalDate;
import java.util.Optional;

/** Compares what is agreed and recorded about a worker with age, dates and law. */
final class TermsCheck {

  private TermsCheck() {}

  static void addTo(Draft draft) {
    checkEmployment(draft);
    checkYearToDate(draft);
    PensionCheck.addTo(draft);
  }

  private static void checkEmployment(Draft draft) {
    WorkerTerms terms = draft.terms();
    PayPeriod period = draft.inputs().period();
    if (terms.startDate().isAfter(period.days().lastDay())) {
      draft.find(
          PayslipFinding.blocks(
              "not-yet-started",
              "employment starts on %s, after this pay period ends",
              terms.startDate()));
    }
    if (draft.inputs().afterLeaving()) {
      draft.find(
          PayslipFinding.look(
              "paid-after-leaving",
              "left on %s, before this pay period: pay after leaving is taxed on code %s, this"
                  + " period alone",
              terms.leaveDate().orElseThrow(),
              terms.taxCode().text()));
    }
    if (draft.law().minimumWage().isOfCompulsorySchoolAge(terms.dateOfBirth(), terms.startDate())) {
      draft.find(
          PayslipFinding.look(
              "under-school-leaving-age",
              "was %s years old at the start on %s, of compulsory school age: check date of birth"
                  + " and start date",
              ageOn(terms.startDate(), terms),
              terms.startDate()));
    }
  }

  private static void checkYearToDate(Draft draft) {
    Optional<MissingYear> missing = draft.inputs().missingYear();
    if (missing.isPresent()) {
      draft.find(missing.get().onPayslip(draft.terms().taxCode(), draft.inputs().period()));
    }
  }

  private static int ageOn(LocalDate day, WorkerTerms terms) {
    return Age.on(day, terms.dateOfBirth());
  }
}
