package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.days.RecordedEntry;
import coop.commonwage.pay.days.RecordedVisit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Visits and entries with their versions, to be read by a person. */
public interface RecordedTime {

  /** The current versions of one worker's visits that belong to these days. */
  List<RecordedVisit> visits(UUID employmentId, DateSpan days);

  /** Every version of one worker's visits that belong, or belonged, to these days, oldest first. */
  List<RecordedVisit> versions(UUID employmentId, DateSpan days);

  /** The current versions of one worker's time entries on these days. */
  List<RecordedEntry> entries(UUID employmentId, DateSpan days);

  /** The last day up to another on which a worker has a visit or an entry. */
  Optional<LocalDate> lastDayWithTime(UUID employmentId, LocalDate upTo);

  /** When the worker was born. */
  LocalDate dateOfBirth(UUID employmentId);
}
