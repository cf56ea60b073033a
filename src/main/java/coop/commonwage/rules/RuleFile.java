package coop.commonwage.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * What a file of rules says about itself.
 *
 * @param name its path below {@code payroll-rules} without the ending: {@code uk/income-tax}
 * @param title what it is about
 * @param pickedBy the clock that chooses among its entries
 * @param coversFrom the first day every rule in it has an answer for
 * @param verifiedUntil the last day its figures were checked for; no pay is worked out past it
 * @param rules the names of its rules
 */
public record RuleFile(
    String name,
    String title,
    PickedBy pickedBy,
    LocalDate coversFrom,
    LocalDate verifiedUntil,
    List<String> rules) {

  public RuleFile {
    rules = List.copyOf(rules);
  }

  /** Refuses a day the file has not been checked for. */
  void check(LocalDate day) {
    if (day.isBefore(coversFrom) || day.isAfter(verifiedUntil)) {
      throw new OutsideVerifiedSpan(this, day);
    }
  }
}
