package coop.commonwage.rules;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code uk/statutory-pay.yaml} says.
 *
 * @param sick about sick pay
 * @param earnings about average weekly earnings
 * @param family about pay for family leave
 * @param recovery about what the employer gets back
 */
public record StatutoryPayRules(
    RuleFile file, Sick sick, Earnings earnings, Family family, Recovery recovery) {

  /**
   * Sick pay.
   *
   * @param rate pounds a week
   * @param shareOfEarnings the share of average weekly earnings it never exceeds; empty where there
   *     is no such share
   * @param earningsTest true where average weekly earnings must reach the lower earnings limit
   * @param waitingDays qualifying days that are not paid, at the beginning of linked sickness
   * @param shortestIncapacity days in a row that make a period of incapacity
   * @param linkingGap days between two periods that still count as one
   * @param longestWeeks weeks of sick pay in linked sickness
   * @param longestLinkYears how long linked sickness gives sick pay
   * @param usualQualifyingDay the qualifying day where none are agreed; Monday is 1
   * @param dailyDecimals decimals of a pound a day's pay is cut after
   * @param rounding of the days of one week
   */
  public record Sick(
      Rule<Money> rate,
      Rule<Optional<Rate>> shareOfEarnings,
      Rule<Boolean> earningsTest,
      Rule<Integer> waitingDays,
      Rule<Integer> shortestIncapacity,
      Rule<Integer> linkingGap,
      Rule<Integer> longestWeeks,
      Rule<Integer> longestLinkYears,
      Rule<Integer> usualQualifyingDay,
      Rule<Integer> dailyDecimals,
      Rule<RoundingRule> rounding) {}

  /**
   * Average weekly earnings.
   *
   * @param lowerLimit the lower earnings limit, pounds a week
   * @param relevantWeeks weeks earnings are averaged over, at least
   * @param decimals decimals of a pound figures of family pay are cut after
   * @param shortRounding of an average from less pay than the relevant weeks
   */
  public record Earnings(
      Rule<Money> lowerLimit,
      Rule<Integer> relevantWeeks,
      Rule<Integer> decimals,
      Rule<RoundingRule> shortRounding) {}

  /**
   * Pay for family leave. Tables are by kind: {@code maternity}, {@code adoption}, {@code
   * paternity}, {@code shared-parental}, {@code parental-bereavement}, {@code neonatal-care}.
   *
   * @param rate pounds a week, for weeks that begin on a day
   * @param share of average weekly earnings
   * @param weeks the most weeks of each kind
   * @param fullShareWeeks the first weeks paid at the whole share
   * @param serviceWeeks weeks employed at the end of the relevant week
   * @param qualifyingWeek weeks from the relevant week of a birth to the expected week
   * @param earliestMaternityWeeks weeks before the expected week maternity pay may begin
   * @param earliestAdoptionDays days before the placement adoption pay may begin
   * @param latestDays the last paid day, in days after birth, placement or death; maternity and
   *     adoption have none
   * @param paternityShareRounding of the share of earnings for paternity pay
   * @param rounding of the days of one pay period
   */
  public record Family(
      Rule<Money> rate,
      Rule<Rate> share,
      Rule<Map<String, Integer>> weeks,
      Rule<Map<String, Integer>> fullShareWeeks,
      Rule<Integer> serviceWeeks,
      Rule<Integer> qualifyingWeek,
      Rule<Integer> earliestMaternityWeeks,
      Rule<Integer> earliestAdoptionDays,
      Rule<Map<String, Integer>> latestDays,
      Rule<Map<String, Integer>> keepingInTouchDays,
      Rule<RoundingRule> paternityShareRounding,
      Rule<RoundingRule> rounding) {}

  /**
   * What an employer gets back of family pay.
   *
   * @param share of what was paid
   * @param smallCompensation what a small employer gets on top of the whole
   * @param rounding of each of them
   */
  public record Recovery(
      Rule<Rate> share, Rule<Rate> smallCompensation, Rule<RoundingRule> rounding) {}
}
