package coop.commonwage.pay.application;

import coop.commonwage.money.Money;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.deductions.levies.EmployerYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An employer's tax year with HMRC.
 *
 * @param account month by month
 * @param allowance the Employment Allowance of the year, whether or not this employer has it
 * @param class1OfYearBefore all Class 1 National Insurance of the year before, added up from
 *     payslips of all twelve months or else declared; empty when it is not known
 * @param isSmall whether statutory family pay is recovered in full; no when it is not known
 * @param undeclared what another payroll began in the year and nobody told of: taken for nothing
 */
public record EmployerYearDetails(
    EmployerYear account,
    Money allowance,
    Optional<Money> class1OfYearBefore,
    boolean isSmall,
    List<Choice> undeclared) {

  public EmployerYearDetails {
    undeclared = List.copyOf(undeclared);
  }

  /** What of the allowance was used in the months. */
  public Money allowanceUsed() {
    return account.total().allowanceUsed();
  }

  /** What of the allowance is still to be used; nothing where there is none. */
  public Money allowanceLeft() {
    return account.noAllowance().isPresent()
        ? Money.ZERO
        : allowance.minus(account.before().allowanceUsed()).minus(allowanceUsed());
  }

  /** What to look at before relying on the figures, in words. */
  public List<String> notices() {
    LocalDate first = account.year().firstDay();
    return undeclared.stream()
        .map(
            choice ->
                "payroll moved here during the year and "
                    + (choice == Choice.LEVY_PAY_BILL_BEFORE
                        ? "the pay bill before, on which Apprenticeship Levy counts from 6 April,"
                        : "the Employment Allowance used before")
                    + " is not declared: it is taken as 0.00; settle %s from %s"
                        .formatted(choice.code(), first))
        .toList();
  }
}
