package coop.commonwage.pay.application;

import coop.commonwage.pay.days.RecordedEntry;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.Visit;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Versions of visits and time entries made by hand: added, never overwritten. */
public interface VisitCorrections {

  /** The current version of a visit, and whose it is. */
  Optional<Current<RecordedVisit>> visit(String visitId);

  /** The current version of a time entry, and whose it is. */
  Optional<Current<RecordedEntry>> entry(String reference);

  /**
   * Puts a version in the place of another.
   *
   * @return false when the other is not the current one any more, and nothing was done
   */
  boolean replace(Current<RecordedVisit> before, Visit after, Note note);

  /** The same for a time entry. */
  boolean replaceEntry(Current<RecordedEntry> before, TimeEntry after, Note note);

  /**
   * Adds the first version of a time entry.
   *
   * @return false when there is one with its reference, and nothing was done
   */
  boolean add(UUID employmentId, TimeEntry entry, Note note);

  /**
   * What holds now.
   *
   * @param employmentId whose it is
   * @param personId the worker
   * @param isPaid whether a payslip covers its day, so that a change of it is an adjustment of what
   *     was paid
   */
  record Current<T>(UUID employmentId, UUID personId, T recorded, boolean isPaid) {}

  /**
   * Who makes a version and why.
   *
   * @param id the new version's
   * @param by their login
   * @param reason in their words
   */
  record Note(UUID id, Instant at, String by, String reason) {}
}
