package coop.commonwage.pay.application;

import coop.commonwage.platform.web.Refused;
import java.time.LocalDate;
import java.util.List;

/**
 * Time recorded by hand on a day of leave would be paid beside the leave. Half a day of each
 * happens, so it is not refused for good: whoever records it says that both are right.
 */
final class TimeOnLeave {

  /** The field that says so. */
  static final String FIELD = "besideLeave";

  private TimeOnLeave() {}

  /**
   * Does not say which leave: a coordinator records time, and need not know why somebody is away.
   *
   * @param told all instructions of the worker
   * @param confirmed whether both were said to be right
   * @throws Refused when the worker is away on this day and nobody confirmed it
   */
  static void refuseUnlessConfirmed(
      List<InstructionEntry> told, LocalDate day, int minutes, boolean confirmed) {
    boolean isAway =
        told.stream()
            .filter(entry -> DaysOnRecord.ABSENCES.contains(entry.instruction().kind()))
            .filter(entry -> !entry.isTakenBack())
            .map(InstructionEntry::instruction)
            .anyMatch(leave -> leave.holdsOn(day));
    if (isAway && minutes > 0 && !confirmed) {
      throw TimeRefusals.invalid(
          FIELD,
          Boolean.toString(false),
          "the worker is recorded as away on %s: confirm that they worked on it all the same"
              .formatted(day));
    }
  }
}
