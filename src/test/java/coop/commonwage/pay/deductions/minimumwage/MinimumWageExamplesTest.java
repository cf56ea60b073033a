package coop.commonwage.pay.deductions.minimumwage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.rules.RuleExample;
import coop.commonwage.rules.yaml.RuleExamples;
import coop.commonwage.rules.yaml.RuleSets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class MinimumWageExamplesTest {

  private static final Function<RuleExample, Map<String, String>> WORKED =
      new MinimumWageExamples(RuleSets.bundled()).byFile().get("uk/minimum-wage");

  @Test
  void everyExampleBesideTheRuleComesOut() {
    List<RuleExample> examples =
        RuleExamples.bundled().stream()
            .filter(example -> example.file().equals("uk/minimum-wage"))
            .filter(example -> !example.given().containsKey("rule"))
            .toList();

    assertEquals(27, examples.size());
    for (RuleExample example : examples) {
      assertEquals(
          new TreeMap<>(example.expect()), new TreeMap<>(WORKED.apply(example)), example.id());
    }
  }

  private static String refusal(Map<String, String> given) {
    RuleExample example = new RuleExample("uk/minimum-wage", "one", "here", given, Map.of());
    return assertThrows(IllegalArgumentException.class, () -> WORKED.apply(example)).getMessage();
  }

  @Test
  void whatCannotBeAskedIsNamed() {
    assertEquals("\"moon\" cannot be asked", refusal(Map.of("asked", "moon")));
    assertEquals(
        "work: \"20@12.71\" is not hours at a rate, such as 20h@12.71",
        refusal(
            Map.of(
                "period-first-day", "2026-10-01",
                "date-of-birth", "1990-05-04",
                "work", "20@12.71")));
    assertEquals(
        "\"days\" is not given",
        refusal(
            Map.of(
                "asked", "accommodation",
                "period-first-day", "2026-10-01",
                "charge-a-day", "0.00")));
  }
}
