package coop.commonwage.product;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the built jar: what they print, and the exit code a script would see. */
class CommandLineIT {

  @TempDir static Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "serve --help",
        "demo --help",
        "verify --help",
        "calculate --help",
        "distribute --help",
        "hours --help",
        "import --help",
        "import visits --help",
        "rules --help",
        "rules check --help",
        "bench --help",
      })
  void helpIsThereEverywhere(String arguments) {
    CommandLine help = CommandLine.run(arguments.split(" "));
    String command = arguments.replace("--help", "").strip();
    assertAll(
        () -> assertEquals(0, help.exit()),
        () -> assertEquals("", help.err()),
        () ->
            assertTrue(help.out().startsWith(("Usage: commonwage " + command).strip()), help.out()),
        () -> assertTrue(help.out().contains("Exit codes: "), help.out()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve --colour=red",
        "demo --colour=red",
        "calculate --in=a --out=b --colour=red",
        "distribute --in=a --out=b --colour=red",
        "rules check --colour=red",
        "verify --colour=red",
      })
  void anUnknownOptionGivesTheUsageAndExitCodeTwo(String arguments) {
    CommandLine refused = CommandLine.run(arguments.split(" "));
    assertAll(
        () -> assertEquals(2, refused.exit()),
        () -> assertEquals("", refused.out()),
        () -> assertTrue(refused.err().contains("--colour=red"), refused.err()),
        () -> assertTrue(refused.err().contains("Usage: commonwage "), refused.err()),
        () -> assertFalse(refused.err().contains("\tat "), refused.err()));
  }

  @Test
  void anUnknownCommandOrNoneGivesTheUsageAndExitCodeTwo() {
    CommandLine unknown = CommandLine.run("frobnicate");
    CommandLine none = CommandLine.run();
    assertAll(
        () -> assertEquals(2, unknown.exit()),
        () -> assertTrue(unknown.err().contains("'frobnicate'"), unknown.err()),
        () -> assertTrue(unknown.err().contains("Usage: commonwage "), unknown.err()),
        () -> assertEquals(2, none.exit()),
        () -> assertTrue(none.err().startsWith("Say what to do:\nUsage: "), none.err()));
  }

  @Test
  void aTakenPortIsSaidInOneSentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CommandLine refused =
          CommandLine.run(
              "serve",
              "--data",
              directory.resolve("port").toString(),
              "--port",
              Integer.toString(taken.getLocalPort()));
      assertAll(
          () ->
              assertEquals(
                  "Port %d on 127.0.0.1 is taken; stop what uses it, or name another with --port."
                      .formatted(taken.getLocalPort()),
                  refused.err()),
          () -> assertEquals(1, refused.exit()));
    }
  }

  @Test
  void aDataDirectoryThatCannotBeWrittenIsSaidInOneSentence() throws IOException {
    Path file = Files.writeString(directory.resolve("a-file"), "not a directory");
    Path data = file.resolve("data");
    CommandLine refused = CommandLine.run("serve", "--data", data.toString());
    assertAll(
        () ->
            assertEquals(
                "The data directory "
                    + data
                    + " cannot be written (FileSystem); make it writable for this user,"
                    + " or name another with --data.",
                refused.err()),
        () -> assertEquals(1, refused.exit()));
  }

  @Test
  void aDataDirectoryInUseIsSaidInOneSentence() {
    Path data = Product.shared().data().toAbsolutePath();
    CommandLine refused = CommandLine.run("serve", "--data", data.toString());
    assertAll(
        () ->
            assertEquals(
                "Another Commonwage is running on the data directory "
                    + data
                    + "; stop it first, or name another directory with --data.",
                refused.err()),
        () -> assertEquals(1, refused.exit()));
  }

  @Test
  void aFullDiskIsSaidInOneSentence() throws Exception {
    Path small = Files.createDirectory(directory.resolve("small-disk"));
    assumeTrue(
        ran("mount", "-t", "tmpfs", "-o", "size=10m", "commonwage-test", small.toString()),
        "only root may mount a small disk");
    try {
      CommandLine refused = CommandLine.run("serve", "--data", small.resolve("data").toString());
      assertAll(
          () ->
              assertEquals(
                  "The disk of the data directory "
                      + small.resolve("data")
                      + " has 10 MB left; Commonwage needs at least 300 MB to start.",
                  refused.err()),
          () -> assertEquals(1, refused.exit()));
    } finally {
      ran("umount", small.toString());
    }
  }

  private static boolean ran(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  @Test
  void aPostgresThatCannotBeReachedIsSaidInOneSentence() {
    CommandLine refused =
        CommandLine.run(
            Map.of(
                "COMMONWAGE_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + Product.freePort() + "/commonwage"),
            "serve",
            "--data",
            directory.resolve("unreachable").toString());
    assertAll(
        () ->
            assertTrue(
                refused
                    .err()
                    .matches(
                        "PostgreSQL at jdbc:postgresql://127\\.0\\.0\\.1:\\d+/commonwage cannot be"
                            + " reached as user postgres: Connection to 127\\.0\\.0\\.1:\\d+"
                            + " refused\\.[^\\n]*"),
                refused.err()),
        () -> assertEquals(1, refused.exit()));
  }

  @Test
  void aDatabaseUrlOfAnotherKindIsSaidInOneSentence() {
    CommandLine refused =
        CommandLine.run(
            Map.of("COMMONWAGE_DB_URL", "jdbc:mysql://127.0.0.1/commonwage"),
            "serve",
            "--data",
            directory.resolve("mysql").toString());
    assertAll(
        () ->
            assertEquals(
                "COMMONWAGE_DB_URL must begin with jdbc:postgresql://, but is"
                    + " \"jdbc:mysql://127.0.0.1/commonwage\".",
                refused.err()),
        () -> assertEquals(1, refused.exit()));
  }

  @Test
  void aWrongRuleStopsTheStartWithFileAndLine() throws IOException {
    Path rules = directory.resolve("rules");
    copy(Path.of("payroll-rules"), rules);
    Path file = rules.resolve("uk/national-insurance.yaml");
    List<String> lines = Files.readAllLines(file);
    int wrong = firstRate(lines);
    lines.set(wrong, lines.get(wrong).replaceFirst("(\\d+(?:\\.\\d+)?)", "eight"));
    Files.write(file, lines);

    CommandLine start =
        CommandLine.run(
            "serve",
            "--data",
            directory.resolve("wrong-rules").toString(),
            "--port",
            Integer.toString(Product.freePort()),
            "--rules",
            rules.toString());
    CommandLine check = CommandLine.run("rules", "check", "--rules", rules.toString());
    String where = "national-insurance.yaml:" + (wrong + 1) + ":";
    assertAll(
        () -> assertEquals(1, start.exit()),
        () -> assertTrue(start.err().contains(where), start.err()),
        () -> assertFalse(start.err().contains("\tat "), start.err()),
        () -> assertEquals(2, check.exit()),
        () -> assertTrue(check.err().contains(where), check.err()),
        () -> assertFalse(check.err().contains("\tat "), check.err()));
  }

  private static int firstRate(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("\\s*-?\\s*(value|rate): .*\\d.*")) {
        return i;
      }
    }
    throw new IllegalStateException("no rate in the file");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void theRulesInTheJarAreWellFormedAndTheirExamplesExact() {
    CommandLine check = CommandLine.run("rules", "check");
    assertAll(
        () -> assertEquals(0, check.exit(), check.err()),
        () -> assertEquals("", check.err()),
        () -> assertTrue(check.out().contains("uk/income-tax "), check.out()),
        () ->
            assertTrue(
                check
                    .out()
                    .strip()
                    .matches(
                        "(?s).*\\d+ rules in \\d+ files are well-formed and cited; \\d+ examples"
                            + " come out exactly\\..*\\d+ legal forms are well-formed and cited"
                            + " \\(confidence .*\\); \\d+ examples, 5 cases of ballots and 12 of"
                            + " capital accounts come out exactly\\..*The first to stop, after"
                            + " 2027-03-31: .*uk/minimum-wage.*\\."),
                check.out()));
  }

  @Test
  void calculateWritesTheDeductionsOfEveryPaymentItCan() throws IOException {
    Path in = directory.resolve("payments.csv");
    Path out = directory.resolve("deductions.csv");
    Files.writeString(
        in,
        """
        id,pay_date,frequency,tax_code,ni_category,gross
        anna,2026-11-05,monthly,1257L M1,A,2500.00
        """);
    CommandLine done = CommandLine.run("calculate", "--in", in.toString(), "--out", out.toString());
    String header = Files.readAllLines(out).getFirst();
    String row = Files.readAllLines(out).get(1);
    // tax: 2,500.00 less a month's free pay of 1,048.25 leaves 1,451 whole pounds at 20 % = 290.20;
    // National Insurance: 8 % of 2,500.00 − 1,048.00 = 116.16
    assertAll(
        () -> assertEquals(0, done.exit(), done.err()),
        () -> assertEquals("290.20", column("tax", header, row)),
        () -> assertEquals("116.16", column("employee_nic", header, row)));

    Files.writeString(
        in,
        "bert,2026-11-05,monthly,NONSENSE,A,2500.00\n",
        java.nio.file.StandardOpenOption.APPEND);
    CommandLine partly =
        CommandLine.run("calculate", "--in", in.toString(), "--out", out.toString());
    CommandLine unreadable =
        CommandLine.run("calculate", "--in", "/no/such/file.csv", "--out", out.toString());
    assertAll(
        () -> assertEquals(1, partly.exit()),
        () -> assertEquals(2, unreadable.exit()),
        () ->
            assertEquals(
                "/no/such/file.csv cannot be read: there is no such file, or you may not open it.",
                unreadable.err()));
  }

  private static String column(String name, String header, String row) {
    int place = List.of(header.split(",")).indexOf(name);
    assertTrue(place >= 0, name + " is not in " + header);
    return row.split(",", -1)[place];
  }

  @Test
  void distributeSharesASurplusAndSaysWhenItMayNot() throws IOException {
    Path in = directory.resolve("case.json");
    Path out = directory.resolve("result.json");
    String members = "\"members\":[{\"id\":\"A\",\"class\":\"worker\",\"hours\":\"1820\"}]}";
    Files.writeString(
        in,
        "{\"form\":\"uk-coop-society\",\"year_end\":\"2026-03-31\","
            + "\"declared_surplus\":\"100.00\","
            + members);
    String[] command = {"distribute", "--in", in.toString(), "--out", out.toString()};
    CommandLine done = CommandLine.run(command);
    // 30 % reserve, 5 % education, 5 % community: 60.00 of 100.00 is left for the one member
    assertAll(
        () -> assertEquals(0, done.exit(), done.err()),
        () -> assertTrue(Files.readString(out).contains("\"allocation\": \"60.00\"")));

    Files.writeString(in, "{\"form\":\"no-such-form\"," + members);
    CommandLine unusable = CommandLine.run(command);
    assertAll(
        () -> assertEquals(2, unusable.exit()),
        () -> assertTrue(unusable.err().contains("no-such-form"), unusable.err()),
        () -> assertFalse(unusable.err().contains("\tat "), unusable.err()));
  }

  @Test
  void hoursCountsTheDemonstrationsRosterAndRefusesAWrongOne() throws IOException {
    Path workers =
        Files.writeString(directory.resolve("workers.csv"), Strangers.resource("workers.csv"));
    Path visits =
        Files.writeString(directory.resolve("visits.csv"), Strangers.resource("visits.csv"));
    Path out = directory.resolve("hours.csv");
    String[] command = {
      "hours",
      "--workers",
      workers.toString(),
      "--visits",
      visits.toString(),
      "--out",
      out.toString()
    };
    CommandLine done = CommandLine.run(command);
    assertAll(
        () -> assertEquals(0, done.exit(), done.err()),
        () -> assertEquals("Hours of 48 workers written to " + out + ".\n", done.out()),
        () -> assertEquals(49, Files.readAllLines(out).size()));

    Files.writeString(
        visits,
        Strangers.resource("visits.csv")
            .replaceFirst("V0000001,C0080,W0001", "V0000001,C0080,W9999"));
    CommandLine refused = CommandLine.run(command);
    assertAll(
        () -> assertEquals(2, refused.exit()),
        () -> assertTrue(refused.err().contains("visits.csv: error: "), refused.err()),
        () -> assertTrue(refused.err().contains("W9999"), refused.err()));
  }
}
