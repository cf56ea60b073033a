package coop.commonwage.pay.application;

import coop.commonwage.rules.BankHolidayDivision;

/** What pay has to know of the employer whose transaction is open. */
public interface EmployerOnBooks {

  Facts facts();

  /**
   * @param name as it stands on payslips
   * @param payeReference as it stands on payslips; empty until HMRC has given it
   * @param bankHolidays whose bank holidays its workers have
   */
  record Facts(String name, String payeReference, BankHolidayDivision bankHolidays) {}
}
