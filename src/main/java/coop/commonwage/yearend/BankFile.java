package coop.commonwage.yearend;

import coop.commonwage.money.Money;
import coop.commonwage.people.BankAccount;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A file of payments as CSV: amount in pounds, recipient, account number, sort code, reference.
 * Names and references are cut to what banks take: 18 characters of A to Z, digits and a few signs.
 */
final class BankFile {

  private static final int LONGEST = 18;
  private static final String HEADER =
      "amount_pounds,recipient_name,account_no,sort_code,reference\r\n";

  private BankFile() {}

  /** One payment. */
  record Line(String name, BankAccount account, Money amount, String reference) {}

  static byte[] of(List<Line> lines) {
    StringBuilder file = new StringBuilder(HEADER);
    for (Line line : lines) {
      file.append(line.amount())
          .append(',')
          .append(plain(line.name()))
          .append(',')
          .append(line.account().accountNumber())
          .append(',')
          .append(line.account().sortCode())
          .append(',')
          .append(plain(line.reference()))
          .append("\r\n");
    }
    return file.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Letters without their accents; what no bank takes becomes a space; never a formula. */
  static String plain(String text) {
    String letters =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z0-9.&/ -]", " ")
            .replaceAll(" +", " ")
            .replaceAll("^[ .&/-]+", "")
            .strip();
    return letters.length() <= LONGEST ? letters : letters.substring(0, LONGEST).strip();
  }
}
