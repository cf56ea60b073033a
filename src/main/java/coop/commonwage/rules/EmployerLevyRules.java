package coop.commonwage.rules;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.util.Optional;

/**
 * What {@code uk/employer-levies.yaml} says; entries are picked by the first day of the tax year.
 *
 * @param employmentAllowance pounds a year of employer's National Insurance that is not owed
 * @param employmentAllowanceLimit employer's National Insurance of the year before, above which
 *     there is no allowance; empty where there is no such limit
 * @param apprenticeshipLevy share of the pay bill
 * @param levyAllowance pounds a year set against the levy
 * @param levyMonths the months over which that allowance becomes usable
 * @param levyRounding how the levy of the year to date is rounded
 * @param smallEmployerLimit Class 1 National Insurance of the year before, up to which an employer
 *     is small
 */
public record EmployerLevyRules(
    RuleFile file,
    Rule<Money> employmentAllowance,
    Rule<Optional<Money>> employmentAllowanceLimit,
    Rule<Rate> apprenticeshipLevy,
    Rule<Money> levyAllowance,
    Rule<Integer> levyMonths,
    Rule<RoundingRule> levyRounding,
    Rule<Money> smallEmployerLimit) {}
