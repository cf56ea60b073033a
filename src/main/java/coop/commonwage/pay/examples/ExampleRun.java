package coop.commonwage.pay.examples;

import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.DeductionExamples;
import coop.commonwage.pay.deductions.attachments.AttachmentExamples;
import coop.commonwage.pay.deductions.levies.LevyExamples;
import coop.commonwage.pay.deductions.minimumwage.MinimumWageExamples;
import coop.commonwage.pay.deductions.pensions.PensionExamples;
import coop.commonwage.pay.hours.LimitsExamples;
import coop.commonwage.pay.leave.LeaveExamples;
import coop.commonwage.pay.statutorypay.StatutoryPayExamples;
import coop.commonwage.rules.Rule;
import coop.commonwage.rules.RuleExample;
import coop.commonwage.rules.RuleSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Works out the examples that stand beside the rules, and compares to the letter. An example that
 * names a {@code rule} and a day {@code on} which it holds says the figure itself: it is the second
 * hand that writes down what no case of its file turns on.
 */
public final class ExampleRun {

  private static final String FIGURE = "rule";
  private static final String SHARE = "share of ";

  /** How a record of figures begins to write itself. */
  private static final Pattern RECORD = Pattern.compile("[A-Z][A-Za-z]*\\[");

  /** What works out a file's examples, by the file's name: results by name. */
  private final Map<String, Function<RuleExample, Map<String, String>>> files =
      new LinkedHashMap<>();

  private final RuleSet rules;

  public ExampleRun(RuleSet rules) {
    this.rules = rules;
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
    if (example.given().containsKey(FIGURE)) {
      return figure(example);
    }
    Function<RuleExample, Map<String, String>> file = files.get(example.file());
    if (file == null) {
      throw new IllegalArgumentException("no examples are known for " + example.file());
    }
    return file.apply(example);
  }

  private Map<String, String> figure(RuleExample example) {
    Rule<?> named =
        rules.rules().stream()
            .filter(rule -> rule.file().name().equals(example.file()))
            .filter(rule -> rule.name().equals(example.given(FIGURE)))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no rule \"%s\" in this file".formatted(example.given(FIGURE))));
    Object value = named.on(example.day("on")).value();
    return Map.of(
        "value",
        value instanceof Rate share && named.unit().startsWith(SHARE)
            ? share.inPercent()
            : RECORD.matcher(value.toString()).replaceAll("["));
  }
}
