package coop.commonwage.surplus.legalforms;

import java.util.List;
import java.util.Optional;

/**
 * What an employee-owned company as a whole must meet before a bonus of its is free of income tax.
 * That everybody takes part, and on the same terms, is no fact of the company: each award is held
 * against it.
 */
public enum OwnershipTest {
  /** The company, or its group, trades. */
  TRADING("trading", "trading-requirement"),

  /** The trustees hold the controlling interest. */
  CONTROLLING_INTEREST("controlling-interest", "indirect-ownership"),

  /** The trust is for the benefit of all employees on the same terms. */
  ALL_EMPLOYEE_BENEFIT("all-employee-benefit", "indirect-ownership"),

  /** Not too many are directors, other office-holders or connected with them. */
  OFFICE_HOLDERS("office-holders", "office-holder-ratio");

  private final String word;
  private final String rule;

  OwnershipTest(String word, String rule) {
    this.word = word;
    this.rule = rule;
  }

  public String word() {
    return word;
  }

  /** The rule of a legal form's profile it belongs to. */
  public String rule() {
    return rule;
  }

  /** Whether people are counted, rather than a question answered. */
  public boolean isCounted() {
    return this == OFFICE_HOLDERS;
  }

  public static Optional<OwnershipTest> ofWord(String word) {
    return List.of(values()).stream().filter(test -> test.word.equals(word)).findFirst();
  }
}
