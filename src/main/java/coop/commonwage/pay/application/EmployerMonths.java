package coop.commonwage.pay.application;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.pay.deductions.levies.EmployerMonth;
import java.util.List;

/** What the finalised payslips of the employer of the open transaction add up to. */
public interface EmployerMonths {

  /** The tax months of a year in which anything was paid, in order. */
  List<EmployerMonth> of(TaxYear year);

  /** Whether a payslip of the year was given figures of an earlier payroll of this employer. */
  boolean beganElsewhere(TaxYear year);
}
