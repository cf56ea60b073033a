package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Secret addresses of workers' calendars, known by the hash of their secret. */
public interface CalendarLinks {

  /** Whose calendar it is; asked before any employer is known. */
  Optional<Owner> find(String tokenHash);

  /** When the address in use was made; empty when there is none. */
  Optional<Instant> madeAt(UUID employmentId);

  /** Makes an address; the employment must have none in use. */
  void add(UUID id, UUID employmentId, String tokenHash, Instant at, String by);

  /**
   * Ends the address in use.
   *
   * @return whether there was one
   */
  boolean end(UUID employmentId, Instant at);

  /** The planned visits of some days, the earliest first. */
  List<CalendarFeed.Shift> shifts(UUID employmentId, DateSpan days);

  /** Whose a calendar is. */
  record Owner(UUID employerId, UUID employmentId) {}
}
