package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.pay.deductions.DirectorInsurance;
import coop.commonwage.pay.deductions.IncomeTax;
import coop.commonwage.pay.deductions.Mileage;
import coop.commonwage.pay.deductions.NationalInsurance;
import coop.commonwage.pay.deductions.NiLetters;
import coop.commonwage.pay.deductions.StartingCodes;
import coop.commonwage.pay.deductions.StatePensionAge;
import coop.commonwage.pay.deductions.StudentLoans;
import coop.commonwage.pay.deductions.attachments.AttachmentOrders;
import coop.commonwage.pay.deductions.minimumwage.AccommodationOffset;
import coop.commonwage.pay.deductions.minimumwage.MinimumWage;
import coop.commonwage.pay.deductions.minimumwage.MinimumWageArrears;
import coop.commonwage.pay.deductions.pensions.Pension;
import coop.commonwage.pay.deductions.pensions.PensionReview;
import coop.commonwage.pay.statutorypay.AverageEarnings;
import coop.commonwage.rules.EmployerLevyRules;
import coop.commonwage.rules.HolidayRules;
import coop.commonwage.rules.IncomeTaxRules;
import coop.commonwage.rules.MinimumWageRules;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.StatutoryPayRules;
import java.time.LocalDate;

/**
 * The law one payslip is worked out by: every rule looked up once for its payment date, and the
 * minimum wage for its period's first day.
 */
record LawOfPayslip(
    TaxPeriod taxPeriod,
    IncomeTax incomeTax,
    NationalInsurance nationalInsurance,
    StudentLoans studentLoans,
    Pension pension,
    PensionReview pensionReview,
    Mileage mileage,
    MinimumWage minimumWage,
    AttachmentOrders attachmentOrders,
    HolidayRules holiday,
    AccommodationOffset accommodationOffset,
    MinimumWageRules minimumWageRules,
    StatePensionAge statePensionAge,
    NiLetters niLetters,
    DirectorInsurance directorInsurance,
    StatutoryPayRules statutoryPay,
    EmployerLevyRules employerLevies,
    IncomeTaxRules incomeTaxRules) {

  static LawOfPayslip of(RuleSet rules, PayPeriod period) {
    LocalDate payDate = period.payDate();
    StatePensionAge pensionAge = new StatePensionAge(rules.statePensionAgeMonths());
    return new LawOfPayslip(
        period.taxPeriod(),
        new IncomeTax(rules.incomeTax(), payDate),
        new NationalInsurance(rules.nationalInsurance(), payDate),
        new StudentLoans(rules.studentLoans(), payDate),
        new Pension(rules.pensions(), payDate),
        new PensionReview(rules.pensions(), payDate),
        new Mileage(rules.mileage(), payDate),
        new MinimumWage(rules.minimumWage(), period.days().firstDay()),
        new AttachmentOrders(rules.attachmentOrders(), rules.councilTaxOrders(), payDate),
        rules.holiday(),
        new AccommodationOffset(rules.minimumWage(), period.days().firstDay()),
        rules.minimumWage(),
        pensionAge,
        new NiLetters(rules.nationalInsurance(), pensionAge, payDate),
        new DirectorInsurance(rules.nationalInsurance(), payDate),
        rules.statutoryPay(),
        rules.employerLevies(),
        rules.incomeTax());
  }

  /** Average earnings before an absence; absences follow the law of their own days. */
  AverageEarnings averageEarnings() {
    return new AverageEarnings(statutoryPay);
  }

  /** The first day of State Pension age for somebody born on a day. */
  LocalDate statePensionDay(LocalDate dateOfBirth) {
    return statePensionAge.reachedOn(dateOfBirth);
  }

  /** How codes begin on a day. */
  StartingCodes startingCodes(LocalDate day) {
    return new StartingCodes(incomeTaxRules, day);
  }

  /** What is owed on a day for periods that were paid below the minimum wage. */
  MinimumWageArrears minimumWageArrears(LocalDate day) {
    return new MinimumWageArrears(minimumWageRules, day);
  }
}
