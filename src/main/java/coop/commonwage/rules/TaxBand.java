package coop.commonwage.rules;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;

/**
 * One band of taxable pay in a year.
 *
 * @param name what the band is called: {@code basic}
 * @param upTo the yearly taxable pay it ends at; null for the last band, which has no end
 * @param rate the share taken in it
 * @param taxAtLimit the year's tax on exactly {@code upTo}; null for the last band
 */
public record TaxBand(String name, Money upTo, Rate rate, Money taxAtLimit) {

  public boolean isLast() {
    return upTo == null;
  }
}
