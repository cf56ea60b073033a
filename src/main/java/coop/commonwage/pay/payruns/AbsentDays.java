package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days of a pay period on which the worker was sick or on family leave. */
final class AbsentDays {

  private AbsentDays() {}

  /** How many of the days employed in the period they are; days of both count once. */
  static int employed(Draft draft) {
    Circumstances circumstances = draft.inputs().circumstances();
    if (circumstances.instructions().isEmpty()) {
      return 0;
    }
    List<DateSpan> absences = new ArrayList<>();
    add(absences, circumstances, InstructionKinds.SICKNESS);
    add(absences, circumstances, InstructionKinds.FAMILY_LEAVE);
    DateSpan period = draft.inputs().period().days();
    LocalDate last = draft.terms().leaveDate().orElse(period.lastDay());
    return Math.toIntExact(
        period
            .firstDay()
            .datesUntil(period.lastDay().plusDays(1))
            .filter(day -> !day.isBefore(draft.terms().startDate()) && !day.isAfter(last))
            .filter(day -> absences.stream().anyMatch(absence -> absence.contains(day)))
            .count());
  }

  private static void add(
      List<DateSpan> absences, Circumstances circumstances, InstructionKind<?> kind) {
    for (Given<?> given : circumstances.given(kind)) {
      LocalDate from = given.instruction().from();
      absences.add(DateSpan.of(from, given.instruction().until().orElse(LocalDate.MAX)));
    }
  }
}
