package coop.commonwage.pay.deductions;

import coop.commonwage.rules.IncomeTaxRules;

/** What a new worker without a P45 says on HMRC's starter checklist. */
public enum StarterDeclaration {
  /** The first job since 6 April, and no taxable benefit or pension since. */
  A("A"),
  /** The only job now, but there was another, or a taxable benefit, since 6 April. */
  B("B"),
  /** There is another job or a pension beside this one. */
  C("C"),
  /** No statement was made. */
  NONE(IncomeTaxRules.NO_STATEMENT);

  private final String word;

  StarterDeclaration(String word) {
    this.word = word;
  }

  /** As rules and records write it: {@code A}, {@code B}, {@code C} or {@code none}. */
  public String word() {
    return word;
  }

  /**
   * @throws IllegalArgumentException naming what there is
   */
  public static StarterDeclaration ofWord(String word) {
    for (StarterDeclaration declaration : values()) {
      if (declaration.word.equals(word)) {
        return declaration;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is not a starter statement: A, B, C, or none");
  }
}
