package coop.commonwage.pay.deductions.levies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.rules.EmployerLevyRules;
import coop.commonwage.rules.yaml.RuleSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprenticeshipLevyTest {

  private static final EmployerLevyRules RULES = RuleSets.bundled().employerLevies();
  private static final TaxYear YEAR = new TaxYear(2026);

  private final ApprenticeshipLevy levy = new ApprenticeshipLevy(RULES, YEAR);

  @ParameterizedTest
  @CsvSource({
    "1, 249999.99, 0.00",
    "1, 250000.00, 0.00",
    "1, 250000.99, 0.00",
    "1, 250001.00, 0.01",
    "1, 250002.00, 0.01",
    "2, 500000.00, 0.00",
    "2, 600000.00, 500.00",
    "12, 3000000.00, 0.00",
    "12, 4000000.00, 5000.00",
    "7, -100.00, 0.00"
  })
  void itIsHalfAPercentLessTheAllowanceOfTheMonthsSoFar(int month, String payBill, String due) {
    assertEquals(Money.of(due), levy.dueToDate(month, Money.of(payBill)));
  }

  @Test
  void theAllowanceGrowsByATwelfthAMonth() {
    assertEquals(Money.of("1250.00"), levy.allowanceToDate(1));
    assertEquals(Money.of("13750.00"), levy.allowanceToDate(11));
    assertEquals(Money.of("15000.00"), levy.allowanceToDate(12));
    assertEquals("uk/employer-levies/apprenticeship-levy@2024-04-06", levy.source().id());
  }

  @Test
  void connectedEmployersShareIt() {
    ApprenticeshipLevy part = new ApprenticeshipLevy(RULES, YEAR, Money.of("1000.00"));

    assertEquals(Money.of("83.33"), part.allowanceToDate(1));
    assertEquals(Money.of("1000.00"), part.allowanceToDate(12));
    assertEquals(
        Money.of("1250.00"),
        new ApprenticeshipLevy(RULES, YEAR, Money.ZERO).dueToDate(1, Money.of("250000.00")));
    assertEquals(
        Money.of("1250.00"),
        new ApprenticeshipLevy(RULES, YEAR, Money.of("15000.00")).allowanceToDate(1));
    assertEquals(
        "an employer's part of the levy allowance is £0.00 to £15,000.00, was £15,000.01",
        assertThrows(
                IllegalArgumentException.class,
                () -> new ApprenticeshipLevy(RULES, YEAR, Money.of("15000.01")))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> new ApprenticeshipLevy(RULES, YEAR, Money.of("-0.01")));
  }

  @ParameterizedTest
  @CsvSource({"0", "13"})
  void aYearHasTwelveTaxMonths(int month) {
    assertEquals(
        "a tax month is 1 to 12, was " + month,
        assertThrows(IllegalArgumentException.class, () -> levy.dueToDate(month, Money.of("1.00")))
            .getMessage());
  }
}
