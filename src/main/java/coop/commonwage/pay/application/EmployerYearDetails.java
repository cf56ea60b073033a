package coop.commonwage.pay.application;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.levies.EmployerYear;
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
 * @param notices what to look at before relying on the figures, in words
 */
public record EmployerYearDetails(
    EmployerYear account,
    Money allowance,
    Optional<Money> class1OfYearBefore,
    boolean isSmall,
    List<String> notices) {

  public EmployerYearDetails {
    notices = List.copyOf(notices);
  }
}
