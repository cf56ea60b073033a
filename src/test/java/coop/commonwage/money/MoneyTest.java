package coop.commonwage.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({"12,1200", "12.3,1230", "12.30,1230", "-0.05,-5", "0,0", "-0,0", "007.10,710"})
  void amountsAreReadToThePenny(String text, long pence) {
    assertEquals(Money.ofPence(pence), Money.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1",
        "1.",
        ".5",
        "1.234",
        "1,000",
        "£1",
        "1e3",
        "+1",
        "--1",
        "1.2.3",
        "NaN",
        "٣",
        "9999999999999999999"
      })
  void anythingElseIsRefused(String text) {
    assertEquals(
        "\"" + text + "\" is not an amount in pounds with at most two decimals",
        assertThrows(IllegalArgumentException.class, () -> Money.of(text)).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "123450|1234.50|£1,234.50",
        "-5|-0.05|−£0.05",
        "0|0.00|£0.00",
        "100000000|1000000.00|£1,000,000.00",
        "99999|999.99|£999.99"
      })
  void machinesReadPlainDigitsAndPeopleReadPounds(long pence, String plain, String pounds) {
    assertEquals(plain, Money.ofPence(pence).toString());
    assertEquals(pounds, Money.ofPence(pence).inPounds());
  }

  @Test
  void whatDoesNotFitIsNeverWrappedRound() {
    Money most = Money.ofPence(Long.MAX_VALUE);

    assertThrows(ArithmeticException.class, () -> most.plus(Money.ofPence(1)));
    assertThrows(ArithmeticException.class, () -> most.times(2));
    assertThrows(ArithmeticException.class, () -> Money.ofPence(Long.MIN_VALUE).negated());
    assertThrows(ArithmeticException.class, () -> Money.ofPounds(Long.MAX_VALUE));
    assertThrows(ArithmeticException.class, () -> Money.sum(List.of(most, most)));
    assertThrows(ArithmeticException.class, () -> most.times(Rate.of("1.5")));
  }

  @Test
  void comparisonsSayWhatTheySay() {
    Money one = Money.ofPence(100);
    Money two = Money.ofPence(200);

    assertEquals(one, one.min(two));
    assertEquals(two, one.max(two));
    assertEquals(Money.ZERO, one.minus(two).orZeroIfNegative());
    assertEquals(one, one.orZeroIfNegative());
    assertEquals(Money.ofPence(1200), Money.ofPence(1299).wholePounds());
    assertEquals(Money.ofPence(-1200), Money.ofPence(-1299).wholePounds());
  }

  @ParameterizedTest
  @CsvSource({
    // thousandths of a pound, then what each rounding makes of it in pence
    "1004, 100, 101, 100, 100, 100",
    "1005, 100, 101, 101, 100, 100",
    "1006, 100, 101, 101, 101, 101",
    "1000, 100, 100, 100, 100, 100",
    "-1005, -100, -101, -101, -100, -100",
    "-1006, -100, -101, -101, -101, -101"
  })
  void everyRoundingDoesWhatItsNameSays(
      long thousandths, long down, long up, long halfUp, long halfDown, long sixUp) {
    Unrounded exact = new Unrounded(thousandths, 10);

    assertEquals(Money.ofPence(down), exact.rounded(Rounding.DOWN));
    assertEquals(Money.ofPence(up), exact.rounded(Rounding.UP));
    assertEquals(Money.ofPence(halfUp), exact.rounded(Rounding.HALF_UP));
    assertEquals(Money.ofPence(halfDown), exact.rounded(Rounding.HALF_DOWN));
    assertEquals(Money.ofPence(sixUp), exact.rounded(Rounding.THIRD_DECIMAL_SIX_UP));
  }

  @Test
  void theThirdDecimalIsCutNotRoundedBeforeItDecides() {
    // 0.00599… of a pound has third decimal 5
    assertEquals(Money.ZERO, new Unrounded(59_999, 100_000).rounded(Rounding.THIRD_DECIMAL_SIX_UP));
    assertEquals(
        Money.ofPence(1), new Unrounded(60_000, 100_000).rounded(Rounding.THIRD_DECIMAL_SIX_UP));
  }

  @Test
  void ratesAreEqualWhenTheirValuesAre() {
    assertEquals(Rate.of("13.45"), Rate.of("13.4500"));
    assertEquals(Rate.of("0.1207"), Rate.ofPercent("12.07"));
    assertEquals("12.07%", Rate.of("0.1207").inPercent());
    assertEquals("£13.40", Rate.of("13.4").inPounds());
    assertEquals("£0.455", Rate.of("0.455").inPounds());
    assertEquals(Rate.of("14.795"), Rate.of("13.45").times(Rate.of("1.1")));
    assertThrows(IllegalArgumentException.class, () -> Rate.of("0.1234567891"));
    assertThrows(
        IllegalArgumentException.class,
        () -> Rate.of("0.12345").times(Rate.of("0.12345")).times(Rate.of("0.1")));
  }

  @Test
  void aProductRoundedAtOnceIsTheExactProductRounded() {
    SplittableRandom random = new SplittableRandom(60);
    for (int i = 0; i < 20_000; i++) {
      Money amount = Money.ofPence(random.nextLong(-500_000, 500_000));
      Rate rate = new Rate(random.nextLong(-20_000, 20_000), random.nextInt(5));
      Rounding rounding = Rounding.values()[random.nextInt(Rounding.values().length)];
      int minutes = random.nextInt(-9_000, 9_000);

      assertEquals(amount.times(rate).rounded(rounding), amount.times(rate, rounding, 1));
      assertEquals(amount.times(rate).roundedToPounds(rounding), amount.times(rate, rounding, 100));
      assertEquals(
          Money.ofPounds(1).times(rate).times(minutes).dividedBy(60).rounded(rounding),
          rate.price(minutes, 60, rounding));
    }
  }

  @Test
  void aRateIsIncreasedByAShareOfItself() {
    assertEquals(Rate.of("13.2"), Rate.of("12.00").increasedBy(Rate.of("0.10")));
    assertEquals(Rate.of("20.175"), Rate.of("13.45").increasedBy(Rate.of("0.5")));
    assertEquals(Rate.of("13.45"), Rate.of("13.45").increasedBy(Rate.ZERO));
    assertEquals(Rate.of("6"), Rate.of("12").increasedBy(Rate.of("-0.5")));
    assertThrows(
        ArithmeticException.class, () -> new Rate(Long.MAX_VALUE, 0).increasedBy(Rate.of("0.1")));
  }

  @Test
  void amountsAndRatesAreEqualWhenTheirValuesAre() {
    assertEquals(Money.of("12.30"), Money.ofPence(1230));
    assertEquals(Money.of("12.30").hashCode(), Money.ofPence(1230).hashCode());
    assertNotEquals(Money.of("12.30"), Money.of("12.31"));
    assertNotEquals(Money.of("12.30").hashCode(), Money.of("12.31").hashCode());
    assertNotEquals(Money.ofPence(1), (Object) 1L);
    assertEquals(Rate.of("0.50"), new Rate(5, 1));
    assertEquals(Rate.of("0.50").hashCode(), new Rate(5, 1).hashCode());
    assertNotEquals(Rate.of("0.5"), Rate.of("0.05"));
    assertNotEquals(Rate.of("0.5").hashCode(), Rate.of("0.05").hashCode());
    assertNotEquals(Rate.of("0.5").hashCode(), Rate.of("0.6").hashCode());
    assertNotEquals(Rate.of("0.5"), Rate.of("0.6"));
    assertNotEquals(new Rate(5, 0), (Object) 5L);
  }
}
