package coop.commonwage.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.rules.yaml.RuleSets;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulesCheckCommandTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int check(String... arguments) {
    return new CommandLine(new RulesCheckCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  void whatIsCoveredAndWhenEachFileStopsIsPrinted() {
    assertEquals(0, check());

    RuleSet rules = RuleSets.bundled();
    String told = out.toString();
    assertTrue(told.contains(rules.hash()), told);
    rules
        .files()
        .forEach(
            file -> {
              assertTrue(told.contains(file.name()), file.name());
              assertTrue(told.contains("stops after " + file.verifiedUntil()), file.name());
            });
    String counted = rules.rules().size() + " rules in " + rules.files().size() + " files";
    assertTrue(told.contains(counted + " are well-formed and cited"), told);
  }

  @Test
  void everyLegalFormIsToldWithItsExamplesItsConfidenceAndTheDayItStops() {
    assertEquals(0, check());

    LegalForms forms = LegalForms.bundled();
    String told = out.toString();
    for (LegalForm form : forms.all()) {
      String line =
          told.lines()
              .filter(text -> text.contains("surplus/" + form.name() + " "))
              .findFirst()
              .orElseThrow();
      assertTrue(line.contains("confidence " + form.confidence()), line);
      assertTrue(line.contains("stops after " + form.verifiedUntil()), line);
      assertFalse(line.contains(" 0 examples"), line);
    }
    assertTrue(told.contains(forms.all().size() + " legal forms are well-formed and cited"), told);
    assertTrue(
        told.contains("5 cases of ballots and 12 of capital accounts come out exactly"), told);
    LocalDate first =
        Stream.concat(
                RuleSets.bundled().files().stream()
                    .filter(file -> !file.pickedBy().word().equals("date-of-birth"))
                    .map(file -> file.verifiedUntil()),
                forms.all().stream().map(form -> form.verifiedUntil()))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    assertTrue(told.contains("The first to stop, after " + first + ": "), told);
  }

  @Test
  void anExampleOfALegalFormThatNoLongerComesOutIsNamed() throws IOException {
    writeRules("uk/mileage", "value: 0.05", "value: 0.05");
    Path form = folder.resolve("surplus/uk-company-sip.yaml");
    Files.writeString(form, Files.readString(form).replace("amount: 3600", "amount: 3500"));

    assertEquals(2, check("--rules", folder.toString()));
    assertTrue(
        err.toString().startsWith("surplus/uk-company-sip.examples.json: SIP-01"), err.toString());
  }

  @Test
  void aWrongFileIsNamedWithItsLine() throws IOException {
    writeRules("uk/mileage", "picked-by: payment-date", "picked-by: full-moon");

    assertEquals(2, check("--rules", folder.toString()));
    assertEquals(
        "uk/mileage.yaml:8: \"picked-by\": \"full-moon\" is not a clock: payment-date,"
            + " period-first-day, day-worked, day-order-made, day-of-absence,"
            + " leave-year-first-day, tax-year-first-day or date-of-birth\n",
        err.toString());
  }

  @Test
  void anExampleThatNoLongerComesOutIsNamed() throws IOException {
    writeRules("uk/mileage", "value: 0.05", "value: 0.06");
    assertEquals(2, check("--rules", folder.toString()));
    assertEquals(
        "uk/mileage.examples.yaml:35: two-fellow-workers-carried-a-hundred-miles gives"
            + " {approved=12.00}, not {approved=10.00}\n",
        err.toString());
  }

  @Test
  void aFileWithoutExamplesIsRefused() throws IOException {
    writeRules("uk/mileage", "", "");
    Files.delete(folder.resolve("uk/mileage.examples.yaml"));

    assertEquals(2, check("--rules", folder.toString()));
    assertEquals(
        "uk/mileage.examples.yaml:1: the file is missing: examples stand beside every file of"
            + " rules\n",
        err.toString());
  }

  @Test
  void aLawThatWasReadInTheFutureIsRefused() throws IOException {
    writeRules("uk/mileage", "read-on: 2026-11-21", "read-on: 2031-11-21");

    assertEquals(2, check("--rules", folder.toString()));
    assertTrue(
        err.toString()
            .startsWith(
                "uk/mileage/first-rate@2024-04-06: \"read-on\" 2031-11-21 is in the future: it is"
                    + " the day somebody read the law, "),
        err.toString());
  }

  @Test
  void aFigureOneOffIsRefused() throws IOException {
    writeRules("uk/pensions", "value: 8%", "value: 9%");

    assertEquals(2, check("--rules", folder.toString()));
    assertTrue(err.toString().contains("figure-of-minimum-total gives {value=9%}, not {value=8%}"));
  }

  private void writeRules(String name, String old, String changed) throws IOException {
    Files.createDirectory(folder.resolve("uk"));
    Path forms = Files.createDirectory(folder.resolve("surplus"));
    try (Stream<Path> files = Files.list(Path.of("payroll-rules/surplus"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, forms.resolve(file.getFileName()));
      }
    }
    for (Map.Entry<String, String> text : RuleSets.bundled().texts().entrySet()) {
      String written =
          text.getKey().equals(name) ? text.getValue().replace(old, changed) : text.getValue();
      Files.writeString(folder.resolve(text.getKey() + ".yaml"), written);
      String examples = text.getKey() + ".examples.yaml";
      Files.copy(Path.of("payroll-rules").resolve(examples), folder.resolve(examples));
    }
  }
}
