package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.deductions.minimumwage.MinimumWage;
import coop.commonwage.pay.deductions.minimumwage.MinimumWageArrears;
import coop.commonwage.pay.deductions.minimumwage.MinimumWageWorker;
import coop.commonwage.pay.deductions.minimumwage.PastUnderpayment;
import coop.commonwage.rules.OutsideVerifiedSpan;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What goes on top of late pay for time that was told late. Pay counts for its period when it is
 * paid in it or the next one, and for the last period of an employment within a month of its end
 * (National Minimum Wage Regulations 2015, reg. 9(1)). What was still missing to the minimum wage
 * after that is owed at the rate of now where that is higher (National Minimum Wage Act 1998, s.
 * 17). What is missing itself is in the other lines of the correction; here is only the difference.
 */
final class LatePayUplift {

  static final String CODE = CorrectionLines.PREFIX + "minimum-wage-uplift";

  private LatePayUplift() {}

  /**
   * @param then the law of the period that is put right
   * @return what is paid on top; zero when nothing is
   */
  static Money addTo(Draft draft, TimeCorrection correction, LawOfPayslip then) {
    int minutes = correction.then().worked().minimumWageMinutes();
    if (!correction.upliftsLatePay() || minutes == 0 || isInTime(draft, correction)) {
      return Money.ZERO;
    }
    MinimumWageWorker worker = MinimumWageFacts.worker(correction.then());
    Money paid = counted(correction, then);
    MinimumWage wage = then.minimumWage();
    Money missing = MinimumWage.missing(wage.required(wage.rateFor(worker), minutes), paid);
    if (missing.isZero()) {
      return Money.ZERO;
    }
    Working working = draft.working(PayslipLine.key(CODE, correction.reference()));
    if (working != Working.SILENT) {
      working.input("correction-period", correction.then().period().days());
      working.input("correction-because", correction.becauseInWords());
    }
    LocalDate firstDay = correction.then().period().days().firstDay();
    MinimumWageArrears arrears = arrears(draft, correction);
    Money uplift =
        arrears.owed(worker, new PastUnderpayment(firstDay, minutes, paid, missing), working);
    if (uplift.isPositive()) {
      draft.add(
          CorrectionLines.line(
              LineKind.EARNING, correction, CODE, 0, null, null, uplift, arrears.source().id()));
    }
    return uplift;
  }

  /** That today's rate is not known is a matter of this one worker, not of the run. */
  private static MinimumWageArrears arrears(Draft draft, TimeCorrection correction) {
    try {
      return draft.law().minimumWageArrears(draft.inputs().period().payDate());
    } catch (OutsideVerifiedSpan notKnownYet) {
      throw new IllegalStateException(
          "what is owed for the time of %s depends on the minimum wage of the pay date: %s"
              .formatted(correction.then().period().days(), notKnownYet.getMessage()),
          notKnownYet);
    }
  }

  private static boolean isInTime(Draft draft, TimeCorrection correction) {
    PayPeriod period = correction.then().period();
    LocalDate lastDay = period.days().lastDay();
    Optional<LocalDate> left = draft.terms().leaveDate().filter(day -> !day.isAfter(lastDay));
    LocalDate inTimeUntil =
        left.map(day -> day.plusMonths(1))
            .orElseGet(() -> lastDayOfNext(period.frequency(), lastDay.plusDays(1)));
    return !draft.inputs().period().payDate().isAfter(inTimeUntil);
  }

  private static LocalDate lastDayOfNext(PayFrequency frequency, LocalDate firstDay) {
    LocalDate after =
        frequency.isMonthly() ? firstDay.plusMonths(1) : firstDay.plusWeeks(frequency.weeks());
    return after.minusDays(1);
  }

  /** What was paid for the period so far, as far as it counts towards its minimum wage. */
  private static Money counted(TimeCorrection correction, LawOfPayslip then) {
    PayslipInputs inputs = correction.then();
    Draft nothingPaid = new Draft(inputs, then, Draft.NOBODY_LISTENS);
    MinimumWageFacts.addTo(nothingPaid);
    Money counted = nothingPaid.minimumWagePay().minus(correction.lowered());
    for (PaidForTime paid : correction.paid()) {
      counted =
          counted.plus(
              paid.code().equals(MinimumWageLine.CODE)
                  ? paid.amount()
                  : WorkedTimeLines.counting(inputs.terms().contract(), paid));
    }
    return counted;
  }
}
