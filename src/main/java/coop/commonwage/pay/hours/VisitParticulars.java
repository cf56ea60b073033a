package coop.commonwage.pay.hours;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What is told of some visits and not of most. All times are local, Europe/London, to the minute.
 *
 * @param claimedStart when the provider says towards the funder it began
 * @param claimedEnd when the provider says towards the funder it ended
 * @param breakMinutes minutes of rest breaks taken inside it, relieved of duty; 0 or more
 * @param awakeMinutes of a sleep-in, the minutes awake for the purpose of working; 0 or more
 * @param funderAccount the account of whoever funds it: a council contract, a personal budget, a
 *     private account
 * @param wentHome whether the worker says that they went home before it, so that the way to it is
 *     their own
 * @param cancelledAt when it was called off
 */
public record VisitParticulars(
    Optional<LocalDateTime> claimedStart,
    Optional<LocalDateTime> claimedEnd,
    int breakMinutes,
    int awakeMinutes,
    Optional<String> funderAccount,
    boolean wentHome,
    Optional<LocalDateTime> cancelledAt) {

  /** Nothing out of the ordinary. */
  public static final VisitParticulars NONE =
      new VisitParticulars(
          Optional.empty(), Optional.empty(), 0, 0, Optional.empty(), false, Optional.empty());

  public VisitParticulars {
    if (breakMinutes < 0 || awakeMinutes < 0) {
      throw new IllegalArgumentException("break and awake minutes must not be negative");
    }
  }
}
