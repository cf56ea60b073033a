package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import java.util.Optional;

/**
 * What was paid for the time of a period under one code, by its payslip and by what put that right
 * afterwards.
 *
 * @param code the code of the line, {@code contact}; {@code worked-time} and {@code mileage} stand
 *     for the time and the miles themselves
 * @param amount what was paid, for miles with what was taxed of it
 * @param quantity how much it was paid for, in its unit; 0 where there is none
 * @param unit what the quantity counts
 * @param rate what one whole unit was paid at
 */
public record PaidForTime(
    String code, Money amount, int quantity, Optional<Unit> unit, Optional<Rate> rate) {}
