package coop.commonwage.pay.hours;

import coop.commonwage.pay.choices.EnhancementBand;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The enhanced hours of the clock on real days: on the night the clocks go back an hour comes
 * twice, and both are in the band its clock time is in.
 */
final class ClockBands {

  private static final int SECONDS_OF_A_MINUTE = 60;

  private final Optional<EnhancementBand> evening;
  private final Optional<EnhancementBand> night;
  private LocalDate day;
  private long[] edges = {};

  ClockBands(TimeSettings settings) {
    this.evening = settings.evening();
    this.night = settings.night();
  }

  /** The end of what lies in one band from a minute on, within one local day. */
  long endOfBand(LocalDate ofDay, long from, long until) {
    if (!ofDay.equals(day)) {
      day = ofDay;
      edges = edges(ofDay);
    }
    for (long edge : edges) {
      if (edge > from) {
        return Math.min(edge, until);
      }
    }
    return until;
  }

  /** The band a minute lies in. */
  TimeBand at(long minute) {
    LocalTime time =
        LocalDateTime.ofInstant(LondonTime.instant(minute), LondonTime.ZONE).toLocalTime();
    return TimeBand.of(isIn(evening, time), isIn(night, time));
  }

  private static boolean isIn(Optional<EnhancementBand> band, LocalTime time) {
    return band.isPresent() && band.get().includes(time);
  }

  /** Every minute of a day at which a band may begin or end, in order. */
  private long[] edges(LocalDate ofDay) {
    TreeSet<Long> found = new TreeSet<>();
    for (EnhancementBand band :
        List.of(evening, night).stream().flatMap(Optional::stream).toList()) {
      addEdge(ofDay.atTime(band.from()), found);
      addEdge(ofDay.atTime(band.until()), found);
    }
    Instant begins = LondonTime.instant(LondonTime.startOfDay(ofDay));
    ZoneOffsetTransition change = LondonTime.ZONE.getRules().nextTransition(begins);
    if (change != null && change.getDateTimeBefore().toLocalDate().equals(ofDay)) {
      found.add(change.toEpochSecond() / SECONDS_OF_A_MINUTE);
    }
    return found.stream().mapToLong(Long::longValue).toArray();
  }

  private static void addEdge(LocalDateTime local, TreeSet<Long> found) {
    for (ZoneOffset offset : LondonTime.ZONE.getRules().getValidOffsets(local)) {
      found.add(local.toEpochSecond(offset) / SECONDS_OF_A_MINUTE);
    }
  }
}
