package coop.commonwage.surplus.distributions;

import coop.commonwage.rules.Citation;

/** A case that cannot be worked out as it stands, and why, in words that ask for a decision. */
public class UnusableCase extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Empty when it is about no field of its own. */
  private final String field;

  public UnusableCase(String message) {
    this("", message);
  }

  private UnusableCase(String field, String message) {
    super(message);
    this.field = field;
  }

  /** What a field leaves open, {@code probation_months}. */
  public static UnusableCase of(String field, String message) {
    return new UnusableCase(field, message);
  }

  /** The field it is about; empty when it is about no field of its own. */
  public String field() {
    return field;
  }

  /**
   * @param article what the contradiction is about, said after the message in brackets
   */
  public UnusableCase(String message, Citation article) {
    this("", message + " (" + article + ")");
  }

  /** The same with the article it is about. */
  UnusableCase under(Citation article) {
    return new UnusableCase(getMessage(), article);
  }
}
