package coop.commonwage.rules;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.util.List;

/**
 * What {@code uk/minimum-wage.yaml} says.
 *
 * @param rates pounds an hour by age, youngest first
 * @param apprenticeRate pounds an hour under 19 or in the first year of an apprenticeship
 * @param accommodationOffset pounds a day
 * @param compulsorySchoolAge the age a child has at least reached when compulsory school ends
 * @param topUpRounding how a shortfall is rounded when it is paid
 */
public record MinimumWageRules(
    RuleFile file,
    Rule<List<AgeRate>> rates,
    Rule<Rate> apprenticeRate,
    Rule<Money> accommodationOffset,
    Rule<Integer> compulsorySchoolAge,
    Rule<RoundingRule> topUpRounding) {

  /**
   * The rate from an age.
   *
   * @param fromAge whole years
   * @param rate pounds an hour
   */
  public record AgeRate(int fromAge, Rate rate) {}
}
