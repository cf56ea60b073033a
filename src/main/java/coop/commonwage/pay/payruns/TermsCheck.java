package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.Age;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.NationalInsurance;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.Pension;
import coop.commonwage.rules.NationalInsuranceRules.NiLetter;
import java.time.LocalDate;

/** Compares what is agreed and recorded about a worker with age, dates and law. */
final class TermsCheck {

  private TermsCheck() {}

  static void addTo(Draft draft) {
    checkEmployment(draft);
    checkYearToDate(draft);
    checkNiCategory(draft);
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

  private static void checkNiCategory(Draft draft) {
    WorkerTerms terms = draft.terms();
    NiCategory category = terms.niCategory();
    NationalInsurance insurance = draft.law().nationalInsurance();
    NiLetter letter = insurance.letter(category);
    LocalDate payDate = draft.inputs().period().payDate();
    int age = ageOn(payDate, terms);
    LocalDate pensionDay = draft.law().statePensionDay(terms.dateOfBirth());
    boolean pensionAge = !payDate.isBefore(pensionDay);
    if (category != NiCategory.X && pensionAge != letter.pensionAge()) {
      misfit(
          draft,
          pensionAge
              ? "State Pension age was reached on %s, so the worker owes nothing (letter C, K or S)"
                  .formatted(pensionDay)
              : "State Pension age is reached only on %s".formatted(pensionDay));
    } else if (letter.underAge().isPresent() && age >= letter.underAge().getAsInt()) {
      misfit(draft, "it is for %s, and the worker is %d".formatted(letter.who(), age));
    } else if (category == NiCategory.A && fits(insurance, NiCategory.M, age)) {
      misfit(
          draft, "the worker is %d, so letter M spares the employer's contribution".formatted(age));
    } else if (category == NiCategory.J && fits(insurance, NiCategory.Z, age)) {
      misfit(
          draft, "the worker is %d, so letter Z spares the employer's contribution".formatted(age));
    }
  }

  private static boolean fits(NationalInsurance insurance, NiCategory category, int age) {
    return age < insurance.letter(category).underAge().orElse(0);
  }

  private static void misfit(Draft draft, String why) {
    draft.find(
        PayslipFinding.look(
            "ni-category-does-not-fit",
            "National Insurance letter %s: %s".formatted(draft.terms().niCategory(), why)));
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
