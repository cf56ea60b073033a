package coop.commonwage.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HoursCommandTest {

  private static final Path DEMO = Path.of("src/main/resources/demo");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Path workers, Path visits, Path hours) {
    CommandLine line = CommonwageCommand.commandLine();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(
        "hours",
        "--workers",
        workers.toString(),
        "--visits",
        visits.toString(),
        "--out",
        hours.toString());
  }

  private static Path workers() {
    return DEMO.resolve("workers.csv");
  }

  @Test
  void oneRowIsWrittenForEachWorkerInTheOrderOfTheirList() throws IOException {
    Path hours = folder.resolve("hours.csv");
    assertEquals(0, run(workers(), DEMO.resolve("visits.csv"), hours), err::toString);
    List<String> lines = Files.readAllLines(hours);
    assertEquals(
        "payroll_id,contact_minutes,travel_minutes,waiting_minutes,training_minutes,"
            + "office_minutes,waking_night_minutes,sleep_ins,unpaid_gap_minutes,miles,"
            + "minimum_wage_minutes,incomplete,overlaps",
        lines.getFirst());
    assertEquals(49, lines.size());
    assertEquals("W0001,3830,901,542,0,0,0,2,3271,314.2,5273,0,7", lines.get(1));
    assertTrue(lines.get(48).startsWith("W0048,"));
    assertEquals("Hours of 48 workers written to " + hours + ".\n", out.toString());
    assertTrue(err.toString().contains("visits.csv: notes not listed: 461"));
  }

  /** The week is counted by hand in {@code WeekOverTheClockChangeTest}. */
  @Test
  void theWeekInWhichTheClocksGoBackIsCountedByTheHoursThatPassed() throws IOException {
    Path hours = folder.resolve("hours.csv");
    Path week =
        Path.of("src/test/resources/coop/commonwage/pay/hours/week-over-25-october-2026.csv");
    assertEquals(0, run(workers(), week, hours), err::toString);
    List<String> lines = Files.readAllLines(hours);
    assertEquals("W0001,320,116,97,180,0,1110,1,49,20.3,1823,1,1", lines.get(1));
    assertEquals("W0002,120,5,5,0,0,0,0,0,1.2,130,0,0", lines.get(2));
  }

  @Test
  void aWorkerWithoutVisitsHasARowOfZeros() throws IOException {
    Path none = folder.resolve("visits.csv");
    Files.writeString(none, Files.readAllLines(DEMO.resolve("visits.csv")).getFirst() + "\n");
    Path hours = folder.resolve("hours.csv");
    assertEquals(0, run(workers(), none, hours));
    assertEquals("W0001,0,0,0,0,0,0,0,0,0.0,0,0,0", Files.readAllLines(hours).get(1));
  }

  @Test
  void nothingIsWrittenWhenARowIsBadAndAnOlderFileStays() throws IOException {
    Path visits = folder.resolve("visits.csv");
    String roster = Files.readString(DEMO.resolve("visits.csv"));
    Files.writeString(visits, roster.replaceFirst("C0080,W0001", "C0080,W0999"));
    Path hours = Files.writeString(folder.resolve("hours.csv"), "older\n");
    assertEquals(2, run(workers(), visits, hours));
    assertEquals("older\n", Files.readString(hours));
    assertTrue(
        err.toString()
            .contains(
                "visits.csv: error: row 2, column carer_ref, \"W0999\": no worker has this payroll"
                    + " id: import the worker first\n"),
        err::toString);
    assertTrue(
        err.toString().contains("Nothing was counted: put the errors in " + visits + " right"));
  }

  @Test
  void aFileThatIsNotThereIsToldInOneSentence() {
    Path missing = folder.resolve("nobody.csv");
    assertEquals(2, run(missing, DEMO.resolve("visits.csv"), folder.resolve("hours.csv")));
    assertEquals(missing + " cannot be read: there is no such file or folder.\n", err.toString());
  }

  @Test
  void aFolderThatIsNotThereCannotTakeTheHours() {
    Path hours = folder.resolve("nowhere/hours.csv");
    assertEquals(1, run(workers(), DEMO.resolve("visits.csv"), hours));
    assertTrue(
        err.toString()
            .endsWith(
                "The hours cannot be written to " + hours + ": there is no such file or folder.\n"),
        err::toString);
    assertFalse(Files.exists(hours));
  }

  @Test
  void aMissingOptionIsWrongUsage() {
    CommandLine line = CommonwageCommand.commandLine();
    line.setErr(new PrintWriter(err));
    assertEquals(2, line.execute("hours", "--workers", "workers.csv"));
    assertTrue(err.toString().contains("--visits"));
  }
}
