package coop.commonwage.pay.rosters;

import coop.commonwage.pay.hours.LondonTime;
import coop.commonwage.pay.rosters.mappings.DateFormat;
import coop.commonwage.pay.rosters.mappings.Mapping;
import coop.commonwage.pay.rosters.mappings.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Reads days, times and durations as a mapping says they are written, and writes them as we do. Its
 * refusals say what stands there and what is allowed.
 */
final class ForeignTimes {

  private static final int SECONDS_OF_A_MINUTE = 60;
  private static final int OTHER_NIGHT_HOURS = 18;
  private static final int LONGEST_MINUTES = 7 * 24 * 60;
  private static final List<DateFormat> ISO = List.of(DateFormat.ISO_MINUTE, DateFormat.ISO_SECOND);
  private static final List<DateFormat> CLOCK =
      List.of(new DateFormat("HH:mm"), new DateFormat("HH:mm:ss"));

  private final Mapping mapping;

  ForeignTimes(Mapping mapping) {
    this.mapping = mapping;
  }

  LocalDate day(String text) {
    DateFormat.Parts parts =
        first(mapping.dates(), text)
            .or(() -> DateFormat.ISO_DAY.read(text))
            .orElseThrow(() -> refusal(text, mapping.dates(), "a day", "2026-10-05"));
    return dayOf(text, parts);
  }

  /** A day and time of one cell, as we write it. */
  String moment(String text, boolean isEnd) {
    DateFormat.Parts parts =
        first(mapping.dateTimes(), text)
            .or(() -> first(ISO, text))
            .orElseThrow(
                () -> refusal(text, mapping.dateTimes(), "a day and time", "2026-10-05T08:00"));
    return at(dayOf(text, parts), text, parts, isEnd);
  }

  /**
   * A day in one cell and a time in another, as we write it.
   *
   * @param after when it cannot be earlier than, as we write it; then it is of the next day; or
   *     empty
   */
  String dayAndTime(String day, String time, String after, boolean isEnd) {
    if (day.isEmpty()) {
      throw new IllegalArgumentException("there is a time here but no day");
    }
    String moment = at(day(day), time, time(time), isEnd);
    if (after.isEmpty() || moment.compareTo(after) >= 0) {
      return moment;
    }
    return LocalDateTime.parse(moment).plusDays(1).toString();
  }

  /**
   * A moment on the day before or after, when only that is near another: nobody checks in three
   * quarters of a day from the plan.
   *
   * @param moment as we write it; may be empty
   * @param plan what it should be near to, as we write it; may be empty
   */
  static String nearest(String moment, String plan) {
    if (moment.isEmpty() || plan.isEmpty()) {
      return moment;
    }
    LocalDateTime read = LocalDateTime.parse(moment);
    long hours = ChronoUnit.HOURS.between(LocalDateTime.parse(plan), read);
    if (Math.abs(hours) < OTHER_NIGHT_HOURS) {
      return moment;
    }
    LocalDateTime other = read.plusDays(hours < 0 ? 1 : -1);
    long off = ChronoUnit.HOURS.between(LocalDateTime.parse(plan), other);
    return Math.abs(off) < OTHER_NIGHT_HOURS ? other.toString() : moment;
  }

  /** What is left of a time after its whole minutes; 0 when it cannot be read. */
  int secondOf(String text) {
    return first(mapping.times(), text)
        .or(() -> first(mapping.dateTimes(), text))
        .or(() -> first(ISO, text))
        .map(DateFormat.Parts::second)
        .orElse(0);
  }

