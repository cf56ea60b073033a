package coop.commonwage.yearend;

import coop.commonwage.money.Money;
import coop.commonwage.people.BankAccount;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file of payments as CSV: amount in pounds, recipient, account number, sort code, reference, day
 * of payment. Texts are what banks take: 18 characters of A to Z, digits and a few signs. A name is
 * cut to that; a reference is never.
 */
final class BankFile {

  private static final int LONGEST = 18;
  private static final String HEADER =
      "amount_pounds,recipient_name,account_no,sort_code,reference,pay_on\r\n";

  /** Letters that are no letter with an accent, in the capitals banks take. */
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('Ł', "L"),
          Map.entry('Ø', "O"),
          Map.entry('Đ', "D"),
          Map.entry('Ð', "D"),
          Map.entry('Þ', "TH"),
          Map.entry('Æ', "AE"),
          Map.entry('Œ', "OE"),
          Map.entry('ẞ', "SS"),
          Map.entry('Ħ', "H"),
          Map.entry('Ŧ', "T"),
          Map.entry('Ŋ', "NG"),
          Map.entry('Ə', "E"),
          Map.entry('Ɓ', "B"),
          Map.entry('Ɗ', "D"),
          Map.entry('Ɛ', "E"),
          Map.entry('Ɔ', "O"),
          Map.entry('Ƙ', "K"),
          Map.entry('Ƴ', "Y"),
          Map.entry('\'', ""),
          Map.entry('\u2019', ""),
          Map.entry('\u2018', ""),
          Map.entry('`', ""),
          Map.entry('\u02BC', ""));

  private BankFile() {}

  /**
   * One payment.
   *
   * @param name what the bank is told the recipient is called
   * @param reference what the recipient reads on their statement
   */
  record Line(String name, BankAccount account, Money amount, String reference) {

    /**
     * @throws IllegalArgumentException when nothing of the name can be written, or the reference
     *     does not fit as it is
     */
    Line {
      if (letters(name).isEmpty()) {
        throw new IllegalArgumentException("no letter of \"" + name + "\" is one a bank takes");
      }
      if (reference.isEmpty()
          || reference.length() > LONGEST
          || !letters(reference).equals(reference)) {
        throw new IllegalArgumentException(
            "\"%s\" is no reference: 1 to %d capitals, digits, spaces and . & / -"
                .formatted(reference, LONGEST));
      }
    }
  }

  static byte[] of(LocalDate payOn, List<Line> lines) {
    StringBuilder file = new StringBuilder(HEADER);
    for (Line line : lines) {
      file.append(line.amount())
          .append(',')
          .append(name(line.name()))
          .append(',')
          .append(line.account().accountNumber())
          .append(',')
          .append(line.account().sortCode())
          .append(',')
          .append(line.reference())
          .append(',')
          .append(payOn)
          .append("\r\n");
    }
    return file.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Whether anything of a name can be written in a file. */
  static boolean canWrite(String name) {
    return !letters(name).isEmpty();
  }

  /** As much of a name as fits. */
  static String name(String text) {
    String letters = letters(text);
    return letters.length() <= LONGEST ? letters : letters.substring(0, LONGEST).strip();
  }

  /** Plain capitals; what no bank takes becomes a space; never a formula, never another cell. */
  private static String letters(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .chars()
        .forEach(
            letter -> {
              String other = LETTERS.get((char) letter);
              if (other == null) {
                plain.append((char) letter);
              } else {
                plain.append(other);
              }
            });
    return plain
        .toString()
        .replaceAll("[^A-Z0-9.&/ -]", " ")
        .replaceAll(" +", " ")
        .replaceAll("^[ .&/-]+", "")
        .strip();
  }
}
