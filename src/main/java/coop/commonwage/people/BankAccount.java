package coop.commonwage.people;

import java.util.regex.Pattern;

/**
 * A UK bank account that wages are paid into.
 *
 * @param sortCode six digits without hyphens
 * @param accountNumber eight digits, leading zeros kept
 */
public record BankAccount(String sortCode, String accountNumber) {

  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
  private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");

  public BankAccount {
    sortCode = sortCodeOf(sortCode);
    accountNumber = accountNumberOf(accountNumber);
  }

  /** Reads a sort code with or without hyphens or spaces, {@code 08-90-00}, and a number. */
  public static BankAccount of(String sortCode, String accountNumber) {
    return new BankAccount(sortCodeOf(sortCode), accountNumberOf(accountNumber));
  }

  /**
   * @return the six digits of {@code 08-90-00}
   * @throws IllegalArgumentException when it is no sort code
   */
  public static String sortCodeOf(String text) {
    String digits = text.replace("-", "").replace(" ", "");
    if (!SIX_DIGITS.matcher(digits).matches()) {
      throw new IllegalArgumentException("a sort code has six digits, such as 08-90-00");
    }
    return digits;
  }

  /**
   * @return the eight digits
   * @throws IllegalArgumentException when it is no account number
   */
  public static String accountNumberOf(String text) {
    String digits = text.replace(" ", "");
    if (!EIGHT_DIGITS.matcher(digits).matches()) {
      throw new IllegalArgumentException(
          "an account number has eight digits; put zeros in front of a shorter one");
    }
    return digits;
  }

  /** {@code 08-90-00}. */
  public String sortCodeWithHyphens() {
    return sortCode.substring(0, 2) + "-" + sortCode.substring(2, 4) + "-" + sortCode.substring(4);
  }

  /** For pages and papers: the last four digits only. */
  public String masked() {
    return "••••" + accountNumber.substring(4);
  }

  /** Never the whole number: it must not end up in a log by accident. */
  @Override
  public String toString() {
    return "bank account " + masked();
  }
}
