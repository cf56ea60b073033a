package coop.commonwage.pay.payruns;

/** What a payslip line does to the money. */
public enum LineKind {
  /** Adds to gross pay. */
  EARNING,
  /** Taken from gross pay; a refund is a negative deduction. */
  DEDUCTION,
  /** Repays the worker's own outlay, such as mileage: paid with the wage, but not pay. */
  REIMBURSEMENT,
  /** Paid by the employer on top; never part of gross or net. */
  EMPLOYER_COST,
  /** Told, not paid: unpaid gaps, tax relief added by the pension scheme. */
  INFORMATION
}
