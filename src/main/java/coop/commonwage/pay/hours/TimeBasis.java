package coop.commonwage.pay.hours;

import java.util.Locale;

/** Why a stretch of time is paid, or is not. */
public enum TimeBasis {
  /** The carer was checked in. */
  CHECKED_IN,
  /** The carer was checked in, but only from the end of another visit on. */
  CHECKED_IN_AFTER_ANOTHER,
  /** The carer was checked in, but in vain. */
  FRUSTRATED,
  /** The roster says so many minutes to get there: travel, gap. */
  TRAVEL_BY_ROSTER,
  /** The gap is paid as travel, because it is short: travel, longest paid gap. */
  TRAVEL_BY_GAP,
  /** The clock shows more travel than the roster gives: travel, given, longest paid gap. */
  TRAVEL_BY_CLOCK,
  /** What is left of a short gap after travel: gap, travel, waiting, longest paid gap. */
  SHORT_GAP,
  /** The plan was longer, and the carer spent it between visits: extra, planned, checked in. */
  PLANNED_IN_GAP,
  /** The plan was longer than the visit: extra, planned, checked in. */
  PLANNED_LONGER,
  /** The time claimed from the funder was longer than the visit: extra, claimed, checked in. */
  CLAIMED_LONGER,
  /** Called off too late: notice given, notice asked for. */
  CANCELLED_LATE,
  /** Awake to work during a sleep-in: minutes told, in which they stand first. */
  AWAKE,
  /** Told as minutes, without times. */
  ENTERED,
  /** Not paid, the gap was long: gap, travel, left, longest paid gap. */
  LONG_GAP,
  /** Not paid, the worker went home before the visit: gap. */
  WENT_HOME;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The word used in files, the API and message keys: {@code short-gap}. */
  public String word() {
    return word;
  }
}
