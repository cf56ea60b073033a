package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.HolidayTaken;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Days of a pay period on which the worker was sick, on family leave or on holiday. */
final class AbsentDays {

  private AbsentDays() {}

  /** How many of the days employed in the period they are; days of both count once. */
  static int employed(Draft draft) {
    Circumstances circumstances = draft.inputs().circumstances();
    if (circumstances.instructions().isEmpty()) {
      return 0;
    }
    List<DateSpan> absences = absences(circumstances);
    return Math.toIntExact(daysEmployed(draft).filter(day -> isIn(absences, day)).count());
  }

  /**
   * Minutes of holiday in the period, whichever payslip pays them. Holiday across periods is shared
   * over its days, down to the minute; a day of sickness or family leave is no holiday.
   */
  static int minutesOnHoliday(Draft draft) {
    Circumstances circumstances = draft.inputs().circumstances();
    if (circumstances.instructions().isEmpty()) {
      return 0;
    }
    List<DateSpan> absences = absences(circumstances);
    long minutes = 0;
    for (Given<HolidayTaken> given : circumstances.given(InstructionKinds.HOLIDAY_TAKEN)) {
      if (!given.body().onLeaving()) {
        DateSpan holiday = days(given.instruction());
        long days =
            daysEmployed(draft)
                .filter(day -> holiday.contains(day) && !isIn(absences, day))
                .count();
        minutes += given.body().minutes() * days / holiday.days();
      }
    }
    return Math.toIntExact(minutes);
  }

  private static Stream<LocalDate> daysEmployed(Draft draft) {
    DateSpan period = draft.inputs().period().days();
    LocalDate last = draft.terms().leaveDate().orElse(period.lastDay());
    return period
        .firstDay()
        .datesUntil(period.lastDay().plusDays(1))
        .filter(day -> !day.isBefore(draft.terms().startDate()) && !day.isAfter(last));
  }

  private static boolean isIn(List<DateSpan> absences, LocalDate day) {
    return absences.stream().anyMatch(absence -> absence.contains(day));
  }

  private static List<DateSpan> absences(Circumstances circumstances) {
    List<DateSpan> absences = new ArrayList<>();
    add(absences, circumstances, InstructionKinds.SICKNESS);
    add(absences, circumstances, InstructionKinds.FAMILY_LEAVE);
    return absences;
  }

  private static void add(
      List<DateSpan> absences, Circumstances circumstances, InstructionKind<?> kind) {
    for (Given<?> given : circumstances.given(kind)) {
      absences.add(days(given.instruction()));
    }
  }

  private static DateSpan days(Instruction<?> instruction) {
    return DateSpan.of(instruction.from(), instruction.until().orElse(LocalDate.MAX));
  }
}
