package coop.commonwage.pay.statutorypay;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * The paid days of one spell in one week.
 *
 * @param sunday the day the week begins
 * @param days the paid days, at least one
 * @param amount their pay together, whole pence
 */
public record SickWeek(LocalDate sunday, List<SickDay> days, Money amount) {

  public SickWeek {
    days = List.copyOf(days);
  }
}
