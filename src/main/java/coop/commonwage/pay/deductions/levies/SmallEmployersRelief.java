package coop.commonwage.pay.deductions.levies;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.rules.EmployerLevyRules;
import coop.commonwage.rules.RuleEntry;

/**
 * Whether an employer is small, and so recovers statutory family payments in full. Figures stand in
 * {@code payroll-rules/uk/employer-levies.yaml}; this class holds those of one tax year.
 */
public final class SmallEmployersRelief {

  private final RuleEntry<Money> limit;

  public SmallEmployersRelief(EmployerLevyRules rules, TaxYear year) {
    limit = rules.smallEmployerLimit().on(year.firstDay());
  }

  /**
   * @param class1OfYearBefore workers' and employer's Class 1 National Insurance of the last
   *     complete tax year, before any Employment Allowance
   */
  public boolean isSmall(Money class1OfYearBefore) {
    return !class1OfYearBefore.isMoreThan(limit.value());
  }

  /** The limit, and where it comes from. */
  public RuleEntry<Money> source() {
    return limit;
  }
}
