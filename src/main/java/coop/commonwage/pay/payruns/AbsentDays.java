package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.instructions.CompassionateLeave;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.HolidayTaken;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.PaidDays;
import coop.commonwage.pay.instructions.UnpaidLeave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Days of a pay period on which the worker was sick, on leave or on holiday. */
final class AbsentDays {

  private AbsentDays() {}

  /** How many of the days employed in the period they are; days of both count once. */
  static int employed(Draft draft) {
    Circumstances circumstances = draft.inputs().circumstances();
    if (circumstances.instructions().isEmpty()) {
      return 0;
    }
    List<DateSpan> absences = absences(circumstances);
    return Math.toIntExact(
        daysEmployed(draft, draft.inputs().period().days())
            .filter(day -> isIn(absences, day))
            .count());
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
    long minutes = 0;
    for (Given<HolidayTaken> given : circumstances.given(InstructionKinds.HOLIDAY_TAKEN)) {
      minutes += minutesOnHoliday(draft, given, draft.inputs().period().days());
    }
    return Math.toIntExact(minutes);
  }

  /** Minutes of one holiday in a period, an earlier one too, likewise. */
  static long minutesOnHoliday(Draft draft, Given<HolidayTaken> given, DateSpan period) {
    if (given.body().onLeaving()) {
      return 0;
    }
    long days = daysOnHoliday(draft, given, period).size();
    return given.body().minutes() * days / lengthOf(given);
  }

  /** The days its hours were for: those it was paid for, where it was ended early since. */
  private static int lengthOf(Given<HolidayTaken> given) {
    return given.paidDays().stream()
        .filter(line -> line.code().equals(HolidayLines.TAKEN))
        .mapToInt(PaidDays::count)
        .findFirst()
        .orElseGet(() -> days(given.instruction()).days());
  }

  /** Its days in a period, without those of sickness or family leave. */
  static List<LocalDate> daysOnHoliday(Draft draft, Given<HolidayTaken> given, DateSpan period) {
    List<DateSpan> absences = absences(draft.inputs().circumstances());
    return daysEmployed(draft, period)
        .filter(day -> given.instruction().holdsOn(day) && !isIn(absences, day))
        .toList();
  }

  /**
   * Minutes of compassionate leave, and of unpaid leave that is no whole day, in the period; across
   * periods shared over the days, down to the minute.
   */
  static int minutesOnLeave(Draft draft) {
    Circumstances circumstances = draft.inputs().circumstances();
    if (circumstances.instructions().isEmpty()) {
      return 0;
    }
    long minutes = 0;
    for (Given<CompassionateLeave> given :
        circumstances.given(InstructionKinds.COMPASSIONATE_LEAVE)) {
      minutes += inPeriod(draft, given, given.body().minutes());
    }
    for (Given<UnpaidLeave> given : circumstances.given(InstructionKinds.UNPAID_LEAVE)) {
      minutes += inPeriod(draft, given, given.body().minutes().orElse(0));
    }
    return Math.toIntExact(minutes);
  }

  private static long inPeriod(Draft draft, Given<?> given, long minutes) {
    List<DateSpan> absences = absences(draft.inputs().circumstances());
    long days =
        daysEmployed(draft, draft.inputs().period().days())
            .filter(day -> given.instruction().holdsOn(day) && !isIn(absences, day))
            .count();
    return days == 0 ? 0 : minutes * days / days(given.instruction()).days();
  }

  private static Stream<LocalDate> daysEmployed(Draft draft, DateSpan period) {
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
    for (Given<UnpaidLeave> given : circumstances.given(InstructionKinds.UNPAID_LEAVE)) {
      if (given.body().minutes().isEmpty()) {
        absences.add(days(given.instruction()));
      }
    }
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
