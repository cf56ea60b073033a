package coop.commonwage.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ImportVisitsCommandTest {

  private static final Path DEMO = Path.of("src/main/resources/demo");
  private static final String WORKERS = DEMO.resolve("workers.csv").toString();
  private static final String HEADER =
      "visit_id,client_ref,carer_ref,planned_start,planned_end,actual_start,actual_end,"
          + "checkin_method,checkout_method,exception_code,status,second_carer,service_type,miles,"
          + "travel_minutes,note\n";
  private static final String VISIT =
      "V1,C1,%s,2026-10-05T08:00,2026-10-05T08:30,2026-10-05T08:02,2026-10-05T08:31,gps,gps,,"
          + "delivered,N,personal-care,4.2,5,\n";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = CommonwageCommand.commandLine();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    List<String> all = new ArrayList<>(List.of("import", "visits"));
    all.addAll(List.of(arguments));
    return line.execute(all.toArray(String[]::new));
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void aFileWithoutFaultsIsToldInCountsAndTotals() throws IOException {
    String visits = file("visits.csv", HEADER + VISIT.formatted("W0001"));
    assertEquals(0, run("--workers", WORKERS, "--dry-run", visits), err::toString);
    assertEquals(
        """
        visits.csv, read by the mapping ours; nothing was taken in
          rows                    1
          rows refused            0
          carers                  1
          personal-care           1 times, 29 minutes
          miles                 4.2
        """,
        out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void theDemonstrationsRosterHasNotesAndNoErrors() {
    assertEquals(0, run("--workers", WORKERS, "--dry-run", DEMO.resolve("visits.csv").toString()));
    assertTrue(out.toString().contains("  carers                 48\n"), out::toString);
    assertTrue(err.toString().contains("visits.csv: note: row "), err::toString);
  }

  @Test
  void refusedRowsAreToldByRowAndColumnAndGiveOne() throws IOException {
    String visits =
        file(
            "visits.csv",
            HEADER + VISIT.formatted("W0001") + VISIT.replace("V1", "V2").formatted("W9999"));
    assertEquals(1, run("--workers", WORKERS, "--dry-run", visits));
    assertTrue(out.toString().contains("  rows refused            1\n"), out::toString);
    assertEquals(
        "visits.csv: error: row 3, column carer_ref, \"W9999\": no worker has this payroll id:"
            + " import the worker first\n",
        err.toString());
  }

  @Test
  void withoutAListOfWorkersTheCarersAreNotChecked() throws IOException {
    String visits = file("visits.csv", HEADER + VISIT.formatted("W9999"));
    assertEquals(0, run("--dry-run", visits), err::toString);
    assertTrue(
        out.toString()
            .endsWith("The carers were not checked: name the workers' list with --workers.\n"),
        out::toString);
  }

  @Test
  void aFileOfTotalsIsLookedAtByItsMapping() throws IOException {
    String totals =
        file(
            "totals.csv",
            "Carer,Period end,Care hours,Travel hours,Waiting hours,Mileage\n"
                + "Anybody At All,31/10/2026,120.5,7.33,0,45.25\n");
    assertEquals(0, run("--mapping", "birdie-totals", "--dry-run", totals), err::toString);
    assertTrue(
        out.toString().contains("  contact                 1 times, 7230 minutes\n"),
        out::toString);
    assertTrue(out.toString().contains("  miles                45.3\n"), out::toString);
  }

  @Test
  void aMappingOfOnesOwnIsReadFromItsFile() throws IOException {
    String own =
        file(
            "own.json",
            """
            {"mapping": "own", "title": "Own", "kind": "totals",
             "fields": {"worker_ref": {"column": "Who"}, "day": {"column": "Day"}},
             "entries": [{"kind": "training", "column": "Minutes", "unit": "minutes"}]}
            """);
    String totals = file("totals.csv", "Who,Day,Minutes\nW0001,2026-10-05,90\n");
    assertEquals(
        0, run("--mapping", own, "--workers", WORKERS, "--dry-run", totals), err::toString);
    assertTrue(
        out.toString().contains("  training                1 times, 90 minutes\n"), out::toString);
  }

  @Test
  void whatCannotBeUsedAsAWholeGivesTwo() throws IOException {
    String visits = file("visits.csv", HEADER + VISIT.formatted("W0001"));
    String missing = folder.resolve("nobody.csv").toString();
    assertEquals(2, run("--dry-run", missing));
    assertEquals(2, run("--workers", missing, "--dry-run", visits));
    assertEquals(
        (missing + " cannot be read: there is no such file or folder.\n").repeat(2),
        err.toString());
    assertEquals(2, run("--dry-run", file("wrong.csv", "a,b\n1,2\n")));
    assertEquals(2, run("--dry-run", file("empty.csv", "")));
    assertEquals(2, run("--dry-run", file("header.csv", HEADER)));
    assertEquals(2, run("--workers", visits, "--dry-run", visits), "that is no workers' list");
  }

  @Test
  void aMappingThatIsNotThereOrBrokenGivesTwoAndIsNamed() throws IOException {
    String visits = file("visits.csv", HEADER + VISIT.formatted("W0001"));
    assertEquals(2, run("--mapping", "nobodys", "--dry-run", visits));
    assertEquals(
        "There is no mapping nobodys: it is no file, and none of those that come with Commonwage,"
            + " ours, access-abacus, controcc, birdie-totals.\n",
        err.toString());
    String broken = file("broken.json", "{\"mapping\": \"own\", \"title\": \"Own\", \"kinds\": 1}");
    assertEquals(2, run("--mapping", broken, "--dry-run", visits));
    assertTrue(err.toString().contains("kinds"), err::toString);
    assertTrue(
        err.toString().endsWith("The mapping " + broken + " cannot be used.\n"), err::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "visits.csv",
        "--server http://localhost visits.csv",
        "--dry-run --server http://localhost visits.csv",
        "--dry-run --complete 2026-10-01..2026-10-31 visits.csv",
        "--dry-run",
        "--server ftp://x --login a --password-file README.md README.md",
        "--server nowhere --login a --password-file README.md README.md",
        "--workers w.csv --server http://x --login a --password-file README.md README.md",
      })
  void wrongUsageGivesTwoAndTheUsage(String arguments) {
    assertEquals(2, run(arguments.split(" ")));
    assertTrue(err.toString().contains("Usage: commonwage import visits"), err::toString);
  }

  @Test
  void aServerThatDoesNotAnswerIsSaidInOneSentence() throws IOException {
    String visits = file("visits.csv", HEADER + VISIT.formatted("W0001"));
    String password = file("password", "secret\n");
    assertEquals(
        1,
        run("--server", "http://127.0.0.1:9", "--login", "a", "--password-file", password, visits));
    assertTrue(
        err.toString().startsWith("The server did not answer http://127.0.0.1:9/"), err::toString);
    assertEquals(1, err.toString().lines().count(), err::toString);
  }
}
