package coop.commonwage.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The usual time rules, sentence by sentence, from the rows of a file to the row of a worker. */
class HoursRulesTest {

  private static final Path DEMO = Path.of("src/main/resources/demo");
  private static final List<String> COLUMNS =
      List.of(
          "contact",
          "travel",
          "waiting",
          "training",
          "office",
          "waking-night",
          "sleep-ins",
          "gap",
          "miles",
          "minimum-wage",
          "incomplete",
          "overlaps");

  @TempDir Path folder;

  /** One row of Monday 5 October 2026, or of whole local times; {@code -} where one is missing. */
  private static String row(
      String id,
      String start,
      String end,
      String status,
      String service,
      String miles,
      int travel) {
    String from = whole(start);
    String until = whole(end);
    return String.join(
        ",",
        id,
        "C1",
        "W0001",
        from.isEmpty() ? "2026-10-05T08:00" : from,
        until.isEmpty() ? "2026-10-06T09:00" : until,
        from,
        until,
        "gps",
        "gps",
        "",
        status,
        "N",
        service,
        miles,
        Integer.toString(travel),
        "");
  }

  private static String visit(String id, String start, String end, String miles, int travel) {
    return row(id, start, end, "delivered", "personal-care", miles, travel);
  }

  private static String whole(String time) {
    return time.equals("-") ? "" : time.length() == 5 ? "2026-10-05T" + time : time;
  }

