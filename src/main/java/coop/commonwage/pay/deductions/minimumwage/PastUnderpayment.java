package coop.commonwage.pay.deductions.minimumwage;

import coop.commonwage.money.Money;
import java.time.LocalDate;

/**
 * A pay period of the past that was paid below the minimum wage, as it turned out.
 *
 * @param firstDay the first day of that period
 * @param minutes working time of that period
 * @param payThatCounted pay of that period that counts towards the minimum wage, as it was paid
 * @param paidSince what has been paid towards what was missing, elsewhere than on payslips here
 */
public record PastUnderpayment(
    LocalDate firstDay, int minutes, Money payThatCounted, Money paidSince) {}
