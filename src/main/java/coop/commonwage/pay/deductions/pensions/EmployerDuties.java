package coop.commonwage.pay.deductions.pensions;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.deductions.pensions.EnrolmentCalendar.Deadline;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The employer's own dates: when compliance is declared, and when everybody is enrolled again.
 *
 * @param firstDeclaration by when compliance was declared first
 * @param reEnrolmentWindow the days the next re-enrolment date lies in
 * @param reDeclaration by when compliance is declared for it, even if nobody is enrolled again; it
 *     can fall before the window ends
 */
public record EmployerDuties(
    Deadline firstDeclaration, DateSpan reEnrolmentWindow, Deadline reDeclaration) {

  /**
   * The dates that come next.
   *
   * @return empty when nobody recorded when the employer's duties began
   * @throws IllegalArgumentException naming a re-enrolment date outside its window
   */
  public static Optional<EmployerDuties> of(PensionScheme scheme, EnrolmentCalendar calendar) {
    return scheme.dutiesStart().map(start -> of(scheme, start, calendar));
  }

  private static EmployerDuties of(
      PensionScheme scheme, LocalDate dutiesStart, EnrolmentCalendar calendar) {
    LocalDate last = dutiesStart;
    for (LocalDate chosen : scheme.reEnrolments()) {
      DateSpan window = calendar.reEnrolmentWindow(last);
      if (!window.contains(chosen)) {
        throw new IllegalArgumentException(
            "re-enrolment date %s must lie from %s".formatted(chosen, window));
      }
      last = chosen;
    }
    return new EmployerDuties(
        calendar.firstDeclaration(dutiesStart),
        calendar.reEnrolmentWindow(last),
        calendar.reDeclaration(last));
  }
}
