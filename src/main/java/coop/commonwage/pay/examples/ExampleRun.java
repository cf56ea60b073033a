package coop.commonwage.pay.examples;

import coop.commonwage.pay.deductions.DeductionExamples;
import coop.commonwage.pay.deductions.attachments.AttachmentExamples;
import coop.commonwage.pay.deductions.levies.LevyExamples;
import coop.commonwage.pay.deductions.minimumwage.MinimumWageExamples;
import coop.commonwage.pay.deductions.pensions.PensionExamples;
import coop.commonwage.pay.hours.LimitsExamples;
import coop.commonwage.pay.leave.LeaveExamples;
import coop.commonwage.pay.statutorypay.StatutoryPayExamples;
import coop.commonwage.rules.RuleExample;
import coop.commonwage.rules.RuleSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Works out the examples that stand beside the rules, and compares to the letter. */
public final class ExampleRun {

  /** What works out a file's examples, by the file's name: results by name. */
  private final Map<String, Function<RuleExample, Map<String, String>>> files =
      new LinkedHashMap<>();

  public ExampleRun(RuleSet rules) {
    files.putAll(new DeductionExamples(rules).byFile());
    files.putAll(new AttachmentExamples(rules).byFile());
    files.putAll(new StatutoryPayExamples(rules).byFile());
    files.putAll(new MinimumWageExamples(rules).byFile());
    files.putAll(new PensionExamples(rules).byFile());
    files.putAll(new LeaveExamples(rules).byFile());
    files.putAll(new LevyExamples(rules).byFile());
    files.putAll(new LimitsExamples(rules).byFile());
  }

  /** What is wrong with an example, with its file and line; empty when it comes out exactly. */
  public Optional<String> fault(RuleExample example) {
    try {
      Map<String, String> given = new TreeMap<>(worked(example));
      Map<String, String> expected = new TreeMap<>(example.expect());
      return given.equals(expected)
          ? Optional.empty()
          : Optional.of(
              "%s: %s gives %s, not %s".formatted(example.where(), example.id(), given, expected));
    } catch (IllegalArgumentException unusable) {
      return Optional.of(
          "%s: %s: %s".formatted(example.where(), example.id(), unusable.getMessage()));
    }
  }

  private Map<String, String> worked(RuleExample example) {
    Function<RuleExample, Map<String, String>> file = files.get(example.file());
    if (file == null) {
      throw new IllegalArgumentException("no examples are known for " + example.file());
    }
    return file.apply(example);
  }
}
