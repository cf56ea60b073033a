package coop.commonwage.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.surplus.application.CaseText;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DistributeCommandTest {

  private static final String MEMBERS =
      "\"members\":[{\"id\":\"A\",\"class\":\"worker\",\"hours\":\"1820\"}]}";

  @TempDir Path folder;

  private final StringWriter said = new StringWriter();
  private Path in;
  private Path out;

  @BeforeEach
  void files() {
    in = folder.resolve("case.json");
    out = folder.resolve("result.json");
  }

  @Test
  void aCaseThatIsAllowedIsWorkedOutWithExitCode0() throws IOException {
    assertEquals(
        0,
        distribute(
            "{\"form\":\"uk-coop-society\",\"year_end\":\"2026-03-31\","
                + "\"declared_surplus\":\"100.00\","
                + MEMBERS));
    assertTrue(Files.readString(out).contains("\"allocation\": \"60.00\""));
  }

  @Test
  void aCaseTheLegalFormRefusesHasExitCode1AndNamesTheArticle() throws IOException {
    assertEquals(
        1,
        distribute(
            "{\"form\":\"uk-community-benefit-society\",\"year_end\":\"2026-03-31\","
                + "\"declared_surplus\":\"100.00\",\"pools\":[{\"class\":\"worker\","
                + "\"percent\":\"100\",\"factors\":[{\"basis\":\"hours\",\"percent\":\"100\"}]}],"
                + MEMBERS));
    assertTrue(Files.readString(out).contains("\"rule\": \"no-member-pool\""));
    assertTrue(said.toString().contains("RFCCBS"), said.toString());
  }

  @Test
  void aResultSaysHowSureTheProfileIsAndWhichOfItsRulesAreNotAndWhatWasDeclared()
      throws IOException {
    distribute(
        "{\"form\":\"es-cooperativa-trabajo\",\"year_end\":\"2026-03-31\","
            + "\"declared_surplus\":\"100.00\","
            + MEMBERS);
    JsonObject result = CaseText.read(Files.readString(out));
    assertEquals("low", result.getString("confidence"));
    assertEquals(
        Json.createObjectBuilder()
            .add("rule", "fund-at-least mandatory-reserve")
            .add("article", "Ley 27/1999, de cooperativas, art. 58")
            .add("confidence", "known")
            .build(),
        result.getJsonArray("unsure").getJsonObject(4));
    JsonObject declared = result.getJsonArray("explanation").getJsonObject(0);
    assertEquals("declared-surplus", declared.getString("step"));
    assertEquals("100.00", declared.getString("amount"));
    assertEquals("100.00", declared.getString("remaining"));
  }

  @Test
  void onlyWhoGetsSomethingIsCountedAmongThoseWhoDo() throws IOException {
    String both =
        "{\"form\":\"uk-coop-society\",\"year_end\":\"2026-03-31\",\"declared_surplus\":\"100.00\","
            + "\"members\":[{\"id\":\"A\",\"hours\":\"10\"},{\"id\":\"B\",\"hours\":\"10\"%s}]}";
    assertEquals(0, distribute(both.formatted(",\"class\":\"producer\"")));
    assertTrue(
        said.toString()
            .startsWith("£100.00 shared to the penny: 1 member gets £60.00, £0.00 is not"),
        said.toString());
    said.getBuffer().setLength(0);
    assertEquals(0, distribute(both.formatted("")));
    assertTrue(said.toString().contains(": 2 members get £60.00, "), said.toString());
  }

  @Test
  void aQuestionIsAskedWithWhereTheFormSaysHowASurplusIsApplied() throws IOException {
    assertEquals(
        2,
        distribute(
            "{\"form\":\"uk-coop-society\",\"year_end\":\"2026-03-31\","
                + "\"declared_surplus\":\"100.00\","
                + MEMBERS.replace("1820", "0")));
    assertTrue(
        said.toString()
            .endsWith(
                "what should it be shared by? (Co-operative and Community Benefit Societies Act"
                    + " 2014, section 14, the rules say how profits are applied; losses come"
                    + " first).\n"),
        said.toString());
  }

  private static String shared(String form, String pool) {
    return "{\"form\":\"%s\",\"year_end\":\"2026-03-31\",\"declared_surplus\":\"100.00\","
            .formatted(form)
        + "\"pools\":[{\"class\":\"worker\",\"percent\":\"100\","
        + pool
        + "}],\"members\":[{\"id\":\"A\",\"hours\":\"1820\",\"pay\":\"100\"}]}";
  }

  private static final List<String> PRODUCTS =
      List.of(
          "\"factors\":[{\"basis\":\"hours*pay\",\"percent\":\"100\"}]",
          "\"factors\":[{\"basis\":\"hours × pay\"}]",
          "\"factors\":[{\"basis\":\"performance x pay\",\"percent\":\"100\"}]",
          "\"factors\":[{\"multiply\":[\"hours\",\"pay\"]}]",
          "\"factors\":[{\"product\":[\"1.5\",\"pay\"],\"percent\":\"100\"}]",
          "\"factors\":[{\"basis\":\"hours\",\"percent\":\"100\"}],\"combine\":\"product\"",
          "\"entitlements\":[{\"basis\":\"pay*service_years\",\"each\":\"0.03\"}]");

  @Test
  void aTrustsBonusThatMultipliesIsABreachOfTheEqualityRequirementHoweverItIsWritten()
      throws IOException {
    for (String product : PRODUCTS) {
      said.getBuffer().setLength(0);
      assertEquals(1, distribute(shared("uk-eot-company", product)), product + said);
      assertTrue(
          said.toString()
              .startsWith(
                  "Income Tax (Earnings and Pensions) Act 2003, section 312C, the equality"
                      + " requirement: pool worker multiplies its factors"),
          said.toString());
    }
  }

  @Test
  void underOtherFormsFactorsThatMultiplyAreUnusableInWordsWithTheArticle() throws IOException {
    for (String product : PRODUCTS) {
      said.getBuffer().setLength(0);
      assertEquals(2, distribute(shared("uk-coop-society", product)), product);
      assertTrue(
          said.toString().contains("factors are always added, write \"sum\" (Co-operative and"),
          said.toString());
    }
    assertEquals(
        2,
        distribute(
            shared("uk-eot-company", "\"factors\":[{\"basis\":\"luck*fame\",\"percent\":\"1\"}]")));
    assertTrue(said.toString().contains("\"luck*fame\" is not a basis"), said.toString());
  }

  @Test
  void whatContradictsItselfNamesTheThingAndAnArticle() throws IOException {
    String act = "(Co-operative and Community Benefit Societies Act 2014, section ";
    String whole =
        shared("uk-coop-society", "\"factors\":[{\"basis\":\"hours\",\"percent\":\"100\"}]");
    assertEquals(2, distribute(whole.replace("\"1820\"", "\"-1\"")));
    assertTrue(
        said.toString().contains("member A has negative hours: -1; zero or more is allowed " + act),
        said.toString());
    assertEquals(
        2, distribute(whole.replaceFirst("\\}\\]\\}$", "},{\"id\":\"A\",\"hours\":\"1\"}]}")));
    assertTrue(
        said.toString().contains("member A is listed twice: everybody shares once " + act),
        said.toString());
    assertEquals(2, distribute(whole.replace("\"id\"", "\"class\":\"user\",\"id\"")));
    assertTrue(said.toString().contains("who should? " + act), said.toString());
  }

  @Test
  void aCaseMayBeginWithAByteOrderMark() throws IOException {
    assertEquals(
        0,
        distribute(
            "\uFEFF{\"form\":\"uk-coop-society\",\"year_end\":\"2026-03-31\","
                + "\"declared_surplus\":\"100.00\","
                + MEMBERS));
  }

  @Test
  void whatIsNoCaseAtAllIsSaidInWords() throws IOException {
    for (String empty : List.of("", " \n", "\uFEFF")) {
      said.getBuffer().setLength(0);
      assertEquals(2, distribute(empty));
      assertTrue(
          said.toString().endsWith("cannot be used: it is empty: a case is one JSON object.\n"),
          said.toString());
    }
    assertEquals(2, distribute("[]"));
    assertTrue(
        said.toString().endsWith("it is not a JSON object: it does not begin with {.\n"),
        said.toString());
    assertEquals(2, distribute("{\"form\":\n  uk}"));
    assertTrue(
        said.toString().contains("what stands in line 2, at its character "), said.toString());
    Files.write(in, new byte[] {'{', (byte) 0xff, '}'});
    assertEquals(2, run());
    assertTrue(said.toString().contains("it is not UTF-8 text"), said.toString());
    in = folder;
    assertEquals(2, run());
    assertTrue(said.toString().endsWith("cannot be used: it is a folder.\n"), said.toString());
  }

  @Test
  void aResultIsPrintedAloneOrSaidNotToFitAFolder() throws IOException {
    String text =
        "{\"form\":\"uk-coop-society\",\"year_end\":\"2026-03-31\","
            + "\"declared_surplus\":\"100.00\","
            + MEMBERS;
    out = Path.of("/dev/stdout");
    assertEquals(0, distribute(text));
    assertEquals("100.00", CaseText.read(said.toString()).getString("total"));
    out = folder;
    assertEquals(2, distribute(text));
    assertTrue(
        said.toString().endsWith("cannot be written to " + folder + ": it is a folder.\n"),
        said.toString());
  }

  @Test
  void aRateThatWeDoubtIsToldAndNotRefused() throws IOException {
    String text =
        "{\"form\":\"uk-coop-society\",\"year_end\":\"2026-03-31\","
            + "\"declared_surplus\":\"100.00\",\"share_interest\":{\"rate_percent\":\"%s\","
            + "\"declared_maximum_percent\":\"20\"},"
            + MEMBERS;
    assertEquals(0, distribute(text.formatted("16")));
    assertFalse(said.toString().contains("our own reading"), said.toString());
    assertEquals(0, distribute(text.formatted("16.01")));
    assertTrue(
        said.toString()
            .contains("Interest on shares is 16.01%: above 16% it is hard to call the lowest"),
        said.toString());
    assertTrue(Files.readString(out).contains("\"confidence\": \"known\""));
  }

  @Test
  void aKeyThatIsWrittenTwiceIsRefused() throws IOException {
    assertEquals(
        2,
        distribute(
            "{\"form\":\"uk-coop-society\",\"year_end\":\"2026-03-31\","
                + "\"declared_surplus\":\"100.00\",\"declared_surplus\":\"200.00\","
                + MEMBERS));
    assertFalse(Files.exists(out));
  }

  @Test
  void aSlipOfThePenIsNamedWithItsPlaceAndExitCode2AndNothingIsWritten() throws IOException {
    assertEquals(
        2,
        distribute(
            "{\"form\":\"uk-coop-society\",\"year_end\":\"2026-03-31\","
                + "\"declared_surplus\":\"100.00\","
                + "\"members\":[{\"id\":\"A\",\"class\":\"worker\",\"huors\":\"1820\"}]}"));
    assertTrue(said.toString().contains("members[0].huors is not known"), said.toString());
    assertFalse(Files.exists(out));
  }

  @Test
  void aFileThatIsNoJsonIsUnusable() throws IOException {
    assertEquals(2, distribute("surplus: 100"));
    assertTrue(said.toString().contains("it is not a JSON object"), said.toString());
  }

  @Test
  void whatFollowsTheEndOfTheCaseIsRefused() throws IOException {
    String whole =
        "{\"form\":\"uk-coop-society\",\"year_end\":\"2026-03-31\","
            + "\"declared_surplus\":\"100.00\","
            + MEMBERS;
    for (String more : List.of("{}", " x", "\n]", ",", "\n\n{\"form\":\"uk-eot-company\"}")) {
      said.getBuffer().setLength(0);
      assertEquals(2, distribute(whole + more), more);
      assertTrue(
          said.toString().contains("there is more after the end of the case"), said.toString());
      assertFalse(Files.exists(out), more);
    }
    assertEquals(0, distribute(whole + "\n \t\n"));
  }

  @Test
  void anAmountThatIsANumberAndNoTextIsRefusedWithItsPlace() throws IOException {
    assertEquals(
        2,
        distribute(
            "{\"form\":\"uk-coop-society\",\"year_end\":\"2026-03-31\","
                + "\"declared_surplus\":\"100.00\",\"members\":[{\"id\":\"A\",\"hours\":1820.5}]}"));
    assertTrue(
        said.toString().contains("members[0].hours must be a text in quotes, such as \"12.50\""),
        said.toString());
  }

  @Test
  void daysHeldMayBeANumberAndIsTheWholeYearWhenItIsAbsent() throws IOException {
    String member = "{\"id\":\"%s\",\"hours\":\"1\",\"share_capital\":\"365.00\"%s}";
    assertEquals(
        0,
        distribute(
            "{\"form\":\"uk-coop-society\",\"year_end\":\"2026-03-31\","
                + "\"declared_surplus\":\"100.00\",\"funds\":[],"
                + "\"share_interest\":{\"rate_percent\":\"2\"},\"members\":["
                + member.formatted("A", ",\"days_held\":73")
                + ","
                + member.formatted("B", "")
                + "]}"));
    assertEquals(
        List.of("1.46", "7.30"),
        Pattern.compile("\"share_interest\": \"([^\"]+)\"")
            .matcher(Files.readString(out))
            .results()
            .map(found -> found.group(1))
            .toList());
  }

  @Test
  void aResultThatCannotBeWrittenIsSaidWithExitCode2AndLeavesNothingBehind() throws IOException {
    out = folder.resolve("no-such-folder").resolve("result.json");
    assertEquals(
        2,
        distribute(
            "{\"form\":\"uk-coop-society\",\"year_end\":\"2026-03-31\","
                + "\"declared_surplus\":\"100.00\","
                + MEMBERS));
    assertTrue(said.toString().contains("The result cannot be written to"), said.toString());
  }

  @Test
  void aResultReplacesTheOneBeforeAsAWhole() throws IOException {
    Files.writeString(out, "the one before");
    String text =
        "{\"form\":\"uk-coop-society\",\"year_end\":\"2026-03-31\","
            + "\"declared_surplus\":\"100.00\","
            + MEMBERS;
    assertEquals(2, distribute(text.replace("hours", "huors")));
    assertEquals("the one before", Files.readString(out));
    assertEquals(0, distribute(text));
    assertTrue(Files.readString(out).startsWith("{"), Files.readString(out));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("case.json", "result.json"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void anUnknownOptionIsAUsageErrorWithExitCode2() {
    assertEquals(2, commandLine().execute("distribute", "--casino"));
  }

  private int distribute(String text) throws IOException {
    Files.writeString(in, text);
    return run();
  }

  private int run() {
    return commandLine().execute("distribute", "--in", in.toString(), "--out", out.toString());
  }

  private CommandLine commandLine() {
    PrintWriter writer = new PrintWriter(said);
    return CommonwageCommand.commandLine().setOut(writer).setErr(writer);
  }
}
