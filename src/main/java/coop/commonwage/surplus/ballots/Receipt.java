package coop.commonwage.surplus.ballots;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a voter takes home: sixteen random signs, known to nobody else, by which the own slip is
 * found in the published list. Eighty random bits and no time in them, unlike the ids of rows.
 *
 * @param text four groups of four, as {@code 7K2M-X9QD-03TB-WZ5H}
 */
public record Receipt(String text) implements Comparable<Receipt> {

  /** Without I, L, O and U, which are read as other signs. */
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{4}(-[" + SIGNS + "]{4}){3}");
  private static final int SIGNS_IN_ALL = 16;
  private static final int SIGNS_IN_GROUP = 4;

  public Receipt {
    if (!FORM.matcher(text).matches()) {
      throw new BallotRefused(
          "receipt", "a receipt is four groups of four signs, as 7K2M-X9QD-03TB-WZ5H");
    }
  }

  public static Receipt random(SecureRandom random) {
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < SIGNS_IN_ALL; i++) {
      signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return grouped(signs);
  }

  /** Reads what somebody typed: case, blanks and dashes do not matter; O is 0, I and L are 1. */
  public static Optional<Receipt> typed(String text) {
    String signs =
        text.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (signs.length() != SIGNS_IN_ALL
        || !signs.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)) {
      return Optional.empty();
    }
    return Optional.of(grouped(new StringBuilder(signs)));
  }

  private static Receipt grouped(StringBuilder signs) {
    for (int at = SIGNS_IN_ALL - SIGNS_IN_GROUP; at > 0; at -= SIGNS_IN_GROUP) {
      signs.insert(at, '-');
    }
    return new Receipt(signs.toString());
  }

  @Override
  public int compareTo(Receipt other) {
    return text.compareTo(other.text);
  }
}
