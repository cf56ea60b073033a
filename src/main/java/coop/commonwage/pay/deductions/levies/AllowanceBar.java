package coop.commonwage.pay.deductions.levies;

/**
 * What keeps an employer from the Employment Allowance, whatever it claims; the employer says so.
 */
public enum AllowanceBar {
  NONE("none", ""),
  CONNECTED_EMPLOYER_CLAIMS(
      "connected-employer-claims",
      "of connected companies or charities only one has the allowance, and another claims it"
          + " (National Insurance Contributions Act 2014, section 3)"),
  SOLE_DIRECTOR_COMPANY(
      "sole-director-company",
      "a company whose only employee paid above the secondary threshold is a director has no"
          + " allowance (National Insurance Contributions Act 2014, section 2(4A))"),
  PUBLIC_BODY(
      "public-body",
      "a public authority that is not a charity has no allowance (National Insurance Contributions"
          + " Act 2014, section 2(2))"),
  PERSONAL_HOUSEHOLD(
      "personal-household",
      "who employs somebody for their own household has no allowance, except for care and support"
          + " (National Insurance Contributions Act 2014, section 2(3))");

  private final String word;
  private final String reason;

  AllowanceBar(String word, String reason) {
    this.word = word;
    this.reason = reason;
  }

  public String word() {
    return word;
  }

  /** Why there is no allowance; empty for {@link #NONE}. */
  public String reason() {
    return reason;
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static AllowanceBar ofWord(String word) {
    for (AllowanceBar bar : values()) {
      if (bar.word.equals(word)) {
        return bar;
      }
    }
    throw new IllegalArgumentException(
        "\""
            + word
            + "\" keeps nobody from the Employment Allowance: none, connected-employer-claims,"
            + " sole-director-company, public-body or personal-household");
  }
}
