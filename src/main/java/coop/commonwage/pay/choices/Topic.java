package coop.commonwage.pay.choices;

/** What a choice is about; people find it under this heading, in this order. */
public enum Topic {
  /** When pay is paid. */
  PAY_DAY("pay-day"),
  /** Which minutes are paid, and how they are counted. */
  TIME("time"),
  HOLIDAY("holiday"),
  /** Orders of courts and public bodies to deduct from pay. */
  ORDERS("orders"),
  PENSION("pension"),
  /** What the employer as a whole owes HMRC or is relieved of in a tax year. */
  EMPLOYER_YEAR("employer-year");

  private final String word;

  Topic(String word) {
    this.word = word;
  }

  /** {@code pay-day}. */
  public String word() {
    return word;
  }
}
