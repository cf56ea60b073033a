package coop.commonwage.pay.deductions.levies;

import coop.commonwage.money.Money;
import java.util.Optional;

/**
 * What an employer says about the Employment Allowance of a tax year.
 *
 * @param claimed whether it claims the allowance
 * @param bar what keeps it from it
 * @param secondaryOfYearBefore employer's Class 1 National Insurance of the tax year before; empty
 *     when it is not known
 */
public record AllowanceClaim(
    boolean claimed, AllowanceBar bar, Optional<Money> secondaryOfYearBefore) {}
