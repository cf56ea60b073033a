package coop.commonwage.pay.instructions;

import coop.commonwage.rules.Rule;
import coop.commonwage.rules.RuleEntry;
import java.util.Collection;
import java.util.Map;

/** How long what was told may still matter: the longest any entry of a rule says, in days. */
final class Remembered {

  private static final int DAYS_A_YEAR = 366;
  private static final int DAYS_A_MONTH = 31;

  private Remembered() {}

  static int days(Rule<Integer> rule) {
    return most(rule.entries().stream().map(RuleEntry::value).toList());
  }

  static int years(Rule<Integer> rule) {
    return days(rule) * DAYS_A_YEAR;
  }

  static int months(Rule<Integer> rule) {
    return days(rule) * DAYS_A_MONTH;
  }

  /** The longest of all kinds in a table. */
  static int ofTable(Rule<Map<String, Integer>> rule) {
    return most(rule.entries().stream().flatMap(entry -> entry.value().values().stream()).toList());
  }

  private static int most(Collection<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
