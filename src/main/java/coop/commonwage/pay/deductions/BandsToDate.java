package coop.commonwage.pay.deductions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rounding;
import coop.commonwage.money.Unrounded;
import coop.commonwage.rules.RuleEntry;
import coop.commonwage.rules.TaxBand;
import java.util.List;

/**
 * One nation's bands for the year up to a period, worked out once for all who are paid in it: where
 * each band begins and how much tax the bands below it hold, in four decimals of a pound, as HMRC's
 * routine keeps them. Cannot be changed.
 */
final class BandsToDate {

  private final RuleEntry<List<TaxBand>> source;
  private final Band[] bands;

  /**
   * A band, or as much of it as has come round so far.
   *
   * @param rule what the law says of it for a year
   * @param end where it ends; null for the last
   * @param wholeEnd taxable pay up to this is not above the band; null for the last
   * @param tax all tax up to its end less that up to its start; null for the last
   */
  record Band(
      TaxBand rule,
      Unrounded start,
      Unrounded taxAtStart,
      Unrounded end,
      Money wholeEnd,
      Unrounded tax) {}

  /**
   * @param periods the tax weeks or months up to the period
   * @param base how many of them make a year
   */
  BandsToDate(RuleEntry<List<TaxBand>> source, int periods, int base) {
    this.source = source;
    List<TaxBand> rules = source.value();
    bands = new Band[rules.size()];
    Unrounded start = Unrounded.ofPence(0);
    Unrounded taxAtStart = Unrounded.ofPence(0);
    for (int i = 0; i < bands.length; i++) {
      TaxBand rule = rules.get(i);
      if (rule.isLast()) {
        bands[i] = new Band(rule, start, taxAtStart, null, null, null);
        continue;
      }
      Unrounded end = toDate(rule.upTo(), periods, base);
      Unrounded taxAtEnd = toDate(rule.taxAtLimit(), periods, base);
      bands[i] =
          new Band(
              rule,
              start,
              taxAtStart,
              end,
              end.roundedToPounds(Rounding.UP),
              taxAtEnd.minus(taxAtStart));
      start = end;
      taxAtStart = taxAtEnd;
    }
  }

  private static Unrounded toDate(Money yearly, int periods, int base) {
    return yearly.unrounded().times(periods).dividedBy(base).toFourDecimals(Rounding.DOWN);
  }

  /** The band this much taxable pay reaches into; every band below it is filled. */
  Band reachedBy(Money taxable) {
    for (Band band : bands) {
      if (band.wholeEnd == null || !taxable.isMoreThan(band.wholeEnd)) {
        return band;
      }
    }
    throw new IllegalStateException(source.id() + " has no last band");
  }

  /** Tells of the bands below one. */
  void tellFilled(Band reached, Working working) {
    for (Band band : bands) {
      if (band == reached) {
        return;
      }
      working.step("band-filled", band.rule.name());
      working.step("band-begins-at", band.start);
      working.step("band-ends-at", band.end);
      working.step("band-rate", band.rule.rate());
      working.step("tax-in-band", band.tax);
    }
  }

  /** Where the bands stand. */
  RuleEntry<List<TaxBand>> source() {
    return source;
  }
}
