package coop.commonwage.pay.instructions;

import coop.commonwage.pay.deductions.Directorship;
import java.time.LocalDate;

/**
 * That a worker is a company director. The instruction ends on the last day in office.
 *
 * @param method how contributions are spread over the tax year
 * @param appointedOn the day of appointment
 */
public record DirectorOffice(Directorship.Method method, LocalDate appointedOn) {}
