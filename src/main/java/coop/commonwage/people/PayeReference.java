package coop.commonwage.people;

import java.util.regex.Pattern;

/**
 * The employer's PAYE reference: the tax office's three digits, a slash, and the employer's own
 * part, such as {@code 123/AB45678}.
 *
 * @param text both parts with the slash
 */
public record PayeReference(String text) {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{3}/[A-Z0-9]{1,10}");

  public PayeReference {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "not a PAYE reference: three digits, a slash and up to ten letters or digits,"
              + " such as 123/AB45678");
    }
  }

  /** The three digits of the tax office. */
  public String officeNumber() {
    return text.substring(0, 3);
  }

  /** The part after the slash. */
  public String employerPart() {
    return text.substring(4);
  }

  @Override
  public String toString() {
    return text;
  }
}
