package coop.commonwage.pay.application;

import coop.commonwage.pay.hours.TimeArgument;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the time of a worker on some days is approved. */
public enum TimeState {
  /** There is nothing to approve. */
  NOTHING,
  /** Nobody has approved all of it. */
  OPEN,
  /** It was approved and changed since. */
  STALE,
  /** Every day with time on it is approved as it stands. */
  APPROVED;

  /** The word used in the API and message keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param worked the days with time on them, each once
   * @param approvals those that were not taken back and touch the days looked at
   */
  public static TimeState of(Collection<LocalDate> worked, List<TimeApproval> approvals) {
    boolean isStale = approvals.stream().anyMatch(given -> !given.fresh());
    if (worked.isEmpty()) {
      return isStale ? STALE : NOTHING;
    }
    int open = openDays(worked, approvals);
    if (open == 0) {
      return APPROVED;
    }
    return isStale ? STALE : OPEN;
  }

  /** What to tell of time that is not approved as it stands; nothing where it is, or none is. */
  static Optional<TimeException> exception(
      Collection<LocalDate> worked, List<TimeApproval> approvals) {
    return switch (of(worked, approvals)) {
      case OPEN ->
          Optional.of(
              TimeException.of(
                  "time-not-approved",
                  "time on %d days is not approved".formatted(openDays(worked, approvals)),
                  TimeArgument.number(openDays(worked, approvals))));
      case STALE ->
          Optional.of(
              TimeException.of(
                  "time-changed-since-approval",
                  "time was changed after it was approved: look at it again"));
      case APPROVED, NOTHING -> Optional.empty();
    };
  }

  /** How many of the days with time on them are not approved as they stand. */
  public static int openDays(Collection<LocalDate> worked, List<TimeApproval> approvals) {
    return Math.toIntExact(
        worked.stream()
            .filter(
                day ->
                    approvals.stream()
                        .noneMatch(given -> given.fresh() && given.days().contains(day)))
            .count());
  }
}
