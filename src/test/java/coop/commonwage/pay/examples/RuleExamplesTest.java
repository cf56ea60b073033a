package coop.commonwage.pay.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.rules.RuleExample;
import coop.commonwage.rules.RuleFile;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleExamples;
import coop.commonwage.rules.yaml.RuleSets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleExamplesTest {

  private static final RuleSet RULES = RuleSets.bundled();

  @Test
  void everyExampleComesOutExactly() {
    ExampleRun run = new ExampleRun(RULES);

    assertEquals(
        List.of(),
        RuleExamples.bundled().stream().map(run::fault).flatMap(Optional::stream).toList());
  }

  @Test
  void everyFileHasExamples() {
    List<String> withExamples =
        RuleExamples.bundled().stream().map(RuleExample::file).distinct().toList();

    assertEquals(RULES.files().stream().map(RuleFile::name).toList(), withExamples);
  }

  @Test
  void anExampleThatDoesNotComeOutSaysWhereAndWhat() {
    RuleExample wrong =
        new RuleExample(
            "uk/mileage",
            "ten-miles",
            "uk/mileage.examples.yaml:7",
            Map.of("pay-date", "2026-11-05", "miles-tenths", "100"),
            Map.of("approved", "4.50"));

    assertEquals(
        Optional.of(
            "uk/mileage.examples.yaml:7: ten-miles gives {approved=5.50}, not {approved=4.50}"),
        new ExampleRun(RULES).fault(wrong));
  }
}
