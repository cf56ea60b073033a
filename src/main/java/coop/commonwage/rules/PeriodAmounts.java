package coop.commonwage.rules;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;

/**
 * A threshold as the authority publishes it for each length of pay period; never divided by us.
 *
 * @param week for weekly pay
 * @param fortnight for pay every two weeks
 * @param fourWeeks for pay every four weeks
 * @param month for monthly pay
 * @param year for a whole tax year
 */
public record PeriodAmounts(Money week, Money fortnight, Money fourWeeks, Money month, Money year) {

  public Money of(PayFrequency frequency) {
    return switch (frequency) {
      case WEEKLY -> week;
      case FORTNIGHTLY -> fortnight;
      case FOUR_WEEKLY -> fourWeeks;
      case MONTHLY -> month;
    };
  }
}
