package coop.commonwage.pay.payruns;

/** The totals of a tax year that a payslip's lines add to, beside the pay itself. */
enum YearFigure {
  TAX,
  EMPLOYEE_NIC,
  EMPLOYER_NIC,
  STUDENT_LOAN,
  POSTGRADUATE_LOAN,
  EMPLOYEE_PENSION,
  EMPLOYER_PENSION;

  /** How many there are. */
  static final int COUNT = values().length;
}
