package coop.commonwage.rules.yaml;

import coop.commonwage.rules.RuleSet;
import java.nio.file.Path;
import java.util.Map;

/** Where rule sets come from. */
public final class RuleSets {

  private RuleSets() {}

  /** The rules shipped with the program. */
  public static RuleSet bundled() {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * The rules in a directory that holds {@code uk/income-tax.yaml} and its neighbours.
   *
   * @throws RulesRefused naming file and line, when anything in them is not as it must be
   */
  public static RuleSet from(Path directory) {
    throw new UnsupportedOperationException("not yet: " + directory);
  }

  /** A rule set kept with a payslip, from the texts {@link RuleSet#texts()} gave. */
  public static RuleSet fromTexts(Map<String, String> texts) {
    throw new UnsupportedOperationException("not yet: " + texts.keySet());
  }
}
