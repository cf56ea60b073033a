package coop.commonwage.pay.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Local time as rosters write it, turned into time that passed. All of it is Europe/London; a time
 * that comes twice when the clocks go back is the earlier one, a time skipped when they go forward
 * is an hour later.
 */
public final class LondonTime {

  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  static final int MINUTES_OF_AN_HOUR = 60;

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private static final int SECONDS_OF_A_MINUTE = 60;

  private LondonTime() {}

  /** {@code 07:05}, as a clock in London shows it. */
  public static String clock(Instant at) {
    return clock(LocalDateTime.ofInstant(at, ZONE));
  }

  /** {@code 07:05}. */
  public static String clock(LocalDateTime local) {
    return CLOCK.format(local);
  }

  /** Whole minutes since 1970, to reckon with. */
  public static long epochMinute(LocalDateTime local) {
    return local.atZone(ZONE).toEpochSecond() / SECONDS_OF_A_MINUTE;
  }

  /** The minute a local day begins. */
  public static long startOfDay(LocalDate day) {
    return day.atStartOfDay(ZONE).toEpochSecond() / SECONDS_OF_A_MINUTE;
  }

  public static Instant instant(long epochMinute) {
    return Instant.ofEpochSecond(epochMinute * SECONDS_OF_A_MINUTE);
  }

  /** The minute since 1970 that begins at an instant. */
  static long minuteOf(Instant instant) {
    return instant.getEpochSecond() / SECONDS_OF_A_MINUTE;
  }

  /** The local day a minute lies in. */
  public static LocalDate dayOf(long epochMinute) {
    return LocalDate.ofInstant(instant(epochMinute), ZONE);
  }

  /** Minutes that pass between two local times; negative when the second comes first. */
  public static long minutesBetween(LocalDateTime start, LocalDateTime end) {
    return epochMinute(end) - epochMinute(start);
  }

  /** Whether the clocks jumped over this time. */
  public static boolean isSkipped(LocalDateTime local) {
    return ZONE.getRules().getValidOffsets(local).isEmpty();
  }

  /** Whether the clocks went back over this time, so that it came twice. */
  public static boolean isRepeated(LocalDateTime local) {
    return ZONE.getRules().getValidOffsets(local).size() > 1;
  }
}
