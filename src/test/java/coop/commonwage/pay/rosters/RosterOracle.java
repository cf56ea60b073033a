package coop.commonwage.pay.rosters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A second reading of a roster of autumn 2026, to hold the first one against: it shares no code
 * with the product, splits lines at commas, lays every minute of the season on a strip and counts
 * what lies there. It knows the clocks by heart: until Sunday 25 October 2026, 02:00, local time is
 * an hour ahead.
 */
final class RosterOracle {

  /** What one worker comes to; contact to night by ordinary day and weekend. */
  static final class Count {
    final int[][] minutes = new int[6][2];
    int sleepIns;
    int unpaidGap;
    int milesTenths;
    int incomplete;
    int overlaps;

    @Override
    public String toString() {
      return Arrays.deepToString(minutes)
          + " sleep-ins %d, gap %d, tenths %d, incomplete %d, overlaps %d"
              .formatted(sleepIns, unpaidGap, milesTenths, incomplete, overlaps);
    }
  }

  static final List<String> KINDS =
      List.of("contact", "travel", "waiting", "training", "office", "waking-night");

  private static final int DAYS_BEFORE_OCTOBER = 30;
  private static final int MINUTES_OF_A_DAY = 1440;
  private static final int CLOCKS_GO_BACK = (DAYS_BEFORE_OCTOBER + 24) * MINUTES_OF_A_DAY + 120;
  private static final int STRIP = 100 * MINUTES_OF_A_DAY;

  private record Row(
      String id,
      String service,
      int start,
      int end,
      int startDay,
      int endDay,
      int travel,
      int tenths) {}

  private RosterOracle() {}

  static Map<String, Count> count(List<String> lines) {
    Map<String, Count> counts = new TreeMap<>();
    Map<String, List<Row>> rows = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cell = line.split(",", -1);
      Count count = counts.computeIfAbsent(cell[2], c -> new Count());
      if (!cell[10].equals("delivered") && !cell[10].equals("frustrated")) {
        continue;
      }
      if (cell[5].isEmpty() || cell[6].isEmpty()) {
        count.incomplete++;
      } else if (cell[12].equals("sleep-in")) {
        count.sleepIns++;
      } else {
        rows.computeIfAbsent(cell[2], c -> new ArrayList<>())
            .add(
                new Row(
                    cell[0],
                    cell[12],
                    passed(cell[5]),
                    passed(cell[6]),
                    day(cell[5]),
                    day(cell[6]),
                    Integer.parseInt(cell[14]),
                    Integer.parseInt(cell[13].replace(".", ""))));
      }
    }
    rows.forEach((carer, own) -> lay(own, counts.get(carer)));
    return counts;
  }

  private static void lay(List<Row> rows, Count count) {
    rows.sort(Comparator.comparing(Row::start).thenComparing(Row::end).thenComparing(Row::id));
    byte[] strip = new byte[STRIP];
    int latest = -1;
    int latestDay = -1;
    for (Row row : rows) {
      if (row.startDay() == latestDay) {
        count.milesTenths += row.tenths();
        count.minutes[1][weekend(row.startDay())] += row.travel();
        int free = 0;
        for (int minute = latest; minute < row.start(); minute++) {
          free++;
        }
        int rest = free > row.travel() ? free - row.travel() : 0;
        if (free > 60) {
          count.unpaidGap += rest;
        } else {
          count.minutes[2][weekend(row.startDay())] += rest;
        }
      }
      if (row.start() < latest) {
        count.overlaps++;
      }
      for (int minute = row.start(); minute < row.end(); minute++) {
        if (minute >= latest) {
          strip[minute] = (byte) (1 + kind(row.service()));
        }
      }
      if (row.end() > latest) {
        latest = row.end();
        latestDay = row.endDay();
      }
    }
    for (int minute = 0; minute < STRIP; minute++) {
      if (strip[minute] > 0) {
        count.minutes[strip[minute] - 1][weekend(localDay(minute))]++;
      }
    }
  }

  private static int kind(String service) {
    return switch (service) {
      case "personal-care" -> 0;
      case "training" -> 3;
      case "office" -> 4;
      default -> 5;
    };
  }

  /** Days since 1 September 2026, which was a Tuesday. */
  private static int day(String time) {
    int month = Integer.parseInt(time.substring(5, 7));
    int before =
        switch (month) {
          case 9 -> 0;
          case 10 -> DAYS_BEFORE_OCTOBER;
          case 11 -> DAYS_BEFORE_OCTOBER + 31;
          default -> throw new IllegalArgumentException(time + " is not of this autumn");
        };
    return before + Integer.parseInt(time.substring(8, 10)) - 1;
  }

  /** Minutes that have passed since 1 September 2026, 00:00 local time. */
  private static int passed(String time) {
    int local =
        day(time) * MINUTES_OF_A_DAY
            + Integer.parseInt(time.substring(11, 13)) * 60
            + Integer.parseInt(time.substring(14, 16));
    return local < CLOCKS_GO_BACK ? local : local + 60;
  }

  private static int localDay(int passed) {
    return (passed < CLOCKS_GO_BACK ? passed : passed - 60) / MINUTES_OF_A_DAY;
  }

  /** 0 from Monday to Friday, 1 at weekends; 1 September 2026 was a Tuesday. */
  private static int weekend(int day) {
    int sinceMonday = (day + 1) % 7;
    return sinceMonday >= 5 ? 1 : 0;
  }
}
