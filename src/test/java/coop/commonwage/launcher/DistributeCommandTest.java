package coop.commonwage.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void anUnknownOptionIsAUsageErrorWithExitCode2() {
    assertEquals(2, commandLine().execute("distribute", "--casino"));
  }

  private int distribute(String text) throws IOException {
    Files.writeString(in, text);
    return commandLine().execute("distribute", "--in", in.toString(), "--out", out.toString());
  }

  private CommandLine commandLine() {
    PrintWriter writer = new PrintWriter(said);
    return CommonwageCommand.commandLine().setOut(writer).setErr(writer);
  }
}
