package coop.commonwage.rules.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.rules.RuleSet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RuleSetsTest {

  @Test
  void theBundledRulesAreTheOnesInTheFolder() {
    RuleSet bundled = RuleSets.bundled();
    RuleSet folder = RuleSets.from(Path.of("payroll-rules"));

    assertEquals(64, bundled.hash().length());
    assertEquals(bundled.hash(), folder.hash());
  }

  @Test
  void aKeptRuleSetIsReadAgainFromItsTexts() {
    RuleSet bundled = RuleSets.bundled();

    assertEquals(bundled.hash(), RuleSets.fromTexts(bundled.texts()).hash());
  }
}
