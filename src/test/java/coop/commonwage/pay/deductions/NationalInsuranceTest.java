package coop.commonwage.pay.deductions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalInsuranceTest {

  private static final NationalInsurance INSURANCE =
      new NationalInsurance(RuleSets.bundled().nationalInsurance(), LocalDate.of(2026, 11, 5));

  /** £10,000 in a month is £5,811 above the upper earnings limit of £4,189. */
  @ParameterizedTest
  @CsvSource({
    "A, 367.50, 1437.45",
    "B, 174.33, 1437.45",
    "C, 0.00, 1437.45",
    "D, 179.04, 1187.55",
    "E, 174.33, 1187.55",
    "F, 367.50, 1187.55",
    "H, 367.50, 871.65",
    "I, 174.33, 1187.55",
    "J, 179.04, 1437.45",
    "K, 0.00, 1187.55",
    "L, 179.04, 1187.55",
    "M, 367.50, 871.65",
    "N, 367.50, 1187.55",
    "S, 0.00, 1187.55",
    "V, 367.50, 871.65",
    "X, 0.00, 0.00",
    "Z, 179.04, 871.65"
  })
  void everyLetterHasItsShareFarAboveTheUpperLimit(
      NiCategory letter, String worker, String employer) {
    Money pay = Money.of("10000.00");

    assertEquals(
        Money.of(worker),
        INSURANCE.workerContribution(letter, PayFrequency.MONTHLY, pay, Working.SILENT));
    assertEquals(
        Money.of(employer),
        INSURANCE.employerContribution(letter, PayFrequency.MONTHLY, pay, Working.SILENT));
  }
}
