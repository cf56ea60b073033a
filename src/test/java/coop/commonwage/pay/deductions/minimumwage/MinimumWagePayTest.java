package coop.commonwage.pay.deductions.minimumwage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.minimumwage.PayItem.Effect;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MinimumWagePayTest {

  private static TimeAtRate hours(int hours, String hourly) {
    return new TimeAtRate(60 * hours, Rate.of(hourly));
  }

  @ParameterizedTest
  @EnumSource(PayItem.class)
  void everySumDoesWhatItsKindSays(PayItem item) {
    MinimumWagePay pay =
        new MinimumWagePay().add(PayItem.BASIC_PAY, Money.of("100.00")).add(item, Money.of("7.00"));
    String counted =
        switch (item.effect()) {
          case COUNTS, ADDS -> "107.00";
          case LEFT_OUT, NONE -> "100.00";
          case LOWERS -> "93.00";
        };
    String paid =
        switch (item.effect()) {
          case COUNTS, LEFT_OUT -> "107.00";
          case ADDS, LOWERS, NONE -> "100.00";
        };

    assertEquals(Money.of(counted), pay.counted());
    assertEquals(Money.of(paid), pay.paid());
  }

  @Test
  void whatCountsIsBasicPayPerformancePayConsolidatedAllowancesAndFreeAccommodation() {
    assertEquals(
        List.of(
            PayItem.BASIC_PAY,
            PayItem.PERFORMANCE_PAY,
            PayItem.CONSOLIDATED_ALLOWANCE,
            PayItem.PAID_NEXT_PERIOD,
            PayItem.FREE_ACCOMMODATION),
        List.of(PayItem.values()).stream()
            .filter(item -> item.effect() == Effect.COUNTS || item.effect() == Effect.ADDS)
            .toList());
  }

  @Test
  void whatLowersIsSalaryGivenUpTheEmployersOwnUseUnpaidCostsAndDearAccommodation() {
    assertEquals(
        List.of(
            PayItem.SALARY_GIVEN_UP,
            PayItem.EMPLOYERS_OWN_USE,
            PayItem.EXPENSES_NOT_REPAID,
            PayItem.ACCOMMODATION_CHARGE),
        List.of(PayItem.values()).stream().filter(item -> item.effect() == Effect.LOWERS).toList());
  }

  @Test
  void buyingSharesOfTheCooperativeDoesNotLowerPay() {
    assertEquals(Effect.NONE, PayItem.SHARES.effect());
    assertEquals(Effect.NONE, PayItem.CONDUCT_LIABILITY.effect());
    assertEquals(Effect.NONE, PayItem.LOAN_REPAID.effect());
    assertEquals(Effect.NONE, PayItem.OVERPAYMENT_RECOVERED.effect());
    assertEquals(Effect.NONE, PayItem.VOLUNTARY_PURCHASE.effect());
  }

  @Test
  void whatAHigherRateAddsToTheLowestForTheSameWorkIsPremium() {
    MinimumWagePay pay =
        new MinimumWagePay()
            .addWork(List.of(hours(20, "6.20"), hours(5, "7.00"), hours(4, "8.50")));

    assertEquals(Money.of("193.00"), pay.paid());
    assertEquals(Money.of("13.20"), pay.amount(PayItem.PREMIUM));
    assertEquals(Money.of("179.80"), pay.counted());
  }

  @Test
  void theLowestRateIsFoundWhereverItStands() {
    MinimumWagePay pay =
        new MinimumWagePay().addWork(List.of(hours(15, "7.00"), hours(20, "4.00")));

    assertEquals(Money.of("45.00"), pay.amount(PayItem.PREMIUM));
    assertEquals(Money.of("140.00"), pay.counted());
  }

  @Test
  void aLowerRateForOtherWorkMakesNoPremium() {
    MinimumWagePay pay =
        new MinimumWagePay()
            .addWork(List.of(hours(24, "13.00")))
            .addWork(List.of(hours(6, "12.71")));

    assertEquals(Money.ZERO, pay.amount(PayItem.PREMIUM));
    assertEquals(Money.of("388.26"), pay.counted());
  }

  @Test
  void timeThatIsNotPaidHasNoRate() {
    MinimumWagePay pay = new MinimumWagePay().addWork(List.of(hours(7, "13.00"), hours(2, "0")));

    assertEquals(Money.ZERO, pay.amount(PayItem.PREMIUM));
    assertEquals(Money.of("91.00"), pay.counted());
    assertEquals(Money.ZERO, new MinimumWagePay().addWork(List.of(hours(2, "0"))).counted());
  }

  @Test
  void timeIsPaidToTheNearestPenny() {
    // 2 min at 12.75 is 42.5 p; at 25.50 it is 85 p
    MinimumWagePay pay =
        new MinimumWagePay()
            .addWork(
                List.of(new TimeAtRate(2, Rate.of("12.75")), new TimeAtRate(2, Rate.of("25.50"))));

    assertEquals(Money.of("0.86"), pay.counted());
    assertEquals(Money.of("0.42"), pay.amount(PayItem.PREMIUM));
  }

  @Test
  void onlyWhatWasNotRepaidOfACostLowersPay() {
    assertEquals(
        Money.of("14.40"),
        new MinimumWagePay()
            .addCost(Money.of("54.40"), Money.of("40.00"))
            .amount(PayItem.EXPENSES_NOT_REPAID));
    assertEquals(
        Money.ZERO, new MinimumWagePay().addCost(Money.of("10.00"), Money.of("40.00")).counted());
  }

  @Test
  void accommodationAddsOrTakes() {
    MinimumWagePay free = new MinimumWagePay().addAccommodation(Money.of("44.40"));
    MinimumWagePay dear = new MinimumWagePay().addAccommodation(Money.of("-3.60"));

    assertEquals(Money.of("44.40"), free.amount(PayItem.FREE_ACCOMMODATION));
    assertEquals(Money.of("44.40"), free.counted());
    assertEquals(Money.of("3.60"), dear.amount(PayItem.ACCOMMODATION_CHARGE));
    assertEquals(Money.of("-3.60"), dear.counted());
  }

  @Test
  void sumsOfOneKindAddUp() {
    assertEquals(
        Money.of("0.03"),
        new MinimumWagePay()
            .add(PayItem.TIPS, Money.of("0.01"))
            .add(PayItem.TIPS, Money.of("0.02"))
            .amount(PayItem.TIPS));
  }

  @Test
  void aPremiumIsNeverCountedHoweverTimeIsSplit() {
    SplittableRandom random = new SplittableRandom(10);
    for (int i = 0; i < 2_000; i++) {
      int plain = random.nextInt(1, 5_000);
      int enhanced = random.nextInt(0, 5_000);
      Rate lowest = new Rate(random.nextLong(500, 2_000), 2);
      Rate higher = lowest.plus(new Rate(random.nextLong(0, 1_000), 2));
      MinimumWagePay pay =
          new MinimumWagePay()
              .addWork(List.of(new TimeAtRate(enhanced, higher), new TimeAtRate(plain, lowest)));
      Money atLowest =
          new MinimumWagePay()
              .addWork(List.of(new TimeAtRate(enhanced, lowest), new TimeAtRate(plain, lowest)))
              .counted();

      assertEquals(atLowest, pay.counted());
      assertEquals(pay.paid(), pay.counted().plus(pay.amount(PayItem.PREMIUM)));
    }
  }

  @Test
  void timeAndRatesAreNotNegative() {
    assertEquals(
        "minutes must not be negative, were -1",
        assertThrows(IllegalArgumentException.class, () -> new TimeAtRate(-1, Rate.ZERO))
            .getMessage());
    assertEquals(
        "an hourly rate must not be negative, was -0.01",
        assertThrows(IllegalArgumentException.class, () -> new TimeAtRate(0, Rate.of("-0.01")))
            .getMessage());
  }

  @Test
  void itemsAreNamedByTheirWords() {
    assertEquals("time-not-worked", PayItem.TIME_NOT_WORKED.word());
    assertEquals(PayItem.TIPS, PayItem.ofWord("tips"));
    assertEquals(
        "\"gold\" is no item of minimum-wage pay",
        assertThrows(IllegalArgumentException.class, () -> PayItem.ofWord("gold")).getMessage());
  }
}
