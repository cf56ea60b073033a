package coop.commonwage.pay.deductions.levies;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.EmployerLevyRules;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;

/**
 * A share of an employer's pay bill, less an allowance that becomes usable month by month; both are
 * counted from the start of the tax year, so that a quiet month's allowance serves a busy one.
 * Figures stand in {@code payroll-rules/uk/employer-levies.yaml}; this class holds those of one tax
 * year.
 */
public final class ApprenticeshipLevy {

  private final RuleEntry<Rate> share;
  private final RuleEntry<Money> allowance;
  private final RuleEntry<Integer> months;
  private final RuleEntry<RoundingRule> rounding;
  private final Money ownAllowance;

  /** For an employer that has the whole allowance. */
  public ApprenticeshipLevy(EmployerLevyRules rules, TaxYear year) {
    this(rules, year, rules.levyAllowance().on(year.firstDay()).value());
  }

  /**
   * @param ownAllowance this employer's part of the year's allowance, which connected employers
   *     share
   * @throws IllegalArgumentException when it is negative or more than the whole
   */
  public ApprenticeshipLevy(EmployerLevyRules rules, TaxYear year, Money ownAllowance) {
    share = rules.apprenticeshipLevy().on(year.firstDay());
    allowance = rules.levyAllowance().on(year.firstDay());
    months = rules.levyMonths().on(year.firstDay());
    rounding = rules.levyRounding().on(year.firstDay());
    if (ownAllowance.isNegative() || ownAllowance.isMoreThan(allowance.value())) {
      throw new IllegalArgumentException(
          "an employer's part of the levy allowance is £0.00 to %s, was %s"
              .formatted(allowance.value().inPounds(), ownAllowance.inPounds()));
    }
    this.ownAllowance = ownAllowance;
  }

  /**
   * The allowance usable by the end of a tax month.
   *
   * @param month 1 for the month from 6 April, to 12
   */
  public Money allowanceToDate(int month) {
    if (month < 1 || month > months.value()) {
      throw new IllegalArgumentException(
          "a tax month is 1 to %d, was %d".formatted(months.value(), month));
    }
    return rounding.value().apply(ownAllowance.unrounded().times(month).dividedBy(months.value()));
  }

  /**
   * What is owed for the year by the end of a tax month; less than the month before's figure when
   * the allowance has caught up.
   *
   * @param payBillToDate pay liable to employer's National Insurance since 6 April
   */
  public Money dueToDate(int month, Money payBillToDate) {
    Money levy = rounding.value().apply(payBillToDate.times(share.value()));
    return levy.minus(allowanceToDate(month)).orZeroIfNegative();
  }

  /** The levy's share of the pay bill, and where it comes from. */
  public RuleEntry<Rate> source() {
    return share;
  }
}
