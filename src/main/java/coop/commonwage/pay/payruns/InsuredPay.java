package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.NiCategory;
import java.time.LocalDate;

/**
 * What one earlier payslip of the tax year paid on a National Insurance letter. A director's
 * contributions are worked out on these together.
 *
 * @param payDate the day it was paid
 * @param letter the letter that was used
 * @param pay pay that counted for National Insurance
 * @param workerNic the worker's contribution
 * @param employerNic the employer's
 */
public record InsuredPay(
    LocalDate payDate, NiCategory letter, Money pay, Money workerNic, Money employerNic) {}
