package coop.commonwage.yearend;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.surplus.application.KeepLabourYear;
import coop.commonwage.surplus.application.LabourYears;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Closes the year that follows the last closed one, when it is over and its last wages have had
 * time to be finalised. The first year is closed by a person, who says when it begins.
 */
@Dependent
public class CloseDueLabourYear {

  private static final int DAYS_TO_FINALISE_THE_LAST_PAY_RUN = 60;

  private final KeepLabourYear years;
  private final CloseLabourYear close;

  @Inject
  public CloseDueLabourYear(KeepLabourYear years, CloseLabourYear close) {
    this.years = years;
    this.close = close;
  }

  /** The year that was closed; empty when none was due. */
  public Optional<LabourYears.LabourYear> close(UUID employerId, LocalDate today) {
    return years
        .last(employerId)
        .map(last -> yearAfter(last.days().lastDay()))
        .filter(days -> !today.isBefore(days.lastDay().plusDays(DAYS_TO_FINALISE_THE_LAST_PAY_RUN)))
        .map(days -> close.close(employerId, "schedule", days));
  }

  static DateSpan yearAfter(LocalDate lastDay) {
    LocalDate first = lastDay.plusDays(1);
    return DateSpan.of(first, first.plusYears(1).minusDays(1));
  }
}
