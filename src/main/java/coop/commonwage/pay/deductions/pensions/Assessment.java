package coop.commonwage.pay.deductions.pensions;

import coop.commonwage.money.Money;
import java.time.LocalDate;

/**
 * What a worker was in one pay reference period.
 *
 * @param day the day the worker was assessed for: the first of the period, of the employment, of an
 *     age, or the deferral date
 * @param earnings all pay of the period
 * @param category what the worker is
 */
public record Assessment(LocalDate day, Money earnings, WorkerCategory category) {}
