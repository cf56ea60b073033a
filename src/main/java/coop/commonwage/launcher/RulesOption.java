package coop.commonwage.launcher;

import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which rules a command works with. */
final class RulesOption {

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A folder of rules to use instead of those in the program.")
  Path directory;

  /**
   * @throws coop.commonwage.rules.yaml.RulesRefused naming file and line
   */
  RuleSet read() {
    return directory == null ? RuleSets.bundled() : RuleSets.from(directory);
  }

  /** What they are called in messages. */
  String name() {
    return directory == null ? "the rules in the program" : "the rules in " + directory;
  }
}
