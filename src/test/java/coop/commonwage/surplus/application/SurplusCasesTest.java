package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.rules.yaml.LegalForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases of ballots and of capital accounts beside the profiles of legal forms. */
class SurplusCasesTest {

  private static final Path RULES = Path.of("payroll-rules");
  private static final LegalForms FORMS = LegalForms.from(RULES);

  @TempDir Path folder;

  @Test
  void everyCaseOfABallotIsCountedAsItSays() {
    BallotCases cases = BallotCases.in(RULES, FORMS);
    assertEquals(5, cases.count());
    assertEquals(List.of(), cases.faults());
    assertEquals(5, BallotCases.in(null, FORMS).count());
  }

  @Test
  void everyCaseOfCapitalAccountsComesOutExactly() {
    CapitalCases cases = CapitalCases.in(RULES, FORMS);
    assertEquals(12, cases.count());
    assertEquals(List.of(), cases.faults());
    assertEquals(12, CapitalCases.in(null, FORMS).count());
  }

  @Test
  void aBallotCountedOtherwiseIsNamedWithItsFile() throws IOException {
    write("ballots.cases.json", "\"needed\": 9", "\"needed\": 8");
    assertEquals(
        List.of("surplus/ballots.cases.json: UK-16 extraordinary: needed is 9, not 8"),
        BallotCases.in(folder, FORMS).faults());
  }

  @Test
  void aPennyOffInACapitalAccountIsNamedWithItsFile() throws IOException {
    write("capital-accounts.cases.json", "\"interest\": [\"375.00\"", "\"interest\": [\"375.01\"");
    assertEquals(
        List.of(
            "surplus/capital-accounts.cases.json: US-08: interest is [\"375.00\",\"215.63\"], not"
                + " [\"375.01\",\"215.63\"]"),
        CapitalCases.in(folder, FORMS).faults());
  }

  @Test
  void aCaseNobodyCanWorkOutIsNamedWithTheReason() throws IOException {
    write("capital-accounts.cases.json", "\"do\": \"control\"", "\"do\": \"magic\"");
    assertEquals(
        List.of(
            "surplus/capital-accounts.cases.json: CAP-03: cannot be worked out: nobody does"
                + " \"magic\""),
        CapitalCases.in(folder, FORMS).faults());
  }

  private void write(String name, String old, String changed) throws IOException {
    Path file = Files.createDirectories(folder.resolve("surplus")).resolve(name);
    String text = Files.readString(RULES.resolve("surplus").resolve(name));
    Files.writeString(file, text.replace(old, changed));
  }
}
