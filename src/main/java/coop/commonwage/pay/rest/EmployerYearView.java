package coop.commonwage.pay.rest;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.EmployerYearDetails;
import coop.commonwage.pay.deductions.levies.EmployerMonth;
import coop.commonwage.pay.deductions.levies.EmployerYear;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An employer's account with HMRC for a tax year, from finalised payslips.
 *
 * @param allowanceOfYear the Employment Allowance the law grants
 * @param allowanceUsedBefore what of it another payroll used before the first of the months
 * @param allowanceUsed what of it was used in the months
 * @param allowanceLeft what is still to be used
 * @param noAllowanceBecause why there is none, in words; empty when there is
 * @param class1OfYearBefore Class 1 National Insurance of the year before; empty when not known
 * @param smallEmployer whether statutory family pay is recovered in full
 * @param months the tax months in which anything was paid
 * @param total the sum of the months
 * @param notices what to look at before relying on the figures, in words
 */
@Schema(description = "An employer's account with HMRC for a tax year, from finalised payslips.")
public record EmployerYearView(
    String taxYear,
    String allowanceOfYear,
    String allowanceUsedBefore,
    String allowanceUsed,
    String allowanceLeft,
    String noAllowanceBecause,
    String class1OfYearBefore,
    boolean smallEmployer,
    List<MonthView> months,
    MonthView total,
    List<String> notices) {

  /**
   * What is owed for one tax month; negative when HMRC owes the employer.
   *
   * @param month 1 for the month from 6 April, to 12; 0 for the year
   * @param payBill pay liable to National Insurance
   * @param allowanceUsed Employment Allowance set against the employer's National Insurance
   */
  public record MonthView(
      int month,
      String payBill,
      String tax,
      String loans,
      String employeeNationalInsurance,
      String employerNationalInsurance,
      String allowanceUsed,
      String apprenticeshipLevy,
      String recovered,
      String toPay) {}

  static EmployerYearView of(EmployerYearDetails details) {
    EmployerYear account = details.account();
    return new EmployerYearView(
        account.year().toString(),
        details.allowance().toString(),
        account.before().allowanceUsed().toString(),
        details.allowanceUsed().toString(),
        details.allowanceLeft().toString(),
        account.noAllowance().orElse(""),
        details.class1OfYearBefore().map(Money::toString).orElse(""),
        details.isSmall(),
        account.months().stream().map(EmployerYearView::month).toList(),
        month(account.total()),
        details.notices());
  }

  private static MonthView month(EmployerYear.Owed owed) {
    EmployerMonth of = owed.of();
    return new MonthView(
        of.month(),
        of.payBill().toString(),
        of.tax().toString(),
        of.loans().toString(),
        of.primary().toString(),
        of.secondary().toString(),
        owed.allowanceUsed().toString(),
        owed.levy().toString(),
        of.recovered().toString(),
        owed.total().toString());
  }
}
