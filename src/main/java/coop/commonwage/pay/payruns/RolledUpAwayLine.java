package coop.commonwage.pay.payruns;

import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.PaidDays;
import coop.commonwage.pay.leave.LeaveRecord;
import coop.commonwage.pay.leave.RolledUpHoliday;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holiday pay for whom it goes with every wage, for the days of sickness and statutory leave: then
 * there is no wage it could go with (Working Time Regulations 1998, reg. 16A). They are the days
 * holiday accrues through, so that each is paid by one payslip, also when it was told late.
 */
final class RolledUpAwayLine {

  static final String CODE = "rolled-up-holiday-away";

  private RolledUpAwayLine() {}

  static void addTo(Draft draft, RolledUpHoliday rolledUp) {
    List<Instruction<?>> absences = HolidayLines.absences(draft);
    if (absences.isEmpty()) {
      return;
    }
    LeaveRecord leave = draft.inputs().circumstances().leave().orElseThrow();
    Working working = draft.working(CODE);
    working.formula(CODE);
    Set<LocalDate> counted = new HashSet<>();
    Fraction pence = Fraction.ZERO;
    for (Instruction<?> absence : absences) {
      List<LocalDate> days =
          HolidayLines.daysToCount(absence, draft.inputs().period().days(), leave).stream()
              .filter(counted::add)
              .toList();
      if (!days.isEmpty()) {
        WeeksOnRecord.ofRolledUp(draft, leave, absence.from());
        pence =
            pence.plus(
                rolledUp.penceWhileAway(leave.earlier(), absence.from(), days.size(), working));
      }
    }
    Money amount = rolledUp.rounded(pence, working);
    if (amount.isPositive()) {
      draft.add(
          new PayslipLine(
                  LineKind.EARNING, CODE, 0, null, null, amount, rolledUp.source().id(), null)
              .forDays(PaidDays.spans(counted)));
    }
  }
}
