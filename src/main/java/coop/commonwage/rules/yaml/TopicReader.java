package coop.commonwage.rules.yaml;

import coop.commonwage.rules.Citation;
import coop.commonwage.rules.Confidence;
import coop.commonwage.rules.PickedBy;
import coop.commonwage.rules.Rule;
import coop.commonwage.rules.RuleEntry;
import coop.commonwage.rules.RuleFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one file of rules: its head, then each rule the program knows, then nothing else. */
final class TopicReader {

  private final RuleFile file;
  private final YamlMap root;
  private final YamlMap rules;
  private final List<Rule<?>> read = new ArrayList<>();
  private final Optional<TopicReader> completion;

  /**
   * @param completion where a rule is read that this text does not hold yet; with it, rules that
   *     are no longer read are let be
   */
  TopicReader(String name, String text, PickedBy pickedBy, Optional<TopicReader> completion) {
    this.completion = completion;
    root = YamlDocument.read(name + ".yaml", text);
    String title = root.required("title").text();
    YamlValue clock = root.required("picked-by");
    if (clock.parsed(PickedBy::ofWord) != pickedBy) {
      throw clock.refused(
          "\"picked-by\" must be %s: the program picks these entries by it"
              .formatted(pickedBy.word()));
    }
    LocalDate coversFrom = root.required("covers-from").date();
    YamlValue until = root.required("verified-until");
    if (until.date().isBefore(coversFrom)) {
      throw until.refused("\"verified-until\" is before \"covers-from\"");
    }
    rules = root.required("rules").map();
    file = new RuleFile(name, title, pickedBy, coversFrom, until.date(), List.copyOf(keysOf(root)));
  }

  private static List<String> keysOf(YamlMap root) {
    return List.copyOf(root.required("rules").map().keys());
  }

  /** Reads a rule that must be there. */
  <T> Rule<T> rule(String name, String unit, Shape<T> shape) {
    if (completion.isPresent() && !rules.keys().contains(name)) {
      Rule<T> learned = completion.get().rule(name, unit, shape);
      read.add(learned);
      return learned;
    }
    YamlMap rule = rules.required(name).map();
    YamlValue writtenUnit = rule.required("unit");
    if (!writtenUnit.text().equals(unit)) {
      throw writtenUnit.refused(
          "\"unit\" of %s must be \"%s\", was \"%s\"".formatted(name, unit, writtenUnit.text()));
    }
    rule.optional("about").ifPresent(YamlValue::text);
    Rule<T> made = new Rule<>(file, name, unit, entries(name, rule.required("entries"), shape));
    rule.refuseOtherKeys();
    read.add(made);
    return made;
  }

  private <T> List<RuleEntry<T>> entries(String rule, YamlValue list, Shape<T> shape) {
    List<RuleEntry<T>> entries = new ArrayList<>();
    for (YamlValue item : list.list()) {
      YamlMap entry = item.called("an entry of " + rule).map();
      YamlValue fromValue = entry.required("from");
      LocalDate from = fromValue.date();
      checkOrder(rule, entries, fromValue, from);
      T value =
          shape.read(entry.required(shape.key()).called("\"" + shape.key() + "\" of " + rule));
      Citation cite = citation(rule, entry.required("cite"));
      entry.optional("note").ifPresent(YamlValue::text);
      entry.refuseOtherKeys();
      entries.add(new RuleEntry<>(file.name() + "/" + rule, from, value, cite));
    }
    return standing(entries);
  }

  /** Each knows the day before the next one begins. */
  private <T> List<RuleEntry<T>> standing(List<RuleEntry<T>> entries) {
    List<RuleEntry<T>> standing = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Optional<LocalDate> lastDay =
          i + 1 < entries.size()
              ? Optional.of(entries.get(i + 1).from().minusDays(1))
              : Optional.empty();
      standing.add(entries.get(i).standing(file.title(), lastDay));
    }
    return standing;
  }

  private <T> void checkOrder(
      String rule, List<RuleEntry<T>> before, YamlValue fromValue, LocalDate from) {
    if (before.isEmpty()) {
      if (from.isAfter(file.coversFrom())) {
        throw fromValue.refused(
            "%s begins on %s, but the file covers from %s"
                .formatted(rule, from, file.coversFrom()));
      }
      return;
    }
    LocalDate last = before.getLast().from();
    if (from.equals(last)) {
      throw fromValue.refused("%s has two entries from %s".formatted(rule, from));
    }
    if (from.isBefore(last)) {
      throw fromValue.refused(
          "entries of %s must go from old to new: %s stands after %s".formatted(rule, from, last));
    }
  }

  static Citation citation(String rule, YamlValue value) {
    YamlMap cite = value.called("\"cite\" of " + rule).map();
    YamlValue url = cite.required("url");
    if (!url.text().startsWith("https://")) {
      throw url.refused("\"url\" must begin with https://, was \"" + url.text() + "\"");
    }
    Citation citation =
        new Citation(
            cite.required("law").text(),
            cite.required("article").text(),
            url.text(),
            cite.required("read-on").date(),
            cite.required("confidence").parsed(Confidence::ofWord));
    cite.refuseOtherKeys();
    return citation;
  }

  /** Refuses what no part of the program reads. */
  void finish() {
    if (completion.isPresent()) {
      return;
    }
    root.optional("about").ifPresent(YamlValue::text);
    rules.refuseOtherKeys();
    root.refuseOtherKeys();
  }

  /** The rules read so far, in order. */
  List<Rule<?>> rules() {
    return List.copyOf(read);
  }

  RuleFile file() {
    return file;
  }
}
