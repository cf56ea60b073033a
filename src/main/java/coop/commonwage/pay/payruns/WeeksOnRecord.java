package coop.commonwage.pay.payruns;

import coop.commonwage.pay.leave.LeaveRecord;
import coop.commonwage.pay.leave.LookBack;
import coop.commonwage.rules.HolidayRules;
import java.time.LocalDate;

/**
 * Whether the weeks an average of holiday is taken over are on record. Fewer weeks than the law
 * averages are right for somebody who has not been employed for more (Working Time Regulations
 * 1998, reg. 16); of somebody who has, the weeks before were paid elsewhere, and a person has to
 * look.
 */
final class WeeksOnRecord {

  private final Draft draft;
  private final LeaveRecord leave;
  private final LocalDate firstDay;

  private WeeksOnRecord(Draft draft, LeaveRecord leave, LocalDate firstDay) {
    this.draft = draft;
    this.leave = leave;
    this.firstDay = firstDay;
  }

  /**
   * Of pay for a holiday.
   *
   * @param averaged how many weeks its average is taken over
   */
  static void ofHoliday(Draft draft, LeaveRecord leave, LocalDate firstDay, int averaged) {
    HolidayRules rules = draft.law().holiday();
    LocalDate year = leave.year().firstDay();
    WeeksOnRecord weeks = new WeeksOnRecord(draft, leave, firstDay);
    int wanted = rules.averageWeeks().on(year).value();
    if (averaged < wanted && weeks.beginTooLate(rules.lookBackWeeks().on(year).value())) {
      weeks.find(
          "holiday",
          "pay for the holiday from %s is the average of %s weeks, because no more are on record"
              + " here; the worker has been employed for longer, and the law averages %s. Record"
              + " the holiday with the pay and the hours of an average week",
          averaged,
          wanted);
    }
  }

  /** Of holiday that accrues through an absence. */
  static void ofAbsence(Draft draft, LeaveRecord leave, LocalDate firstDay) {
    HolidayRules rules = draft.law().holiday();
    LocalDate year = leave.year().firstDay();
    int reach = rules.absenceLookBackWeeks().on(year).value();
    WeeksOnRecord weeks = new WeeksOnRecord(draft, leave, firstDay);
    int averaged =
        Math.toIntExact(
            LookBack.ofPayslips(leave.earlier(), firstDay, reach).weeks().stream()
                .filter(week -> !week.absence())
                .count());
    int wanted = rules.absenceAverageWeeks().on(year).value();
    if (averaged < wanted && weeks.beginTooLate(reach)) {
      weeks.find(
          "absence",
          "the holiday that accrues through the absence from %s follows the hours of %s weeks,"
              + " because no more are on record here; the worker has been employed for longer, and"
              + " the law averages %s. Compare it with the hours of the weeks before, and record"
              + " what is missing as holiday brought forward",
          averaged,
          wanted);
    }
  }

  /** Of holiday pay that goes with every wage, for days of absence. */
  static void ofRolledUp(Draft draft, LeaveRecord leave, LocalDate firstDay) {
    int wanted = draft.law().holiday().averageWeeks().on(leave.year().firstDay()).value();
    WeeksOnRecord weeks = new WeeksOnRecord(draft, leave, firstDay);
    int averaged = LookBack.ofPayslips(leave.earlier(), firstDay, wanted).weeks().size();
    if (averaged < wanted && weeks.beginTooLate(wanted)) {
      weeks.find(
          "rolled-up",
          "the holiday pay that goes with the absence from %s follows the wages of %s weeks,"
              + " because no more are on record here; the worker has been employed for longer, and"
              + " the law averages %s. Compare it with the wages of the weeks before, and pay what"
              + " is missing",
          averaged,
          wanted);
    }
  }

  /** Whether a whole week of the employment within reach lies before the first one on record. */
  private boolean beginTooLate(int reachWeeks) {
    LocalDate reach = firstDay.minusWeeks(reachWeeks);
    LocalDate start = draft.terms().startDate();
    LocalDate earliest = start.isAfter(reach) ? start : reach;
    LocalDate onRecord =
        leave.earlier().isEmpty() ? firstDay : leave.earlier().getFirst().days().firstDay();
    return !earliest.plusWeeks(1).isAfter(onRecord);
  }

  private void find(String which, String sentence, int averaged, int wanted) {
    draft.findOnce(
        PayslipFinding.look("holiday-pay-weeks-unknown", sentence, firstDay, averaged, wanted)
            .as(which));
  }
}
