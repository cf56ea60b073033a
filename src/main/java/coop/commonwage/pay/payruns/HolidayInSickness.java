package coop.commonwage.pay.payruns;

import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.HolidayTaken;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.SicknessTold;
import java.time.LocalDate;
import java.util.List;

/**
 * Days of the period that are recorded as holiday and as sickness. Who is sick on holiday may take
 * it later, or stay on holiday: the worker says which, so both are shown to a person.
 */
final class HolidayInSickness {

  private HolidayInSickness() {}

  static void findIn(Draft draft) {
    Circumstances circumstances = draft.inputs().circumstances();
    List<Given<SicknessTold>> sick = circumstances.given(InstructionKinds.SICKNESS);
    for (Given<HolidayTaken> holiday : circumstances.given(InstructionKinds.HOLIDAY_TAKEN)) {
      if (sick.isEmpty() || holiday.body().onLeaving()) {
        continue;
      }
      LocalDate first = draft.inputs().period().days().firstDay();
      LocalDate last = draft.inputs().period().days().lastDay();
      List<LocalDate> both =
          first
              .datesUntil(last.plusDays(1))
              .filter(holiday.instruction()::holdsOn)
              .filter(day -> sick.stream().anyMatch(spell -> spell.instruction().holdsOn(day)))
              .toList();
      if (!both.isEmpty()) {
        draft.find(
            PayslipFinding.look(
                "holiday-in-sickness",
                "%s: recorded as holiday and as sickness. Ask the worker whether the holiday is to"
                    + " be taken later",
                both));
      }
    }
  }
}
