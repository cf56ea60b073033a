package coop.commonwage.launcher;

import coop.commonwage.pay.rosters.VisitsFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.SplittableRandom;

/**
 * A roster for measuring, the same one every time, in the order a rota system writes it: day by
 * day, and in each day worker by worker. Chains of visits with travel between them, some nights,
 * some visits that overlap, some without a check-out, some that did not take place.
 */
final class BenchRoster {

  /** What every payroll id begins with; its number follows in seven digits. */
  static final String PREFIX = "B";

  private static final long SEED = 20_261_122L;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 7);
  private static final int VISITS_A_DAY = 8;
  private static final int[] LENGTHS = {15, 30, 30, 30, 45, 45, 60};
  private static final String[] METHODS = {"gps", "nfc", "qr", "phone", "manual"};

  /**
   * What the visits of a roster come to when every minute with somebody counts once.
   *
   * @param visits rows below the header
   * @param contactMinutes of care, by day
   * @param nightMinutes awake through the night
   */
  record Sums(long visits, long contactMinutes, long nightMinutes) {}

  private final int workers;
  private final int visitsEach;
  private final StringBuilder row = new StringBuilder(160);
  private long visits;
  private long contactMinutes;
  private long nightMinutes;

  private BenchRoster(int workers, int visitsEach) {
    this.workers = workers;
    this.visitsEach = visitsEach;
  }

  /** The payroll id of a worker, counted from 1. */
  static String payrollId(int worker) {
    return PREFIX + "%07d".formatted(worker);
  }

  /** Writes the roster as a file of our own format. */
  static Sums write(int workers, int visitsEach, Path file) throws IOException {
    return new BenchRoster(workers, visitsEach).writeTo(file);
  }

  private Sums writeTo(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", VisitsFile.COLUMNS));
      out.write('\n');
      int days = (visitsEach + VISITS_A_DAY - 1) / VISITS_A_DAY;
      for (int day = 0; day < days; day++) {
        int visitsOfDay = Math.min(VISITS_A_DAY, visitsEach - day * VISITS_A_DAY);
        for (int worker = 1; worker <= workers; worker++) {
          writeDay(worker, day, visitsOfDay, out);
        }
      }
    }
    return new Sums(visits, contactMinutes, nightMinutes);
  }

  private void writeDay(int worker, int day, int visitsOfDay, BufferedWriter out)
      throws IOException {
    SplittableRandom random = new SplittableRandom(SEED + day * 1_000_003L + worker);
    boolean endsInANight = visitsOfDay == VISITS_A_DAY && random.nextInt(20) == 0;
    int planned = 7 * 60 + 15 + random.nextInt(4) * 15;
    int busyUntil = 0;
    for (int number = 0; number < visitsOfDay; number++) {
      boolean isNight = endsInANight && number == visitsOfDay - 1;
      int travel = number == 0 ? 0 : 4 + random.nextInt(17);
      planned = isNight ? 22 * 60 : planned + travel + (random.nextInt(6) == 0 ? 45 : 0);
      int length = isNight ? 8 * 60 + 30 : LENGTHS[random.nextInt(LENGTHS.length)];
      boolean overlaps = !isNight && busyUntil > 0 && random.nextInt(40) == 0;
      int start = overlaps ? busyUntil - 5 : Math.max(planned + random.nextInt(9) - 3, busyUntil);
      int end = start + length + (isNight ? 0 : random.nextInt(9) - 4);
      int fate = random.nextInt(100);
      boolean tookPlace = fate >= 3;
      boolean hasCheckOut = fate != 3 && fate != 4;
      LocalDate date = FIRST_DAY.plusDays(day);
      writeVisit(
          worker,
          date,
          planned,
          planned + length,
          tookPlace ? start : -1,
          tookPlace && hasCheckOut ? end : -1,
          fate,
          isNight,
          travel,
          random);
      out.append(row);
      if (tookPlace && hasCheckOut) {
        long minutes = minutes(date, Math.max(start, busyUntil), end);
        if (isNight) {
          nightMinutes += minutes;
        } else {
          contactMinutes += minutes;
        }
        busyUntil = Math.max(busyUntil, end);
      }
      planned += length;
    }
  }

  /** Minutes of the day from midnight; minus one where there is none. */
  private void writeVisit(
      int worker,
      LocalDate date,
      int plannedStart,
      int plannedEnd,
      int start,
      int end,
      int fate,
      boolean isNight,
      int travel,
      SplittableRandom random) {
    visits++;
    row.setLength(0);
    row.append('V').append(10_000_000 + visits).append(",C").append(1_000 + random.nextInt(40_000));
    row.append(',').append(payrollId(worker));
    time(date, plannedStart);
    time(date, plannedEnd);
    time(date, start);
    time(date, end);
    row.append(',').append(start < 0 ? "" : METHODS[random.nextInt(METHODS.length)]);
    row.append(',').append(end < 0 ? "" : METHODS[random.nextInt(METHODS.length)]);
    row.append(',').append(fate == 5 ? "no-signal" : "");
    row.append(',').append(start >= 0 ? "delivered" : fate == 0 ? "missed" : "cancelled");
    row.append(',').append(random.nextInt(15) == 0 ? 'Y' : 'N');
    row.append(',').append(isNight ? "waking-night" : "personal-care");
    int tenths = travel * (2 + random.nextInt(3));
    row.append(',').append(tenths / 10).append('.').append(tenths % 10);
    row.append(',').append(travel).append(',');
    row.append(random.nextInt(50) == 0 ? "\"Key safe stuck, rang the office\"" : "").append('\n');
  }

  private void time(LocalDate date, int minute) {
    row.append(',');
    if (minute >= 0) {
      LocalDateTime time = date.atStartOfDay().plusMinutes(minute);
      row.append(time);
    }
  }

  private static long minutes(LocalDate date, int start, int end) {
    return end <= start
        ? 0
        : Duration.between(
                date.atStartOfDay().plusMinutes(start).atZone(LONDON),
                date.atStartOfDay().plusMinutes(end).atZone(LONDON))
            .toMinutes();
  }
}
