package coop.commonwage.pay.deductions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PensionTest {

  private static final Pension PENSION =
      new Pension(RuleSets.bundled().pensions(), LocalDate.of(2026, 11, 5));
  private static final Rate WORKER = Rate.of("0.05");
  private static final Rate EMPLOYER = Rate.of("0.03");

  @Test
  void onlyTheBandBetweenTheTwoFiguresCarriesContributions() {
    assertEquals(Money.ZERO, PENSION.qualifyingEarnings(PayFrequency.MONTHLY, Money.of("520.00")));
    assertEquals(
        Money.of("0.01"), PENSION.qualifyingEarnings(PayFrequency.MONTHLY, Money.of("520.01")));
    assertEquals(
        Money.of("3669.00"), PENSION.qualifyingEarnings(PayFrequency.MONTHLY, Money.of("4189.00")));
    assertEquals(
        Money.of("3669.00"), PENSION.qualifyingEarnings(PayFrequency.MONTHLY, Money.of("9999.00")));
  }

  @Test
  void underReliefAtSourceTheSchemeAddsAFifth() {
    PensionContributions paid =
        PENSION.reliefAtSource(PayFrequency.WEEKLY, Money.of("400.00"), WORKER, EMPLOYER);

    assertEquals(Money.of("280.00"), paid.qualifyingEarnings());
    assertEquals(Money.of("14.00"), paid.worker());
    assertEquals(Money.of("11.20"), paid.fromPay());
    assertEquals(Money.of("2.80"), paid.taxRelief());
    assertEquals(Money.of("8.40"), paid.employer());
  }

  @Test
  void enrolmentIsDueAboveTheTriggerFrom22ToPensionAge() {
    Money above = Money.of("833.01");

    assertTrue(PENSION.isEligible(22, true, PayFrequency.MONTHLY, above));
    assertFalse(PENSION.isEligible(21, true, PayFrequency.MONTHLY, above));
    assertFalse(PENSION.isEligible(66, false, PayFrequency.MONTHLY, above));
    assertFalse(PENSION.isEligible(40, true, PayFrequency.MONTHLY, Money.of("833.00")));
  }

  @Test
  void theLawReachesFrom16To74() {
    assertFalse(PENSION.coversAge(15));
    assertTrue(PENSION.coversAge(16));
    assertTrue(PENSION.coversAge(74));
    assertFalse(PENSION.coversAge(75));
  }

  @Test
  void sharesMustReachEightInAllAndThreeFromTheEmployer() {
    assertTrue(PENSION.isEnough(WORKER, EMPLOYER));
    assertTrue(PENSION.isEnough(Rate.ZERO, Rate.of("0.08")));
    assertFalse(PENSION.isEnough(Rate.of("0.06"), Rate.of("0.02")));
    assertFalse(PENSION.isEnough(Rate.of("0.0499"), EMPLOYER));
  }
}
