package coop.commonwage.pay.hours;

import java.util.Locale;

/** Why a stretch of time is paid. */
public enum TimeBasis {
  /** The carer was checked in. */
  CHECKED_IN,
  /** The carer was checked in, but only from the end of another visit on. */
  CHECKED_IN_AFTER_ANOTHER,
  /** The roster says so many minutes to get there. */
  TRAVEL_BY_ROSTER,
  /** The gap was short, so what is left of it after travel is paid too. */
  SHORT_GAP;

  /** The word used in files, the API and message keys: {@code short-gap}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