  /**
   * The end of something that lasts so long, in minutes that pass.
   *
   * @param start as we write it
   * @param startSecond what was cut from the start
   */
  String after(String start, int startSecond, String duration, Unit unit) {
    long seconds = seconds(duration, unit);
    if (mapping.seconds() == Mapping.Seconds.REFUSED && seconds % SECONDS_OF_A_MINUTE != 0) {
      throw new IllegalArgumentException("not whole minutes: seconds are not counted here");
    }
    long end = startSecond + seconds;
    long minutes = (end + SECONDS_OF_A_MINUTE - 1) / SECONDS_OF_A_MINUTE;
    ZonedDateTime began = LocalDateTime.parse(start).atZone(LondonTime.ZONE);
    return began.plusMinutes(minutes).toLocalDateTime().toString();
  }

  private static long seconds(String text, Unit unit) {
    long seconds =
        switch (unit) {
          case MINUTES -> ForeignNumbers.minutes(text) * SECONDS_OF_A_MINUTE;
          case HOURS -> ForeignNumbers.minutesOfHours(text) * SECONDS_OF_A_MINUTE;
          case HOURS_ROUNDED -> ForeignNumbers.nearestMinute(text) * SECONDS_OF_A_MINUTE;
          default -> clock(text);
        };
    if (seconds > LONGEST_MINUTES * (long) SECONDS_OF_A_MINUTE) {
      throw new IllegalArgumentException("nothing here lasts longer than a week: 168 hours");
    }
    return seconds;
  }

  private static long clock(String text) {
    DateFormat.Parts parts =
        first(CLOCK, text)
            .filter(part -> part.minute() < 60 && part.second() < 60)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "not a duration in hours, minutes and seconds, such as 00:45:00"));
    return (parts.hour() * 60L + parts.minute()) * SECONDS_OF_A_MINUTE + parts.second();
  }

  private DateFormat.Parts time(String text) {
    return first(mapping.times(), text)
        .or(() -> first(CLOCK, text))
        .orElseThrow(() -> refusal(text, mapping.times(), "a time of day", "08:00"));
  }

  private String at(LocalDate day, String text, DateFormat.Parts parts, boolean isEnd) {
    if (parts.hour() == 24 && parts.minute() == 0 && parts.second() == 0) {
      if (isEnd) {
        return day + "T24:00";
      }
      throw new IllegalArgumentException(RosterRow.START_AT_24);
    }
    if (parts.second() != 0 && mapping.seconds() == Mapping.Seconds.REFUSED) {
      throw new IllegalArgumentException("not to the minute: seconds are not counted here");
    }
    try {
      LocalDateTime minute = day.atTime(parts.hour(), parts.minute());
      day.atTime(parts.hour(), parts.minute(), parts.second());
      return (parts.second() > 0 && isEnd ? minute.plusMinutes(1) : minute).toString();
    } catch (DateTimeException refused) {
      throw new IllegalArgumentException(
          "there is no such time of day: 00:00 to 23:59, and 24:00 for an end", refused);
    }
  }

  private LocalDate dayOf(String text, DateFormat.Parts parts) {
    try {
      return RosterRow.plausible(LocalDate.of(parts.year(), parts.month(), parts.day()));
    } catch (DateTimeException refused) {
      throw new IllegalArgumentException(
          "there is no such day, read as day %d of month %d of %d"
              .formatted(parts.day(), parts.month(), parts.year()),
          refused);
    }
  }

  private static Optional<DateFormat.Parts> first(List<DateFormat> formats, String text) {
    for (DateFormat format : formats) {
      Optional<DateFormat.Parts> parts = format.read(text);
      if (parts.isPresent()) {
        return parts;
      }
    }
    return Optional.empty();
  }

  private static IllegalArgumentException refusal(
      String text, List<DateFormat> formats, String what, String iso) {
    for (DateFormat format : formats) {
      Optional<Integer> year = format.twoDigitYear(text);
      if (year.isPresent()) {
        return new IllegalArgumentException(RosterRow.twoCenturies(year.get()));
      }
    }
    return new IllegalArgumentException(
        "not %s as the mapping says: %s, or %s"
            .formatted(
                what, String.join(" or ", formats.stream().map(DateFormat::text).toList()), iso));
  }
}
