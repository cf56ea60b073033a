package coop.commonwage.launcher;

import coop.commonwage.pay.payruns.CalculatedPayslip;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.YearToDate;

/** A payslip's figures in the order {@link BareFloor} writes them, to see that both agree. */
final class BenchFigures {

  private BenchFigures() {}

  static long[] of(CalculatedPayslip calculated) {
    Payslip payslip = calculated.payslip();
    YearToDate after = payslip.after();
    return new long[] {
      pence(payslip, "contact"),
      pence(payslip, "contact-weekend"),
      pence(payslip, "contact-bank-holiday"),
      pence(payslip, "travel"),
      pence(payslip, "minimum-wage-top-up"),
      pence(payslip, "surplus-share"),
      pence(payslip, "mileage"),
      pence(payslip, "income-tax"),
      pence(payslip, "national-insurance"),
      pence(payslip, "employer-national-insurance"),
      pence(payslip, "student-loan"),
      pence(payslip, "postgraduate-loan"),
      pence(payslip, "pension"),
      pence(payslip, "employer-pension"),
      pence(payslip, "pension-tax-relief"),
      payslip.gross().pence(),
      payslip.net().pence(),
      payslip.payable().pence(),
      after.gross().pence(),
      after.taxable().pence(),
      after.tax().pence(),
      after.nicable().pence(),
      after.employeeNic().pence(),
      after.employerNic().pence(),
      after.studentLoan().pence(),
      after.postgraduateLoan().pence(),
      after.employeePension().pence(),
      after.employerPension().pence(),
      after.milesTenths(),
      after.mileageOverApproved().orElseThrow().pence(),
      pence(payslip, "mileage-excess"),
      pence(payslip, "mileage-national-insurance"),
      pence(payslip, "mileage-relief"),
      calculated.findings().size()
    };
  }

  private static long pence(Payslip payslip, String code) {
    return payslip.amount(code).pence();
  }
}
