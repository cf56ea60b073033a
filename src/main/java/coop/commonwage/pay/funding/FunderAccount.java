package coop.commonwage.pay.funding;

/**
 * An account care is paid from.
 *
 * @param reference its own name in rosters and statements, unique with the employer; 1 to 100
 *     characters, such as {@code council/WCC-2291} or {@code budget/C0080}
 * @param kind where its money comes from
 * @param name what people call it; 1 to 200 characters
 */
public record FunderAccount(String reference, FunderKind kind, String name) {

  private static final int LONGEST_REFERENCE = 100;
  private static final int LONGEST_NAME = 200;

  /**
   * @throws IllegalArgumentException when the reference or the name is blank or too long
   */
  public FunderAccount {
    reference = filled("reference", reference, LONGEST_REFERENCE);
    name = filled("name", name, LONGEST_NAME);
  }

  private static String filled(String field, String text, int longest) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > longest) {
      throw new IllegalArgumentException(
          "the %s of a funder account must have 1 to %d characters".formatted(field, longest));
    }
    return stripped;
  }
}
