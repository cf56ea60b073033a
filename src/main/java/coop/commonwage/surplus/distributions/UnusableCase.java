package coop.commonwage.surplus.distributions;

import coop.commonwage.rules.Citation;

/** A case that cannot be worked out as it stands, and why, in words that ask for a decision. */
public class UnusableCase extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public UnusableCase(String message) {
    super(message);
  }

  /**
   * @param article what the contradiction is about, said after the message in brackets
   */
  public UnusableCase(String message, Citation article) {
    super(message + " (" + article + ")");
  }

  /** The same with the article it is about. */
  UnusableCase under(Citation article) {
    return new UnusableCase(getMessage(), article);
  }
}