  /** What the command writes for the worker, the columns that are not nought. */
  private String hours(String... rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(rows));
    lines.addFirst(Files.readAllLines(DEMO.resolve("visits.csv")).getFirst());
    Path visits = Files.write(folder.resolve("visits.csv"), lines);
    Path out = folder.resolve("hours.csv");
    CommandLine line = CommonwageCommand.commandLine();
    StringWriter err = new StringWriter();
    line.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err));
    assertEquals(
        0,
        line.execute(
            "hours",
            "--workers",
            DEMO.resolve("workers.csv").toString(),
            "--visits",
            visits.toString(),
            "--out",
            out.toString()),
        err::toString);
    String[] cells = Files.readAllLines(out).get(1).split(",");
    assertEquals("W0001", cells[0]);
    List<String> told = new ArrayList<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      if (!cells[i + 1].equals("0") && !cells[i + 1].equals("0.0")) {
        told.add(COLUMNS.get(i) + " " + cells[i + 1]);
      }
    }
    return String.join(", ", told);
  }

  @Test
  void aRowCountsWhenItWasDeliveredOrFrustratedAndBothTimesStand() throws IOException {
    assertEquals(
        "contact 45, waiting 15, minimum-wage 60",
        hours(
            visit("V1", "08:00", "08:30", "0.0", 0),
            row("V2", "08:45", "09:00", "frustrated", "personal-care", "0.0", 0)));
    assertEquals(
        "",
        hours(
            row("V1", "08:00", "08:30", "missed", "personal-care", "0.0", 0),
            row("V2", "08:45", "09:00", "cancelled", "personal-care", "0.0", 0)));
  }

  @Test
  void aRowThatLacksATimeIsIncompleteAndHasNoMinutes() throws IOException {
    assertEquals(
        "incomplete 4",
        hours(
            visit("V1", "08:00", "-", "3.0", 10),
            visit("V2", "-", "09:00", "3.0", 10),
            row("V3", "-", "-", "frustrated", "personal-care", "3.0", 10),
            row("V4", "22:00", "-", "delivered", "sleep-in", "0.0", 0),
            row("V5", "-", "-", "cancelled", "personal-care", "3.0", 10)));
  }

  @Test
  void aSleepInIsCountedAndNotTimedAndIsNoRowOfAChain() throws IOException {
    assertEquals(
        "contact 60, travel 10, waiting 20, sleep-ins 1, miles 2.0, minimum-wage 90",
        hours(
            visit("V1", "21:00", "21:30", "0.0", 0),
            row("V2", "21:30", "2026-10-06T07:00", "delivered", "sleep-in", "5.0", 30),
            visit("V3", "22:00", "22:30", "2.0", 10)));
  }

  @Test
  void minutesGoToTheKindOfTheirService() throws IOException {
    assertEquals(
        "contact 10, training 20, office 30, waking-night 40, minimum-wage 100",
        hours(
            visit("V1", "08:00", "08:10", "0.0", 0),
            row("V2", "08:10", "08:30", "delivered", "training", "0.0", 0),
            row("V3", "08:30", "09:00", "delivered", "office", "0.0", 0),
            row("V4", "09:00", "09:40", "delivered", "waking-night", "0.0", 0)));
  }

  /** Supervision and meetings are office time, standby is waiting, a response is office time. */
  @Test
  void furtherServicesGoToTheColumnTheyAreMostLike() throws IOException {
    assertEquals(
        "waiting 20, office 60, minimum-wage 80",
        hours(
            row("V1", "08:00", "08:30", "delivered", "supervision", "0.0", 0),
            row("V2", "08:30", "08:50", "delivered", "meeting", "0.0", 0),
            row("V3", "08:50", "09:10", "delivered", "standby", "0.0", 0),
            row("V4", "09:10", "09:20", "delivered", "on-call-response", "0.0", 0),
            row("V5", "18:00", "23:00", "delivered", "on-call", "0.0", 0)));
  }

  @Test
  void rowsAreTakenByStartThenEndThenVisitId() throws IOException {
    // of two that start together the shorter comes first, so the longer counts from its end
    String earlyEnd = visit("V9", "08:00", "08:20", "0.0", 0);
    String lateEnd = visit("V1", "08:00", "09:00", "7.0", 0);
    assertEquals("contact 60, miles 7.0, minimum-wage 60, overlaps 1", hours(lateEnd, earlyEnd));
    // of two alike the one with the lesser id is the first of the chain, which has no miles
    assertEquals(
        "contact 30, travel 4, miles 2.0, minimum-wage 34, overlaps 1",
        hours(visit("B", "08:00", "08:30", "2.0", 4), visit("A", "08:00", "08:30", "1.0", 3)));
  }

  @Test
  void minutesAreThoseThatPassAndATimeThatComesTwiceIsTheEarlier() throws IOException {
    // 00:30 BST to 02:30 GMT is three hours; 01:30 is 01:30 BST
    assertEquals(
        "contact 180, minimum-wage 180",
        hours(visit("V1", "2026-10-25T00:30", "2026-10-25T02:30", "0.0", 0)));
    assertEquals(
        "contact 60, minimum-wage 60",
        hours(visit("V1", "2026-10-25T00:30", "2026-10-25T01:30", "0.0", 0)));
    // 00:30 GMT to 02:30 BST is one hour
    assertEquals(
        "contact 60, minimum-wage 60",
        hours(visit("V1", "2026-03-29T00:30", "2026-03-29T02:30", "0.0", 0)));
  }

  @Test
  void anOverlapCountsOnlyFromTheLatestEnd() throws IOException {
    assertEquals(
        "contact 60, minimum-wage 60, overlaps 1",
        hours(visit("V1", "08:00", "08:40", "0.0", 0), visit("V2", "08:39", "09:00", "0.0", 0)));
    // the second ends first: nothing of it counts, and the third still meets the first
    assertEquals(
        "contact 70, minimum-wage 70, overlaps 2",
        hours(
            visit("V1", "08:00", "09:00", "0.0", 0),
            visit("V2", "08:10", "08:20", "0.0", 0),
            visit("V3", "08:50", "09:10", "0.0", 0)));
    assertEquals(
        "contact 60, minimum-wage 60",
        hours(visit("V1", "08:00", "08:40", "0.0", 0), visit("V2", "08:40", "09:00", "0.0", 0)));
  }

  @Test
  void anOverlapHasTravelAndMilesAllTheSameOnTheDayOfThatEnd() throws IOException {
    assertEquals(
        "contact 60, travel 9, miles 1.5, minimum-wage 69, overlaps 1",
        hours(visit("V1", "08:00", "08:40", "0.0", 0), visit("V2", "08:30", "09:00", "1.5", 9)));
    // a night ends on the next day, so what starts before midnight begins a chain of its own
    assertEquals(
        "waking-night 600, minimum-wage 600, overlaps 1",
        hours(
            row("V1", "21:30", "2026-10-06T07:30", "delivered", "waking-night", "0.0", 0),
            visit("V2", "22:00", "22:30", "1.5", 9)));
    assertEquals(
        "travel 9, waking-night 600, miles 1.5, minimum-wage 609, overlaps 1",
        hours(
            row("V1", "21:30", "2026-10-06T07:30", "delivered", "waking-night", "0.0", 0),
            visit("V2", "2026-10-06T07:00", "2026-10-06T07:30", "1.5", 9)));
  }

  @Test
  void aGapOfAnHourIsPaidInFullAndWaitingIsWhatTravelLeaves() throws IOException {
    String first = visit("V1", "08:00", "08:30", "9.9", 99);
    assertEquals(
        "contact 60, travel 25, waiting 35, miles 4.2, minimum-wage 120",
        hours(first, visit("V2", "09:30", "10:00", "4.2", 25)));
    assertEquals(
        "contact 60, travel 25, minimum-wage 85",
        hours(first, visit("V2", "08:55", "09:25", "0.0", 25)));
    assertEquals(
        "contact 60, travel 25, minimum-wage 85",
        hours(first, visit("V2", "08:40", "09:10", "0.0", 25)));
    assertEquals(
        "contact 60, minimum-wage 60", hours(first, visit("V2", "08:30", "09:00", "0.0", 0)));
  }

  @Test
  void inALongerGapTravelIsPaidAndTheRestIsAnUnpaidGap() throws IOException {
    String first = visit("V1", "08:00", "08:30", "0.0", 0);
    assertEquals(
        "contact 60, travel 25, gap 36, miles 4.2, minimum-wage 85",
        hours(first, visit("V2", "09:31", "10:01", "4.2", 25)));
    assertEquals(
        "contact 60, travel 70, minimum-wage 130",
        hours(first, visit("V2", "09:31", "10:01", "0.0", 70)));
    assertEquals(
        "contact 60, gap 61, minimum-wage 60",
        hours(first, visit("V2", "09:31", "10:01", "0.0", 0)));
  }

  @Test
  void theFirstRowOfAChainHasNoTravelAndNoMiles() throws IOException {
    assertEquals(
        "contact 90, travel 10, waiting 5, miles 1.0, minimum-wage 105",
        hours(
            visit("V1", "08:00", "08:30", "9.9", 30),
            visit("V2", "08:45", "09:15", "1.0", 10),
            visit("V3", "2026-10-06T08:00", "2026-10-06T08:30", "9.9", 30)));
    // 23:50 and 00:05 lie on two days: a new chain, no travel, no waiting
    assertEquals(
        "contact 40, minimum-wage 40",
        hours(
            visit("V1", "23:40", "23:50", "0.0", 0),
            visit("V2", "2026-10-06T00:05", "2026-10-06T00:35", "3.0", 10)));
    // a visit over midnight ends on the day the next begins: the chain goes on
    assertEquals(
        "contact 50, travel 10, waiting 5, miles 3.0, minimum-wage 65",
        hours(
            visit("V1", "23:40", "2026-10-06T00:05", "0.0", 0),
            visit("V2", "2026-10-06T00:20", "2026-10-06T00:45", "3.0", 10)));
  }

  @Test
  void theOrderOfRowsChangesNothing() throws IOException {
    List<String> rows = new ArrayList<>();
    Map<Integer, String> services = Map.of(0, "personal-care", 1, "training", 2, "sleep-in");
    Random random = new Random(20261005);
    for (int i = 0; i < 60; i++) {
      int start = random.nextInt(1380);
      int end = start + 1 + random.nextInt(1439 - start);
      rows.add(
          row(
              "V%02d".formatted(i),
              "%02d:%02d".formatted(start / 60, start % 60),
              "%02d:%02d".formatted(end / 60, end % 60),
              "delivered",
              services.get(random.nextInt(3)),
              random.nextInt(9) + "." + random.nextInt(10),
              random.nextInt(30)));
    }
    String before = hours(rows.toArray(String[]::new));
    Collections.shuffle(rows, random);
    assertEquals(before, hours(rows.toArray(String[]::new)));
  }
}
