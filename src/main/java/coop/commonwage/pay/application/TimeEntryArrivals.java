package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.hours.TimeEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Time entries that arrive in a file: what is known of them, and keeping their new versions. */
public interface TimeEntryArrivals {

  /**
   * A current version.
   *
   * @param id the version
   * @param isPaid whether a payslip paid it
   */
  record Known(UUID id, UUID employmentId, TimeEntry entry, int version, boolean isPaid) {}

  /**
   * A version to keep.
   *
   * @param employmentId whose it is
   * @param replaces the version it takes the place of; null for the first
   */
  record Next(UUID employmentId, TimeEntry entry, Known replaces) {}

  /** The current versions of those of these references that are known. */
  Map<String, Known> known(Collection<String> references);

  /** The current versions that came by a file and are not zero, of some days. */
  List<Known> ofFiles(DateSpan days);

  /**
   * Keeps versions beside those they replace.
   *
   * @param reason why, where the file does not say it itself; may be empty
   */
  void keep(List<Next> versions, VisitArrivals.Keeping where, String reason);
}
