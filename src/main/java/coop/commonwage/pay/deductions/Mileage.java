package coop.commonwage.pay.deductions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.MileageRules;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;

/**
 * What may be paid for business miles in the worker's own car without being pay. Figures stand in
 * {@code payroll-rules/uk/mileage.yaml}; this class holds one payment date's.
 */
public final class Mileage {

  private static final int TENTHS = 10;

  private final RuleEntry<Rate> firstRate;
  private final RuleEntry<RoundingRule> rounding;

  public Mileage(MileageRules rules, LocalDate payDate) {
    firstRate = rules.firstRate().on(payDate);
    rounding = rules.rounding().on(payDate);
  }

  /** Miles at a rate. */
  public Money amount(int milesTenths, Rate rate) {
    return rounding
        .value()
        .apply(Money.ofPounds(1).times(rate).times(milesTenths).dividedBy(TENTHS));
  }

  /** The most that is free of tax and National Insurance. */
  public Money approved(int milesTenths) {
    return amount(milesTenths, firstRate.value());
  }

  /** Where the rounding of an amount comes from. */
  public RuleEntry<RoundingRule> roundingSource() {
    return rounding;
  }

  /** The approved rate and where it comes from. */
  public RuleEntry<Rate> source() {
    return firstRate;
  }
}
