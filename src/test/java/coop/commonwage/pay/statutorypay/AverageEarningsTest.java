package coop.commonwage.pay.statutorypay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.money.Unrounded;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.statutorypay.EarningsBefore.Irregular;
import coop.commonwage.pay.statutorypay.EarningsBefore.Known;
import coop.commonwage.pay.statutorypay.EarningsBefore.Monthly;
import coop.commonwage.pay.statutorypay.EarningsBefore.Short;
import coop.commonwage.pay.statutorypay.EarningsBefore.Weekly;
import coop.commonwage.rules.RuleEntry;
import coop.commonwage.rules.StatutoryPayRules;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AverageEarningsTest {

  private static final StatutoryPayRules RULES = RuleSets.bundled().statutoryPay();
  private static final AverageEarnings EARNINGS = new AverageEarnings(RULES);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private static String sick(EarningsBefore before) {
    return decimals(EARNINGS.forSickPay(before, DAY, Working.SILENT));
  }

  private static String family(EarningsBefore before) {
    return decimals(EARNINGS.forFamilyPay(before, DAY, Working.SILENT));
  }

  /** Nine decimals of a pound, the rest dropped. */
  private static String decimals(Unrounded exact) {
    return new Rate(exact.cutAfter(9).numerator(), 9).toString();
  }

  @Test
  void earningsAreSpreadOverTheWeeksTheyWerePaidFor() {
    Money total = Money.of("1000");
    assertEquals("125", sick(new Weekly(total, 8)));
    assertEquals("115.384615384", sick(new Monthly(total, 2)));
    assertEquals("76.923076923", sick(new Monthly(total, 3)));
    assertEquals("700", sick(new Irregular(total, 10)));
    assertEquals("636.363636363", sick(new Irregular(total, 11)));
    assertEquals("123.45", sick(new Known(Money.of("123.45"))));
    assertEquals("0", sick(new Known(Money.ZERO)));
  }

  @Test
  void lessThanEightWeeksIsRoundedToThePennyForSickPayOnly() {
    // 600 / 43 x 7 = 97.67441…; 532 / 42 x 7 = 88.666…; 100 / 10.5 x 7 = 66.666…
    assertEquals("97.67", sick(new Short(Money.of("600"), Rate.of("43"))));
    assertEquals("88.67", sick(new Short(Money.of("532"), Rate.of("42"))));
    assertEquals("66.67", sick(new Short(Money.of("100"), Rate.of("10.5"))));
    // 0.01 / 14 x 7 is half a penny
    assertEquals("0.01", sick(new Short(Money.of("0.01"), Rate.of("14"))));
    assertEquals("97.6744186", family(new Short(Money.of("600"), Rate.of("43"))));
  }

  @Test
  void familyPayCutsAfterSevenDecimals() {
    assertEquals("115.3846153", family(new Monthly(Money.of("1000"), 2)));
    assertEquals("144.3173076", family(new Monthly(Money.of("1250.75"), 2)));
    assertEquals("636.3636363", family(new Irregular(Money.of("1000"), 11)));
    assertEquals("111.1111111", family(new Weekly(Money.of("1000"), 9)));
  }

  @Test
  void whatWasUsedIsTold() {
    List<String> told = new ArrayList<>();
    Working working = listeningTo(told);

    EARNINGS.forSickPay(new Short(Money.of("600"), Rate.of("43")), DAY, working);
    assertEquals(
        List.of(
            "earnings-before 600.00",
            "days-paid 43",
            "uk/statutory-pay/short-earnings-rounding@2010-04-06",
            "average-weekly-earnings 97.67"),
        told);
    told.clear();
    EARNINGS.forFamilyPay(new Monthly(Money.of("1000"), 2), DAY, working);
    assertEquals(
        List.of(
            "earnings-before 1000.00",
            "months-paid 2",
            "uk/statutory-pay/earnings-decimals@2010-04-06",
            "average-weekly-earnings 115.38"),
        told);
    told.clear();
    EARNINGS.forSickPay(new Weekly(Money.of("800"), 8), DAY, working);
    EARNINGS.forSickPay(new Irregular(Money.of("800"), 56), DAY, working);
    EARNINGS.forSickPay(new Known(Money.of("100")), DAY, working);
    assertEquals(
        List.of(
            "earnings-before 800.00",
            "weeks-paid 8",
            "average-weekly-earnings 100.00",
            "earnings-before 800.00",
            "days-paid 56",
            "average-weekly-earnings 100.00",
            "average-given 100.00",
            "average-weekly-earnings 100.00"),
        told);
  }

  private static Working listeningTo(List<String> told) {
    return new Working() {
      @Override
      public void formula(String name) {
        told.add(name);
      }

      @Override
      public void input(String name, Object value) {
        told.add(name + " " + value);
      }

      @Override
      public void rule(RuleEntry<?> entry) {
        told.add(entry.id());
      }

      @Override
      public void step(String name, Object value) {
        told.add(name + " " + (value instanceof Unrounded u ? u.rounded(Rounding.HALF_UP) : value));
      }
    };
  }

  @Test
  void impossibleEarningsAreRefusedInWords() {
    assertEquals(
        "earnings must not be negative, was -0.01",
        refused(() -> new Weekly(Money.of("-0.01"), 8)));
    assertEquals(
        "earnings must not be negative, was -0.01", refused(() -> new Known(Money.of("-0.01"))));
    assertEquals("weeks must be 1 or more, was 0", refused(() -> new Weekly(Money.ZERO, 0)));
    assertEquals("months must be 1 or more, was 0", refused(() -> new Monthly(Money.ZERO, 0)));
    assertEquals("days must be 1 or more, was 0", refused(() -> new Irregular(Money.ZERO, 0)));
    assertEquals(
        "days must be more than 0, was 0", refused(() -> new Short(Money.ZERO, Rate.ZERO)));
    assertEquals(
        "days must be more than 0, was -1", refused(() -> new Short(Money.ZERO, Rate.of("-1"))));
    assertEquals(1, new Weekly(Money.ZERO, 1).weeks());
  }

  private static String refused(Runnable attempt) {
    return assertThrows(IllegalArgumentException.class, attempt::run).getMessage();
  }

  // the paydays of a relevant period

  private static Payday payday(PayFrequency frequency, String first, String date, String pounds) {
    LocalDate day = LocalDate.parse(date);
    return new Payday(
        day, frequency, DateSpan.of(LocalDate.parse(first), day.minusDays(5)), Money.of(pounds));
  }

  private static final LocalDate HIRED = LocalDate.of(2020, 1, 6);

  private static List<Payday> months(int count) {
    List<Payday> paydays = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate paid = LocalDate.of(2026, 10, 5).minusMonths(i);
      DateSpan worked = DateSpan.monthOf(paid.minusMonths(1));
      paydays.add(new Payday(paid, PayFrequency.MONTHLY, worked, Money.ofPounds(1000L + i)));
    }
    return paydays;
  }

  @Test
  void monthlyPayIsAveragedFromTheLastPaydayAtLeastEightWeeksBefore() {
    // paid on 5 October, September and August: eight weeks before 5 October is 10 August
    RelevantPeriod found =
        RelevantPeriod.find(months(4), LocalDate.of(2026, 10, 11), 8, HIRED).orElseThrow();

    assertEquals(DateSpan.of(LocalDate.of(2026, 8, 6), LocalDate.of(2026, 10, 5)), found.days());
    assertEquals(new Monthly(Money.of("2001"), 2), found.earnings());
  }

  @Test
  void aPaydayOnTheLastPossibleDayCountsAndALaterOneDoesNot() {
    assertEquals(
        Optional.of(new Monthly(Money.of("2001"), 2)),
        earnings(months(4), LocalDate.of(2026, 10, 5), HIRED));
    assertEquals(
        Optional.of(new Monthly(Money.of("2003"), 2)),
        earnings(months(4), LocalDate.of(2026, 10, 4), HIRED));
  }

  private static Optional<EarningsBefore> earnings(
      List<Payday> paydays, LocalDate notAfter, LocalDate hired) {
    return RelevantPeriod.find(paydays, notAfter, 8, hired).map(RelevantPeriod::earnings);
  }

  private static List<Payday> weeks(int count, PayFrequency frequency) {
    List<Payday> paydays = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate paid = LocalDate.of(2026, 10, 9).minusWeeks((long) i * frequency.weeks());
      DateSpan worked = DateSpan.of(paid.minusWeeks(frequency.weeks()).plusDays(1), paid);
      paydays.add(new Payday(paid, frequency, worked, Money.ofPounds(100)));
    }
    Collections.reverse(paydays);
    return paydays;
  }

  @Test
  void weeklyPayIsAveragedOverTheWeeksBetweenThePaydays() {
    LocalDate notAfter = LocalDate.of(2026, 10, 11);
    assertEquals(
        Optional.of(new Weekly(Money.of("800"), 8)),
        earnings(weeks(9, PayFrequency.WEEKLY), notAfter, HIRED));
    assertEquals(
        Optional.of(new Weekly(Money.of("800"), 8)),
        earnings(weeks(20, PayFrequency.WEEKLY), notAfter, HIRED));
    assertEquals(
        Optional.of(new Weekly(Money.of("400"), 8)),
        earnings(weeks(5, PayFrequency.FORTNIGHTLY), notAfter, HIRED));
    assertEquals(
        Optional.of(new Weekly(Money.of("200"), 8)),
        earnings(weeks(3, PayFrequency.FOUR_WEEKLY), notAfter, HIRED));
    assertEquals(Optional.empty(), earnings(weeks(8, PayFrequency.WEEKLY), notAfter, HIRED));
    assertEquals(Optional.empty(), earnings(List.of(), notAfter, HIRED));
  }

  @Test
  void aHoleInTheWeeksMakesThePeriodLonger() {
    List<Payday> paydays = weeks(10, PayFrequency.WEEKLY);
    // the payday exactly eight weeks before is missing: the one nine weeks before begins it
    paydays.remove(1);
    assertEquals(
        Optional.of(new Weekly(Money.of("800"), 9)),
        earnings(paydays, LocalDate.of(2026, 10, 11), HIRED));
  }

  @Test
  void anIrregularPaydayOrAChangeOfFrequencyIsAveragedByDays() {
    List<Payday> paydays = weeks(9, PayFrequency.WEEKLY);
    paydays.set(0, payday(PayFrequency.WEEKLY, "2026-08-01", "2026-08-13", "100"));
    assertEquals(
        Optional.of(new Irregular(Money.of("800"), 57)),
        earnings(paydays, LocalDate.of(2026, 10, 11), HIRED));
    List<Payday> changed = months(4);
    changed.set(0, payday(PayFrequency.WEEKLY, "2026-09-25", "2026-10-05", "50"));
    assertEquals(
        Optional.of(new Irregular(Money.of("1051"), 61)),
        earnings(changed, LocalDate.of(2026, 10, 11), HIRED));
  }

  @Test
  void aYoungEmploymentIsAveragedOverAllItsDays() {
    LocalDate hired = LocalDate.of(2026, 8, 17);
    // employed for 17 to 31 August and September: 45 days
    assertEquals(
        Optional.of(new Short(Money.of("2001"), Rate.of("45"))),
        earnings(months(2), LocalDate.of(2026, 10, 11), hired));
    assertEquals(
        Optional.of(new Short(Money.of("2001"), Rate.of("61"))),
        earnings(months(2), LocalDate.of(2026, 10, 11), LocalDate.of(2026, 8, 1)));
    assertEquals(
        Optional.empty(),
        earnings(months(2), LocalDate.of(2026, 10, 11), LocalDate.of(2026, 7, 31)));
    assertEquals(
        Optional.of(new Short(Money.of("2001"), Rate.of("31"))),
        earnings(months(2), LocalDate.of(2026, 10, 11), LocalDate.of(2026, 8, 31)));
    assertEquals(
        Optional.empty(),
        earnings(months(2), LocalDate.of(2026, 10, 11), LocalDate.of(2026, 9, 1)));
  }

  @Test
  void whatComesBackDependsOnTheSizeOfTheEmployerAndTheYear() {
    assertRecovered("2026-04-06", false, "178.77", "0.00");
    assertRecovered("2026-04-06", true, "194.32", "17.49");
    assertRecovered("2026-04-05", true, "194.32", "16.52");
    assertRecovered("2025-04-05", true, "194.32", "5.83");
    assertRecovered("2011-04-05", true, "194.32", "8.74");
    Recovery now = new Recovery(RULES, LocalDate.of(2026, 4, 6));
    assertEquals(Money.of("211.81"), now.of(Money.of("194.32"), true, Working.SILENT).total());
  }

  private static void assertRecovered(
      String payDate, boolean small, String recovered, String compensation) {
    Recovery.Recovered back =
        new Recovery(RULES, LocalDate.parse(payDate)).of(Money.of("194.32"), small, Working.SILENT);
    assertEquals(Money.of(recovered), back.recovered());
    assertEquals(Money.of(compensation), back.compensation());
  }
}
