package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.deductions.levies.EmployerMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The National Insurance an employer paid in the tax year before another. Payslips and the
 * employer's account with HMRC both ask here, so that they agree on who is a small employer.
 *
 * <p>What payslips add up to counts only when all twelve tax months are on record: part of a year
 * would make a large employer look small. Otherwise what the employer declared counts.
 */
public final class YearBefore {

  private static final int MONTHS_OF_A_YEAR = 12;

  private final EmployerChoices choices;
  private final Function<TaxYear, List<EmployerMonth>> months;

  /**
   * @param months the tax months of a year in which payslips were finalised, each once; asked only
   *     when a figure is needed
   */
  public YearBefore(EmployerChoices choices, Function<TaxYear, List<EmployerMonth>> months) {
    this.choices = choices;
    this.months = months;
  }

  /**
   * Class 1 National Insurance of workers and employer together.
   *
   * @param year the tax year after the one that is asked about
   * @return empty when it is neither on record nor declared
   */
  public Optional<Money> class1(TaxYear year) {
    return known(
        year, Choice.CLASS_1_OF_YEAR_BEFORE, month -> month.primary().plus(month.secondary()));
  }

  /** The same, the employer's part alone. */
  public Optional<Money> secondary(TaxYear year) {
    return known(year, Choice.SECONDARY_CLASS_1_OF_YEAR_BEFORE, EmployerMonth::secondary);
  }

  private Optional<Money> known(
      TaxYear year, Choice declared, Function<EmployerMonth, Money> figure) {
    List<EmployerMonth> before = months.apply(new TaxYear(year.startYear() - 1));
    return before.size() == MONTHS_OF_A_YEAR
        ? Optional.of(Money.sum(before.stream().map(figure).toList()))
        : choices.declared(declared, year.firstDay());
  }
}
