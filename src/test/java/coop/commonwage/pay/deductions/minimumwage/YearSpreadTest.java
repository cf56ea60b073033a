package coop.commonwage.pay.deductions.minimumwage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class YearSpreadTest {

  private static final YearSpread YEAR =
      new YearSpread(RuleSets.bundled().minimumWage(), LocalDate.of(2026, 10, 1));

  @Test
  void basicHoursAreSpreadEvenlyOverTheYear() {
    assertEquals(Rate.of("40.15"), YEAR.salariedHours(2088 * 60, PayFrequency.WEEKLY));
    assertEquals(Rate.of("80"), YEAR.salariedHours(2080 * 60, PayFrequency.FORTNIGHTLY));
    assertEquals(Rate.of("160"), YEAR.salariedHours(2080 * 60, PayFrequency.FOUR_WEEKLY));
    assertEquals(Rate.of("173.33"), YEAR.salariedHours(2080 * 60, PayFrequency.MONTHLY));
    assertEquals(Rate.of("166.67"), YEAR.salariedHours(2000 * 60, PayFrequency.MONTHLY));
  }

  @Test
  void whatASalaryMustReachIsWorkedOutOnTheExactHours() {
    // 2080 h × 12.71 ÷ 12 = 2,203.0666…; on 173.33 h it would be 2,203.03
    assertEquals(
        Money.of("2203.07"),
        YEAR.requiredForSalary(Rate.of("12.71"), 2080 * 60, PayFrequency.MONTHLY));
    assertEquals(
        Money.of("508.40"),
        YEAR.requiredForSalary(Rate.of("12.71"), 2080 * 60, PayFrequency.WEEKLY));
  }

  @Test
  void onePartOfAYearlyBonusBelongsToThePeriodBefore() {
    // the example of nibusinessinfo.co.uk: 500 ÷ 12
    assertEquals(
        Money.of("41.67"), YEAR.bonusOfPeriodBefore(Money.of("500.00"), PayFrequency.MONTHLY));
    assertEquals(
        Money.of("9.62"), YEAR.bonusOfPeriodBefore(Money.of("500.00"), PayFrequency.WEEKLY));
    assertEquals(
        Money.of("0.01"), YEAR.bonusOfPeriodBefore(Money.of("0.06"), PayFrequency.MONTHLY));
  }
}
