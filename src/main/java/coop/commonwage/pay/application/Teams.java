package coop.commonwage.pay.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which team a worker belongs to, from day to day: added to, never changed. */
public interface Teams {

  void add(UUID id, UUID employmentId, Membership membership);

  /** By the day each holds from, newest word last. */
  List<Membership> of(UUID employmentId);

  /**
   * That a worker belongs to a team.
   *
   * @param from the first day
   * @param team its name
   * @param at when it was recorded
   * @param by the login of who recorded it
   */
  record Membership(LocalDate from, String team, Instant at, String by) {}
}
