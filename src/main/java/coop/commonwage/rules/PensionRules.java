package coop.commonwage.rules;

import coop.commonwage.money.Rate;

/**
 * What {@code uk/pensions.yaml} says.
 *
 * @param trigger pay above which a worker of the right age is enrolled
 * @param lowerQualifyingEarnings where the band contributions are worked out on begins
 * @param upperQualifyingEarnings where it ends
 * @param minimumTotal the least share of qualifying earnings, worker and employer together
 * @param minimumEmployer the least share the employer pays
 * @param enrolmentAge the age from which a worker is enrolled without asking
 * @param youngestAge the age from which a worker may ask to join
 * @param oldestAge the age at which these duties end
 * @param reliefAtSourceRate the part of a worker's contribution the scheme reclaims from HMRC
 * @param rounding how a contribution is rounded
 */
public record PensionRules(
    RuleFile file,
    Rule<PeriodAmounts> trigger,
    Rule<PeriodAmounts> lowerQualifyingEarnings,
    Rule<PeriodAmounts> upperQualifyingEarnings,
    Rule<Rate> minimumTotal,
    Rule<Rate> minimumEmployer,
    Rule<Integer> enrolmentAge,
    Rule<Integer> youngestAge,
    Rule<Integer> oldestAge,
    Rule<Rate> reliefAtSourceRate,
    Rule<RoundingRule> rounding) {}
