package coop.commonwage.rules;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.util.List;

/**
 * What {@code uk/minimum-wage.yaml} says.
 *
 * @param rates pounds an hour by age, youngest first
 * @param apprenticeRate pounds an hour for an apprentice who is young or has just begun
 * @param apprenticeUnderAge an apprentice below this age is young
 * @param apprenticeFirstMonths an apprentice has just begun for so many months
 * @param accommodationOffset pounds a day
 * @param accommodationWeeksDecimals decimals kept of the weeks in a period, where only a usual
 *     week's nights are known
 * @param accommodationRounding how what accommodation adds or takes is rounded
 * @param periodsAYear the parts a year's hours, or a yearly bonus, are spread over
 * @param compulsorySchoolAge the age a child has at least reached when compulsory school ends
 * @param topUpRounding how a shortfall is rounded when it is paid
 */
public record MinimumWageRules(
    RuleFile file,
    Rule<List<AgeRate>> rates,
    Rule<Rate> apprenticeRate,
    Rule<Integer> apprenticeUnderAge,
    Rule<Integer> apprenticeFirstMonths,
    Rule<Money> accommodationOffset,
    Rule<Integer> accommodationWeeksDecimals,
    Rule<RoundingRule> accommodationRounding,
    Rule<PeriodsAYear> periodsAYear,
    Rule<Integer> compulsorySchoolAge,
    Rule<RoundingRule> topUpRounding) {

  /**
   * The rate from an age.
   *
   * @param fromAge whole years
   * @param rate pounds an hour
   */
  public record AgeRate(int fromAge, Rate rate) {}

  /**
   * Into how many parts a year falls for each length of pay period.
   *
   * @param week for weekly pay
   * @param fortnight for pay every two weeks
   * @param fourWeeks for pay every four weeks
   * @param month for monthly pay
   */
  public record PeriodsAYear(int week, int fortnight, int fourWeeks, int month) {

    public int of(PayFrequency frequency) {
      return switch (frequency) {
        case WEEKLY -> week;
        case FORTNIGHTLY -> fortnight;
        case FOUR_WEEKLY -> fourWeeks;
        case MONTHLY -> month;
      };
    }
  }
}
