package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.instructions.CompassionateLeave;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.PaidDays;
import coop.commonwage.pay.instructions.UnpaidLeave;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Leave no law pays: what the co-operative pays at the contract's rate, and what nobody pays.
 * Neither is working time, so neither counts towards the minimum wage; guaranteed hours are not
 * owed for it on top.
 */
final class OtherLeaveLines {

  static final String COMPASSIONATE = "compassionate-leave";
  static final String UNPAID = "unpaid-leave";

  private OtherLeaveLines() {}

  static void addTo(Draft draft) {
    Circumstances circumstances = draft.inputs().circumstances();
    for (Given<CompassionateLeave> leave :
        circumstances.given(InstructionKinds.COMPASSIONATE_LEAVE)) {
      boolean begun = !leave.instruction().from().isAfter(draft.inputs().period().days().lastDay());
      if (begun && leave.paid(COMPASSIONATE).quantity() == 0) {
        pay(draft, leave);
      }
    }
    for (Given<UnpaidLeave> leave : circumstances.given(InstructionKinds.UNPAID_LEAVE)) {
      tell(draft, leave);
    }
  }

  private static void pay(Draft draft, Given<CompassionateLeave> leave) {
    int minutes = leave.body().minutes();
    Rate hourly = draft.terms().contract().hourlyRate();
    Working working = draft.working(PayslipLine.key(COMPASSIONATE, leave.reference()));
    working.formula("time");
    working.input("minutes", minutes);
    working.input("hourly-rate", new Working.Price(hourly));
    Money due = TimePay.of(minutes, hourly);
    List<LocalDate> days = days(leave, day -> true, draft.inputs().period().days());
    Money before =
        PaidUnderOthers.than(leave, draft.inputs().circumstances())
            .byOtherCodesOrCutOff(COMPASSIONATE, days);
    Money rest = PaidUnderOthers.less(draft, leave, due, before, working);
    draft.add(
        new PayslipLine(
                LineKind.EARNING,
                COMPASSIONATE,
                minutes,
                Unit.MINUTES,
                rest.equals(due) ? hourly : null,
                rest,
                Draft.CONTRACT,
                leave.reference())
            .forDays(PaidDays.spans(days)));
    findToldLate(draft, leave, days);
  }

  /** Says on the payslip which days are unpaid leave; those of earlier periods when told late. */
  private static void tell(Draft draft, Given<UnpaidLeave> leave) {
    List<LocalDate> days =
        days(
            leave,
            day -> leave.paidDays().stream().noneMatch(line -> line.contains(day)),
            draft.inputs().period().days());
    if (days.isEmpty()) {
      return;
    }
    draft.add(
        new PayslipLine(
                LineKind.INFORMATION,
                UNPAID,
                days.size(),
                Unit.DAYS,
                null,
                Money.ZERO,
                Draft.CONTRACT,
                leave.reference())
            .forDays(PaidDays.spans(days)));
    findToldLate(draft, leave, days);
  }

  /** Its days up to the end of the period. */
  private static List<LocalDate> days(
      Given<?> leave, Predicate<LocalDate> counts, DateSpan period) {
    LocalDate first = leave.instruction().from();
    LocalDate last = leave.instruction().until().orElse(first);
    boolean paidAtOnce = leave.instruction().kind() == InstructionKinds.COMPASSIONATE_LEAVE;
    LocalDate end = paidAtOnce || last.isBefore(period.lastDay()) ? last : period.lastDay();
    return end.isBefore(first)
        ? List.of()
        : first.datesUntil(end.plusDays(1)).filter(counts).toList();
  }

  private static void findToldLate(Draft draft, Given<?> leave, List<LocalDate> days) {
    LocalDate firstDay = draft.inputs().period().days().firstDay();
    List<LocalDate> earlier = days.stream().filter(day -> day.isBefore(firstDay)).toList();
    if (!earlier.isEmpty() && draft.terms().contract().guaranteedMinutesWeekly() > 0) {
      draft.find(
          PayslipFinding.look(
              leave.instruction().kind().word() + "-told-late",
              "%s: leave told after the payslip of these days. See whether guaranteed hours were"
                  + " paid for them, and what is to be paid back",
              earlier));
    }
  }
}
