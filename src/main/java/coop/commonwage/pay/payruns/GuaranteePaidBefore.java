package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.HolidayTaken;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.PaidDays;
import coop.commonwage.pay.leave.EarlierPay;
import coop.commonwage.pay.leave.LeaveRecord;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Guaranteed hours that were paid in full for days which, as is told afterwards, were holiday. Told
 * in time, the holiday would have been part of the guarantee and not come on top of it; told late,
 * it is paid with what was paid for the same hours taken off.
 */
final class GuaranteePaidBefore {

  private final Draft draft;
  private final List<PayslipLine> takenOffNow = new ArrayList<>(0);

  GuaranteePaidBefore(Draft draft) {
    this.draft = draft;
  }

  /**
   * Takes off what was paid, and says so in a line of its own.
   *
   * @return what was paid for hours of this holiday, to the penny, down
   */
  Money forHoursOf(Given<HolidayTaken> holiday) {
    long minutes = 0;
    Fraction pence = Fraction.ZERO;
    List<LocalDate> days = new ArrayList<>();
    List<EarlierPay> earlier =
        draft.inputs().circumstances().leave().map(LeaveRecord::earlier).orElse(List.of());
    for (EarlierPay payslip : earlier) {
      long some = minutesOf(payslip, holiday);
      if (some > 0) {
        minutes += some;
        pence = pence.plus(payslip.guarantee().penceOf(some));
        days.addAll(AbsentDays.daysOnHoliday(draft, holiday, payslip.days()));
      }
    }
    if (minutes == 0) {
      return Money.ZERO;
    }
    Money before = Money.ofPence(pence.rounded(Rounding.DOWN));
    addLine(holiday, Math.toIntExact(minutes), before, PaidDays.spans(days));
    return before;
  }

  private void addLine(
      Given<HolidayTaken> holiday, int minutes, Money before, List<DateSpan> days) {
    Working working =
        draft.working(PayslipLine.key(HolidayLines.GUARANTEE_PAID, holiday.reference()));
    working.formula("guarantee-paid-before");
    working.input("minutes-on-holiday", minutes);
    PayslipLine line =
        new PayslipLine(
                LineKind.INFORMATION,
                HolidayLines.GUARANTEE_PAID,
                minutes,
                Unit.MINUTES,
                null,
                before,
                Draft.CONTRACT,
                holiday.reference())
            .forDays(days);
    takenOffNow.add(line);
    draft.add(line);
  }

  /** Minutes a payslip paid as guaranteed that stand in a holiday and in no other one. */
  private long minutesOf(EarlierPay payslip, Given<HolidayTaken> holiday) {
    long left = payslip.guarantee().minutes();
    if (left > 0) {
      for (PayslipLine line : takenOffNow) {
        left -= reaches(line.days(), payslip.days()) ? line.quantity().orElseThrow().amount() : 0;
      }
      left -= takenOffBefore(holiday, payslip.days());
    }
    return left <= 0
        ? 0
        : Math.min(left, AbsentDays.minutesOnHoliday(draft, holiday, payslip.days()));
  }

  /** What earlier payslips took off for other holidays that were told late. */
  private long takenOffBefore(Given<HolidayTaken> own, DateSpan period) {
    return draft.inputs().circumstances().given(InstructionKinds.HOLIDAY_TAKEN).stream()
        .filter(other -> !other.reference().equals(own.reference()))
        .filter(
            other ->
                other.paidDays().stream()
                    .filter(line -> line.code().equals(HolidayLines.GUARANTEE_PAID))
                    .anyMatch(line -> reaches(line.days(), period)))
        .mapToLong(other -> other.paid(HolidayLines.GUARANTEE_PAID).quantity())
        .sum();
  }

  private static boolean reaches(List<DateSpan> days, DateSpan period) {
    return days.stream().anyMatch(period::overlaps);
  }
}
