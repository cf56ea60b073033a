package coop.commonwage.pay.application;

import coop.commonwage.pay.hours.DoubledTime;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Visits beside totals that somebody said are both right; added to, never changed. */
public interface DoubledTimes {

  /** The fingerprints of those of one worker. */
  Set<String> bothRight(UUID employmentId);

  /** Keeps that these visits and totals are different work. */
  void add(UUID employmentId, UUID workerId, DoubledTime doubled, Note note);

  /**
   * Who says so and why.
   *
   * @param personId the worker they are themselves, if they are one
   */
  record Note(String reason, Instant at, String by, Optional<UUID> personId) {}
}
