package coop.commonwage.rules;

import coop.commonwage.calendar.Timeline;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One rule through time: the entry that holds on a day, and only inside the span its file has been
 * verified for.
 *
 * @param <T> what the rule says
 */
public final class Rule<T> {

  private final RuleFile file;
  private final String name;
  private final String unit;
  private final Timeline<RuleEntry<T>> entries;

  public Rule(RuleFile file, String name, String unit, List<RuleEntry<T>> entries) {
    this.file = file;
    this.name = name;
    this.unit = unit;
    Map<LocalDate, RuleEntry<T>> byDay = new LinkedHashMap<>();
    entries.forEach(entry -> byDay.put(entry.from(), entry));
    this.entries = new Timeline<>(byDay);
  }

  /**
   * The entry that holds on a day.
   *
   * @throws OutsideVerifiedSpan naming the file, when the day is not covered
   */
  public RuleEntry<T> on(LocalDate day) {
    file.check(day);
    return entries.on(day);
  }

  public RuleFile file() {
    return file;
  }

  /** The name inside the file: {@code rest-of-uk-bands}. */
  public String name() {
    return name;
  }

  public String unit() {
    return unit;
  }

  /** All entries, oldest first. */
  public Collection<RuleEntry<T>> entries() {
    return entries.entries().values();
  }
}
