package coop.commonwage.rules.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.money.Rate;
import coop.commonwage.rules.RuleSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleSetsTest {

  private static final RuleSet BUNDLED = RuleSets.bundled();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 5);

  @Test
  void theBundledRulesAreTheOnesInTheFolder() {
    RuleSet folder = RuleSets.from(Path.of("payroll-rules"));

    assertEquals(64, BUNDLED.hash().length());
    assertEquals(BUNDLED.hash(), folder.hash());
  }

  @Test
  void aKeptRuleSetIsReadAgainFromItsTexts() {
    assertEquals(BUNDLED.hash(), RuleSets.fromTexts(BUNDLED.texts()).hash());
    assertEquals(BUNDLED.hash(), RuleSets.kept(BUNDLED.texts()).hash());
  }

  @Test
  void aFileThatIsYoungerThanAKeptRuleSetIsTheBundledOne() {
    Map<String, String> old = new TreeMap<>(BUNDLED.texts());
    old.remove("uk/mileage");

    RuleSet kept = RuleSets.kept(old);

    assertEquals(Rate.of("0.55"), kept.mileage().firstRate().on(DAY).value());
    assertEquals(old, kept.texts());
    assertEquals(
        List.of("uk/mileage.yaml:1: the file is missing"),
        assertThrows(RulesRefused.class, () -> RuleSets.fromTexts(old)).problems());
  }

  @Test
  void aRuleThatIsYoungerThanAKeptFileIsTheBundledOneAndTheOthersStayAsKept() {
    String text = BUNDLED.texts().get("uk/mileage");
    int from = text.indexOf("  further-rate:");
    int to = text.indexOf("  first-miles:");
    Map<String, String> old = new TreeMap<>(BUNDLED.texts());
    old.put(
        "uk/mileage",
        (text.substring(0, from) + text.substring(to).replace("*amap", cite()))
            .replace("value: 0.55", "value: 0.54"));

    RuleSet kept = RuleSets.kept(old);

    assertEquals(Rate.of("0.25"), kept.mileage().furtherRate().on(DAY).value());
    assertEquals(Rate.of("0.54"), kept.mileage().firstRate().on(DAY).value());
  }

  @Test
  void aRuleTheProgramNoLongerReadsDoesNotStopAKeptRuleSet() {
    Map<String, String> old = new TreeMap<>(BUNDLED.texts());
    old.put("uk/mileage", old.get("uk/mileage") + "\n  horse-rate:\n    unit: pounds a mile\n");

    assertEquals(Rate.of("0.55"), RuleSets.kept(old).mileage().firstRate().on(DAY).value());
    assertThrows(RulesRefused.class, () -> RuleSets.fromTexts(old));
  }

  private static String cite() {
    return "{law: an Act, article: one, url: 'https://example.org', read-on: 2026-11-21,"
        + " confidence: known}";
  }
}
