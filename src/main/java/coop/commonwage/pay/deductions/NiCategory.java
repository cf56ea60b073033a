package coop.commonwage.pay.deductions;

import java.util.Locale;

/**
 * A National Insurance category letter. What each means in money stands in {@code
 * payroll-rules/uk/national-insurance.yaml}.
 */
public enum NiCategory {
  /** Standard. */
  A,
  /** Married women and widows entitled to pay reduced contributions. */
  B,
  /** Over State Pension age. */
  C,
  /** Investment zone, deferment. */
  D,
  /** Investment zone, married women's reduced rate. */
  E,
  /** Freeport, standard. */
  F,
  /** Apprentice under 25. */
  H,
  /** Freeport, married women's reduced rate. */
  I,
  /** Deferment: full contributions are paid in another job. */
  J,
  /** Investment zone, over State Pension age. */
  K,
  /** Freeport, deferment. */
  L,
  /** Under 21. */
  M,
  /** Investment zone, standard. */
  N,
  /** Freeport, over State Pension age. */
  S,
  /** Veteran in the first year of civilian work. */
  V,
  /** No contributions: under 16, for example. */
  X,
  /** Under 21, deferment. */
  Z;

  /**
   * @throws IllegalArgumentException naming the letters there are
   */
  public static NiCategory ofLetter(String letter) {
    String wanted = letter == null ? "" : letter.strip().toUpperCase(Locale.ROOT);
    for (NiCategory category : values()) {
      if (category.name().equals(wanted)) {
        return category;
      }
    }
    throw new IllegalArgumentException(
        "\""
            + (letter == null ? "" : letter)
            + "\" is not a National Insurance category: A B C D E F H I J K L M N S V X or Z");
  }
}
