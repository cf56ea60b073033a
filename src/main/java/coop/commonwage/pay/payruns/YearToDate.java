package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.MileageYear;
import coop.commonwage.pay.instructions.BroughtForward;
import java.util.Optional;

/**
 * One worker's totals in this employment since 6 April, after the last finalised payslip.
 *
 * @param gross gross pay
 * @param taxable taxable pay; pay of an earlier job of the year is not part of it
 * @param tax income tax deducted, net of refunds
 * @param nicable pay on which National Insurance was worked out
 * @param employeeNic the worker's National Insurance
 * @param employerNic the employer's National Insurance
 * @param studentLoan student loan repaid
 * @param postgraduateLoan postgraduate loan repaid
 * @param employeePension the worker's pension contributions, as taken from pay
 * @param employerPension the employer's pension contributions
 * @param milesTenths business miles in the worker's own car or van, in tenths
 * @param mileageOverApproved what was paid for them less what HMRC approves; negative when less was
 *     paid; empty in payslips that were made before it was kept
 */
public record YearToDate(
    Money gross,
    Money taxable,
    Money tax,
    Money nicable,
    Money employeeNic,
    Money employerNic,
    Money studentLoan,
    Money postgraduateLoan,
    Money employeePension,
    Money employerPension,
    int milesTenths,
    Optional<Money> mileageOverApproved) {

  public static final YearToDate NOTHING =
      new YearToDate(
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          0,
          Optional.of(Money.ZERO));

  /** Totals that do not know what the miles paid above or below what is approved. */
  public YearToDate(
      Money gross,
      Money taxable,
      Money tax,
      Money nicable,
      Money employeeNic,
      Money employerNic,
      Money studentLoan,
      Money postgraduateLoan,
      Money employeePension,
      Money employerPension,
      int milesTenths) {
    this(
        gross,
        taxable,
        tax,
        nicable,
        employeeNic,
        employerNic,
        studentLoan,
        postgraduateLoan,
        employeePension,
        employerPension,
        milesTenths,
        Optional.empty());
  }

  /**
   * The totals a year begins with when its first payslips were made elsewhere. What was paid for
   * miles until then is taken as what was approved for them.
   */
  public static YearToDate of(BroughtForward figures) {
    return new YearToDate(
        figures.gross(),
        figures.taxable(),
        figures.tax(),
        figures.nicable(),
        figures.employeeNic(),
        figures.employerNic(),
        figures.studentLoan(),
        figures.postgraduateLoan(),
        figures.employeePension(),
        figures.employerPension(),
        figures.milesTenths(),
        Optional.of(Money.ZERO));
  }

  /** The same, and from here on mileage is compared with what is approved for the year. */
  public YearToDate keepingMileage() {
    return mileageOverApproved.isPresent()
        ? this
        : withMileage(new MileageYear(milesTenths, Optional.of(Money.ZERO)));
  }

  /** Whether nothing was paid in the year yet. */
  boolean isNothing() {
    // nearly every year that has begun has some gross pay
    return gross.isZero() && keepingMileage().equals(NOTHING);
  }

  /** The mileage of the year. */
  MileageYear mileage() {
    return new MileageYear(milesTenths, mileageOverApproved);
  }

  /** The same with this mileage. */
  YearToDate withMileage(MileageYear mileage) {
    return new YearToDate(
        gross,
        taxable,
        tax,
        nicable,
        employeeNic,
        employerNic,
        studentLoan,
        postgraduateLoan,
        employeePension,
        employerPension,
        mileage.milesTenths(),
        mileage.overApproved());
  }
}
