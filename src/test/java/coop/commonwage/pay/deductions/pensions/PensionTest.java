package coop.commonwage.pay.deductions.pensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.yaml.RuleSets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PensionTest {

  private static final Pension PENSION =
      new Pension(RuleSets.bundled().pensions(), LocalDate.of(2026, 11, 5));
  private static final PensionAgreement USUAL = agreed("relief-at-source", "qualifying-earnings");

  private static PensionAgreement agreed(String method, String basis) {
    return agreed(method, basis, "5", "3");
  }

  private static PensionAgreement agreed(
      String method, String basis, String worker, String employer) {
    return new PensionAgreement(
        PensionMethod.ofWord(method),
        PensionBasis.ofWord(basis),
        Rate.ofPercent(worker),
        Rate.ofPercent(employer));
  }

  private static PensionContributions paid(
      PensionAgreement agreement, PayFrequency frequency, String pay) {
    return PENSION.contributions(agreement, frequency, Money.of(pay), MemberDays.ALL);
  }

  @ParameterizedTest
  @CsvSource({
    "weekly, 120, 967",
    "fortnightly, 240, 1934",
    "four-weekly, 480, 3867",
    "monthly, 520, 4189"
  })
  void onlyTheBandBetweenTheTwoFiguresCarriesContributions(String word, long lower, long upper) {
    PayFrequency frequency = PayFrequency.ofWord(word);
    Money from = Money.ofPounds(lower);
    Money to = Money.ofPounds(upper);
    Money penny = Money.ofPence(1);

    assertEquals(Money.ZERO, PENSION.qualifyingEarnings(frequency, from.minus(penny)));
    assertEquals(Money.ZERO, PENSION.qualifyingEarnings(frequency, from));
    assertEquals(penny, PENSION.qualifyingEarnings(frequency, from.plus(penny)));
    assertEquals(
        to.minus(from).minus(penny), PENSION.qualifyingEarnings(frequency, to.minus(penny)));
    assertEquals(to.minus(from), PENSION.qualifyingEarnings(frequency, to));
    assertEquals(to.minus(from), PENSION.qualifyingEarnings(frequency, to.plus(penny)));
  }

  @Test
  void underReliefAtSourceTheSchemeAddsAFifth() {
    PensionContributions paid = paid(USUAL, PayFrequency.WEEKLY, "400.00");

    assertEquals(PensionMethod.RELIEF_AT_SOURCE, paid.method());
    assertEquals(Money.of("280.00"), paid.base());
    assertEquals(Money.of("14.00"), paid.worker());
    assertEquals(Money.of("11.20"), paid.fromPay());
    assertEquals(Money.of("2.80"), paid.taxRelief());
    assertEquals(Money.of("8.40"), paid.employer());
  }

  @ParameterizedTest
  @ValueSource(strings = {"net-pay", "salary-sacrifice"})
  void beforeTaxTheWholeShareIsTakenAndNobodyAddsRelief(String method) {
    PensionContributions paid =
        paid(agreed(method, "qualifying-earnings"), PayFrequency.WEEKLY, "400.00");

    assertEquals(PensionMethod.ofWord(method), paid.method());
    assertEquals(Money.of("14.00"), paid.worker());
    assertEquals(Money.of("14.00"), paid.fromPay());
    assertEquals(Money.ZERO, paid.taxRelief());
    assertEquals(Money.of("8.40"), paid.employer());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pensionable-pay", "total-pay"})
  void otherBasesBeginWithTheFirstPoundAndHaveNoEnd(String basis) {
    PensionContributions paid = paid(agreed("net-pay", basis), PayFrequency.MONTHLY, "9000.00");

    assertEquals(Money.of("9000.00"), paid.base());
    assertEquals(Money.of("450.00"), paid.worker());
    assertEquals(Money.of("270.00"), paid.employer());
  }

  @Test
  void whoJoinsWithinThePeriodPaysInForTheDaysOfMembership() {
    // 1,480 of qualifying earnings; 17 of 31 days: 5 % is 40.5806…, 80 % of 40.58 is 32.464
    PensionContributions paid =
        PENSION.contributions(
            USUAL, PayFrequency.MONTHLY, Money.of("2000.00"), new MemberDays(17, 31));

    assertEquals(Money.of("1480.00"), paid.base());
    assertEquals(Money.of("40.58"), paid.worker());
    assertEquals(Money.of("32.46"), paid.fromPay());
    assertEquals(Money.of("8.12"), paid.taxRelief());
    assertEquals(Money.of("24.35"), paid.employer());
  }

  @Test
  void daysOfMembershipLieWithinTheDaysOfEmployment() {
    assertTrue(new MemberDays(1, 2).isPart());
    assertFalse(new MemberDays(2, 2).isPart());
    assertFalse(new MemberDays(0, 2).isPart());
    assertTrue(new MemberDays(1, 2).isAny());
    assertFalse(new MemberDays(0, 2).isAny());
    assertTrue(MemberDays.ALL.isAny());
    assertFalse(MemberDays.ALL.isPart());
    assertFalse(MemberDays.NONE.isAny());
    assertEquals(
        "3 days of membership do not fit into 2 days of employment",
        assertThrows(IllegalArgumentException.class, () -> new MemberDays(3, 2)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new MemberDays(-1, 2));
    assertThrows(IllegalArgumentException.class, () -> new MemberDays(0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    // on qualifying earnings: 8 % in all, 3 % from the employer
    "qualifying-earnings, 5, 3, YES",
    "qualifying-earnings, 0, 8, YES",
    "qualifying-earnings, 6, 2, NO",
    "qualifying-earnings, 5.01, 2.99, NO",
    "qualifying-earnings, 4.99, 3, NO",
    // on basic pay: 9 % and 4 %, or 8 % and 3 % where it is a large part of all pay
    "pensionable-pay, 5, 4, YES",
    "pensionable-pay, 4.99, 4, IF_BASIC_PAY_IS_LARGE",
    "pensionable-pay, 5.01, 3.99, IF_BASIC_PAY_IS_LARGE",
    "pensionable-pay, 5, 3, IF_BASIC_PAY_IS_LARGE",
    "pensionable-pay, 4.99, 3, NO",
    "pensionable-pay, 5.01, 2.99, NO",
    // on all pay: 7 % and 3 %
    "total-pay, 4, 3, YES",
    "total-pay, 3.99, 3, NO",
    "total-pay, 4.01, 2.99, NO"
  })
  void sharesAreEnoughByTheirBasis(
      String basis, String worker, String employer, Pension.Enough enough) {
    assertEquals(enough, PENSION.isEnough(agreed("net-pay", basis, worker, employer)));
  }

  @Test
  void theLeastTheLawAsksForGoesByTheBasis() {
    assertEquals(
        PensionAgreement.ofQualifyingEarnings(Rate.of("0.05"), Rate.of("0.03")),
        PENSION.least(PensionBasis.QUALIFYING_EARNINGS));
    assertEquals(USUAL, PENSION.least(PensionBasis.QUALIFYING_EARNINGS));
    assertEquals(
        agreed("relief-at-source", "pensionable-pay", "5", "4"),
        PENSION.least(PensionBasis.PENSIONABLE_PAY));
    assertEquals(
        agreed("relief-at-source", "total-pay", "4", "3"), PENSION.least(PensionBasis.TOTAL_PAY));
    assertEquals(Rate.of("0.85"), PENSION.largeBasicPayShare());
  }

  @Test
  void theLawReachesFrom16To74() {
    assertFalse(PENSION.coversAge(15));
    assertTrue(PENSION.coversAge(16));
    assertTrue(PENSION.coversAge(74));
    assertFalse(PENSION.coversAge(75));
  }

  @Test
  void everyLineNamesTheRuleOfItsBasis() {
    assertEquals(
        "uk/pensions/lower-qualifying-earnings@2024-04-06",
        PENSION.source(PensionBasis.QUALIFYING_EARNINGS).id());
    assertEquals(
        "uk/pensions/basic-pay-minimum-total@2024-04-06",
        PENSION.source(PensionBasis.PENSIONABLE_PAY).id());
    assertEquals(
        "uk/pensions/total-pay-minimum-total@2024-04-06",
        PENSION.source(PensionBasis.TOTAL_PAY).id());
    assertEquals("uk/pensions/relief-at-source-rate@2024-04-06", PENSION.reliefSource().id());
  }

  @Test
  void sharesLieBetweenNothingAndTheWhole() {
    assertEquals(
        "the worker's share of the pension must be from 0% to 100%, was 100.01%",
        refused("100.01", "3"));
    assertEquals(
        "the employer's share of the pension must be from 0% to 100%, was -1%", refused("5", "-1"));
    assertEquals(Rate.of("1"), agreed("net-pay", "total-pay", "100", "0").employeeShare());
  }

  private static String refused(String worker, String employer) {
    return assertThrows(
            IllegalArgumentException.class, () -> agreed("net-pay", "total-pay", worker, employer))
        .getMessage();
  }

  @Test
  void wordsThatAreNoneAreRefusedWithThoseThatAre() {
    assertEquals(
        "\"sacrifice\" is not a pension method: relief-at-source, net-pay or salary-sacrifice",
        assertThrows(IllegalArgumentException.class, () -> PensionMethod.ofWord("sacrifice"))
            .getMessage());
    assertEquals(
        "\"gross\" is not a pension basis: qualifying-earnings, pensionable-pay or total-pay",
        assertThrows(IllegalArgumentException.class, () -> PensionBasis.ofWord("gross"))
            .getMessage());
    for (PensionMethod method : PensionMethod.values()) {
      assertEquals(method, PensionMethod.ofWord(method.word()));
    }
    for (PensionBasis basis : PensionBasis.values()) {
      assertEquals(basis, PensionBasis.ofWord(basis.word()));
    }
  }

  /** Against the same arithmetic in plain decimals; and nothing is lost between the parts. */
  @Test
  void contributionsAreExactForAnyPayShareAndDays() {
    SplittableRandom random = new SplittableRandom(20261105);
    for (int i = 0; i < 5_000; i++) {
      PayFrequency frequency = PayFrequency.values()[random.nextInt(4)];
      Money pay = Money.ofPence(random.nextLong(1_000_000));
      int employed = 1 + random.nextInt(31);
      MemberDays days = new MemberDays(1 + random.nextInt(employed), employed);
      String worker = random.nextInt(0, 2_001) + "e-2";
      String employer = random.nextInt(0, 2_001) + "e-2";
      PensionAgreement agreement =
          agreed(
              PensionMethod.values()[random.nextInt(3)].word(),
              PensionBasis.values()[random.nextInt(3)].word(),
              new BigDecimal(worker).toPlainString(),
              new BigDecimal(employer).toPlainString());

      PensionContributions paid = PENSION.contributions(agreement, frequency, pay, days);

      Money base =
          agreement.basis() == PensionBasis.QUALIFYING_EARNINGS
              ? PENSION.qualifyingEarnings(frequency, pay)
              : pay;
      Money whole = share(base, worker, days);
      assertEquals(whole, paid.worker());
      assertEquals(share(base, employer, days), paid.employer());
      assertEquals(paid.worker(), paid.fromPay().plus(paid.taxRelief()));
      assertEquals(
          agreement.method() == PensionMethod.RELIEF_AT_SOURCE
              ? rounded(pounds(whole).multiply(new BigDecimal("0.8")))
              : whole,
          paid.fromPay());
    }
  }

  private static Money share(Money base, String percent, MemberDays days) {
    return rounded(
        pounds(base)
            .multiply(new BigDecimal(percent))
            .multiply(BigDecimal.valueOf(days.member()))
            .divide(BigDecimal.valueOf(100L * days.employed()), 20, RoundingMode.HALF_UP));
  }

  private static Money rounded(BigDecimal exact) {
    return Money.of(exact.setScale(2, RoundingMode.HALF_UP).toPlainString());
  }

  private static BigDecimal pounds(Money money) {
    return new BigDecimal(money.toString());
  }
}
