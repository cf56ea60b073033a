package coop.commonwage.pay.application;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one person worked and earned over a span of days, from finalised payslips only.
 *
 * @param personId who
 * @param payrollId their number
 * @param name their name
 * @param minutes paid minutes of all kinds
 * @param pay gross pay for work, one-off earnings not counted
 * @param days days of the span on which they were employed
 * @param employedSince first day of the employment
 */
public record LabourTotal(
    UUID personId,
    String payrollId,
    String name,
    long minutes,
    Money pay,
    int days,
    LocalDate employedSince) {}
