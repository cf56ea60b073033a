package coop.commonwage.pay.application;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import java.util.UUID;

/**
 * A payslip in a list.
 *
 * @param id the payslip
 * @param payrollId whose it is
 * @param name their name
 * @param period the days it pays for and the day it pays on
 * @param gross gross pay
 * @param tax income tax
 * @param employeeNic the worker's National Insurance
 * @param net gross less the deductions
 * @param payable the money that is sent
 */
public record PayslipEntry(
    UUID id,
    String payrollId,
    String name,
    PayPeriod period,
    Money gross,
    Money tax,
    Money employeeNic,
    Money net,
    Money payable) {}
