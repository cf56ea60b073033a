package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import java.util.Optional;

/**
 * Something earned once and paid in one run, such as a share of the surplus handed over at year
 * end. It is taxed and NI-able like pay, and is not minimum-wage pay.
 *
 * @param code the payslip line's code
 * @param amount whole pence, above zero
 * @param reference where it came from; unique, so that it can never be paid twice
 * @param taxFree the part that may be free of income tax; empty for most
 */
public record OneOffEarning(
    String code, Money amount, String reference, Optional<TaxFreePart> taxFree) {

  /** The code of the line with the part that is free of income tax. */
  public static final String TAX_FREE_CODE = OneOffLines.TAX_FREE;

  /** Taxed in full. */
  public OneOffEarning(String code, Money amount, String reference) {
    this(code, amount, reference, Optional.empty());
  }
}
