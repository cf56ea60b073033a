package coop.commonwage.pay.statutorypay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Unrounded;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SickPayTest {

  private static final SickPay SICK_PAY = new SickPay(RuleSets.bundled().statutoryPay());
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private static Sickness sick(String first, String last, Set<DayOfWeek> days, String average) {
    return Sickness.of(
        DateSpan.of(LocalDate.parse(first), LocalDate.parse(last)),
        days,
        Money.of(average).unrounded());
  }

  private static Sickness sick(String first, String last) {
    return sick(first, last, WEEKDAYS, "500");
  }

  private static List<SicknessPay> pay(Sickness... spells) {
    return SICK_PAY.of(
        SicknessRecord.of(List.of(spells)), spells[spells.length - 1].days().lastDay());
  }

  private static SicknessPay last(Sickness... spells) {
    return pay(spells).getLast();
  }

  private static Money amount(Sickness... spells) {
    return SICK_PAY.amount(last(spells).days());
  }

  /** {@code 3 waiting-day, 2 paid}, in the order of the days. */
  private static String outcomes(SicknessPay pay) {
    return pay.days().stream()
        .map(day -> day.outcome().word())
        .collect(Collectors.groupingBy(word -> word, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  @Test
  void fourDaysInARowAreAPeriodOfIncapacityBeforeTheChangeAndOneIsSinceThen() {
    assertEquals("3 too-short", outcomes(last(sick("2025-06-23", "2025-06-25"))));
    assertEquals("3 waiting-day, 1 paid", outcomes(last(sick("2025-06-23", "2025-06-26"))));
    assertEquals("1 paid", outcomes(last(sick("2026-06-23", "2026-06-23"))));
  }

  @Test
  void spellsWithoutADayBetweenThemAreOneAbsence() {
    List<SicknessPay> pays =
        pay(sick("2025-06-23", "2025-06-24"), sick("2025-06-25", "2025-06-27"));

    assertEquals("2 waiting-day", outcomes(pays.get(0)));
    assertEquals("1 waiting-day, 2 paid", outcomes(pays.get(1)));
    assertEquals(LocalDate.of(2025, 6, 23), pays.get(1).linkedSince());
    assertEquals(
        "1 too-short",
        outcomes(last(sick("2025-06-23", "2025-06-24"), sick("2025-06-26", "2025-06-26"))));
  }

  @Test
  void aGapOf56DaysLinksAndOneOf57DoesNot() {
    Sickness june = sick("2025-06-02", "2025-06-07");

    SicknessPay linked = last(june, sick("2025-08-03", "2025-08-08"));
    assertEquals("5 paid", outcomes(linked));
    assertEquals(LocalDate.of(2025, 6, 2), linked.linkedSince());
    SicknessPay alone = last(june, sick("2025-08-04", "2025-08-08"));
    assertEquals("3 waiting-day, 2 paid", outcomes(alone));
    assertEquals(LocalDate.of(2025, 8, 4), alone.linkedSince());
  }

  @Test
  void aShortAbsenceLinksNothing() {
    assertEquals(
        "3 waiting-day, 2 paid",
        outcomes(
            last(
                sick("2025-06-02", "2025-06-06"),
                sick("2025-07-14", "2025-07-16"),
                sick("2025-08-11", "2025-08-15"))));
  }

  @Test
  void waitingDaysAreServedAcrossLinkedSpells() {
    Set<DayOfWeek> mondays = EnumSet.of(DayOfWeek.MONDAY);
    Sickness one = sick("2025-06-02", "2025-06-05", mondays, "500");
    Sickness two = sick("2025-06-16", "2025-06-19", mondays, "500");
    Sickness three = sick("2025-06-30", "2025-07-08", mondays, "500");

    assertEquals("1 waiting-day", outcomes(pay(one, two, three).get(0)));
    assertEquals("1 waiting-day", outcomes(pay(one, two, three).get(1)));
    assertEquals("1 waiting-day, 1 paid", outcomes(last(one, two, three)));
    assertEquals(Money.of("118.75"), amount(one, two, three));
  }

  @Test
  void withoutAgreedDaysItIsWednesday() {
    SicknessPay pay = last(sick("2026-06-01", "2026-06-14", Set.of(), "500"));

    assertEquals(Set.of(DayOfWeek.WEDNESDAY), SICK_PAY.qualifyingDays(pay.sickness()));
    assertEquals(
        List.of(LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 10)),
        pay.paidDays().stream().map(SickDay::day).toList());
    assertEquals(Money.of("246.50"), SICK_PAY.amount(pay.days()));
  }

  @Test
  void everyWeekFromSundayToSaturdayIsRoundedUpByItself() {
    Set<DayOfWeek> six = EnumSet.complementOf(EnumSet.of(DayOfWeek.TUESDAY));
    SicknessPay pay = last(sick("2026-06-05", "2026-06-07", six, "500"));

    // Friday and Saturday: 2 x 20.5416 = 41.0832; Sunday: 20.5416
    assertEquals(
        List.of(Money.of("41.09"), Money.of("20.55")),
        SICK_PAY.weeks(pay.days()).stream().map(SickWeek::amount).toList());
    assertEquals(
        List.of(LocalDate.of(2026, 5, 31), LocalDate.of(2026, 6, 7)),
        SICK_PAY.weeks(pay.days()).stream().map(SickWeek::sunday).toList());
    assertEquals(Money.of("61.64"), SICK_PAY.amount(pay.days()));
  }

  @Test
  void aWholeWeekIsTheWeeklyRateWhateverTheNumberOfDays() {
    for (int days = 1; days <= 7; days++) {
      Set<DayOfWeek> pattern =
          Arrays.stream(DayOfWeek.values()).limit(days).collect(Collectors.toSet());
      assertEquals(Money.of("123.25"), amount(sick("2026-06-07", "2026-06-13", pattern, "500")));
    }
  }

  @Test
  void dailyRatesAreCutAfterFourDecimals() {
    String[] daily = {"1232500", "616250", "410833", "308125", "246500", "205416", "176071"};
    for (int days = 1; days <= 7; days++) {
      Set<DayOfWeek> pattern =
          Arrays.stream(DayOfWeek.values()).limit(days).collect(Collectors.toSet());
      SickDay day = last(sick("2026-06-07", "2026-06-13", pattern, "500")).days().getFirst();
      assertEquals(new Unrounded(Long.parseLong(daily[days - 1]), 100), day.pay());
      assertEquals(Money.of("123.25").unrounded(), day.weeklyRate());
      assertEquals(days, day.qualifyingDaysAWeek());
    }
  }

  @Test
  void eightyPercentOfEarningsCountsWhereItIsLess() {
    assertEquals(Money.of("123.25"), amount(sick("2026-06-01", "2026-06-05", WEEKDAYS, "154.07")));
    // 154.06: 123.248 a week, 24.6496 a day
    assertEquals(Money.of("123.25"), amount(sick("2026-06-01", "2026-06-05", WEEKDAYS, "154.06")));
    assertEquals(Money.of("24.65"), amount(sick("2026-06-01", "2026-06-01", WEEKDAYS, "154.06")));
    // 154.05: 123.24
    assertEquals(Money.of("123.24"), amount(sick("2026-06-01", "2026-06-05", WEEKDAYS, "154.05")));
    assertEquals(Money.of("80.00"), amount(sick("2026-06-01", "2026-06-05", WEEKDAYS, "100")));
    assertEquals(Money.ZERO, amount(sick("2026-06-01", "2026-06-05", WEEKDAYS, "0")));
  }

  @Test
  void beforeTheChangeEarningsMustReachTheLimitOfTheFirstDayAndNeverCapThePay() {
    assertEquals(
        "5 earnings-too-low", outcomes(last(sick("2025-06-02", "2025-06-06", WEEKDAYS, "124.99"))));
    assertEquals(
        "3 waiting-day, 2 paid", outcomes(last(sick("2025-06-02", "2025-06-06", WEEKDAYS, "125"))));
    assertEquals(Money.of("47.50"), amount(sick("2025-06-02", "2025-06-06", WEEKDAYS, "125")));
    // the limit was 123 when the linked sickness began
    assertEquals(
        "5 paid",
        outcomes(
            last(
                sick("2025-03-24", "2025-03-28", WEEKDAYS, "123"),
                sick("2025-05-05", "2025-05-09", WEEKDAYS, "130"))));
    assertEquals(
        "5 earnings-too-low",
        outcomes(
            last(
                sick("2025-03-24", "2025-03-28", WEEKDAYS, "122.99"),
                sick("2025-05-05", "2025-05-09", WEEKDAYS, "500"))));
  }

  @Test
  void twentyEightWeeksArePaidAndNotADayMore() {
    SicknessPay pay = last(sick("2026-04-06", "2026-12-31", WEEKDAYS, "500"));

    assertEquals("140 paid, 54 used-up", outcomes(pay));
    assertEquals(LocalDate.of(2026, 10, 16), pay.paidDays().getLast().day());
    assertEquals(Money.of("3451.00"), SICK_PAY.amount(pay.days()));
    assertEquals(
        "28 paid, 2 used-up",
        outcomes(last(sick("2026-04-06", "2026-11-01", EnumSet.of(DayOfWeek.FRIDAY), "500"))));
  }

  @Test
  void linkedSpellsOfDifferentPatternsCountTheirPartsOfAWeek() {
    // 27 weeks on five days, then half a week is one of two days, and another fills the 28th
    Sickness first = sick("2026-04-06", "2026-10-09", WEEKDAYS, "500");
    Set<DayOfWeek> twoDays = EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);

    assertEquals(
        "2 paid, 2 used-up",
        outcomes(last(first, sick("2026-10-19", "2026-10-31", twoDays, "500"))));
    // three fifths used of the last week: the second of two days passes the limit and is still paid
    Sickness longer = sick("2026-04-06", "2026-10-14", WEEKDAYS, "500");
    assertEquals(
        "1 paid, 3 used-up",
        outcomes(last(longer, sick("2026-10-19", "2026-10-31", twoDays, "500"))));
  }

  @Test
  void whatAnotherPayrollPaidIsUsedUp() {
    DateSpan before = DateSpan.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 4, 30));
    DateSpan days = DateSpan.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 5));
    for (int paid : new int[] {134, 135, 136, 139, 140}) {
      Sickness told =
          new Sickness(
              days,
              WEEKDAYS,
              Optional.of(Money.of("500").unrounded()),
              Optional.of(new EarlierSickness(before, 3, paid, 5)));
      assertEquals(Math.min(5, 140 - paid), last(told).paidDays().size(), "paid " + paid);
      assertEquals(LocalDate.of(2026, 1, 5), last(told).linkedSince());
    }
  }

  @Test
  void waitingDaysThatAnotherPayrollCountedAreServed() {
    DateSpan before = DateSpan.of(LocalDate.of(2025, 5, 5), LocalDate.of(2025, 5, 8));
    DateSpan days = DateSpan.of(LocalDate.of(2025, 6, 2), LocalDate.of(2025, 6, 6));
    for (int waited = 0; waited <= 3; waited++) {
      Sickness told =
          new Sickness(
              days,
              WEEKDAYS,
              Optional.of(Money.of("500").unrounded()),
              Optional.of(new EarlierSickness(before, waited, 0, 5)));
      assertEquals(2 + waited, last(told).paidDays().size(), "waited " + waited);
    }
  }

  @Test
  void linkedSicknessEndsAfterThreeYears() {
    Set<DayOfWeek> sundays = EnumSet.of(DayOfWeek.SUNDAY);
    DateSpan before = DateSpan.of(LocalDate.of(2023, 6, 7), LocalDate.of(2026, 5, 1));
    Sickness told =
        new Sickness(
            DateSpan.of(LocalDate.of(2026, 5, 31), LocalDate.of(2026, 6, 14)),
            sundays,
            Optional.of(Money.of("500").unrounded()),
            Optional.of(new EarlierSickness(before, 3, 0, 1)));

    assertEquals("1 paid, 2 linked-too-long", outcomes(last(told)));
  }

  @Test
  void acrossTheChangeWhoWasPaidKeepsTheRateUntilThatAbsenceEnds() {
    Sickness across = sick("2026-03-30", "2026-04-10", WEEKDAYS, "130");
    Sickness later = sick("2026-04-20", "2026-04-24", WEEKDAYS, "500");

    assertEquals("3 waiting-day, 7 paid", outcomes(last(across)));
    assertEquals(Money.of("170.75"), amount(across));
    // the next spell is another absence: 80 % of 130 is 104.00
    assertEquals(Money.of("104.00"), amount(across, later));
  }

  @Test
  void acrossTheChangeWhoWasNotPaidYetIsEntitledFromIt() {
    // all three waiting days before 6 April, none paid: from then on 80 %
    assertEquals(
        "3 waiting-day, 1 paid", outcomes(last(sick("2026-04-01", "2026-04-06", WEEKDAYS, "130"))));
    assertEquals(Money.of("20.80"), amount(sick("2026-04-01", "2026-04-06", WEEKDAYS, "130")));
    // one waiting day is left on 5 April and is not served any more
    assertEquals(
        "2 waiting-day, 2 paid", outcomes(last(sick("2026-04-02", "2026-04-07", WEEKDAYS, "500"))));
    // earnings too low before the change
    assertEquals(
        "5 earnings-too-low, 1 paid",
        outcomes(last(sick("2026-03-30", "2026-04-06", WEEKDAYS, "100"))));
    assertEquals(Money.of("16.00"), amount(sick("2026-03-30", "2026-04-06", WEEKDAYS, "100")));
  }

  @Test
  void acrossTheChangeAShortAbsenceCountsFromTheChangeOn() {
    Set<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);

    SicknessPay threeDays = last(sick("2026-04-04", "2026-04-06", all, "500"));
    assertEquals("2 too-short, 1 paid", outcomes(threeDays));
    assertEquals(LocalDate.of(2026, 4, 6), threeDays.linkedSince());
    assertEquals(
        "3 waiting-day, 1 paid", outcomes(last(sick("2026-04-03", "2026-04-06", all, "500"))));
  }

  @Test
  void ratesFollowEachDayAlsoInsideAWeek() {
    // week from 1 April 2012: Monday to Thursday at 81.60 / 5 = 16.32, Friday 6 April at 85.85 / 5
    SicknessPay pay = last(sick("2012-03-26", "2012-04-06"));

    assertEquals(
        List.of(Money.of("32.64"), Money.of("82.45")),
        SICK_PAY.weeks(pay.days()).stream().map(SickWeek::amount).toList());
  }

  @Test
  void theLeapDayIsADayLikeAnother() {
    assertEquals(
        List.of(LocalDate.of(2024, 2, 29)),
        last(sick("2024-02-26", "2024-02-29")).paidDays().stream().map(SickDay::day).toList());
    // 56 days from 6 January 2024 end on 1 March, through the leap day
    assertEquals(
        "5 paid",
        outcomes(last(sick("2024-01-01", "2024-01-05"), sick("2024-03-02", "2024-03-08"))));
    assertEquals(
        "3 waiting-day, 2 paid",
        outcomes(last(sick("2024-01-01", "2024-01-05"), sick("2024-03-03", "2024-03-08"))));
  }

  @Test
  void nobodyIsPaidAfterTheEmploymentOrDuringMaternityPay() {
    SicknessRecord known =
        new SicknessRecord(
            List.of(sick("2026-06-01", "2026-06-12")),
            List.of(DateSpan.of(LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 4))),
            Optional.of(LocalDate.of(2026, 6, 10)));

    assertEquals(
        "6 paid, 2 maternity-pay, 2 employment-ended",
        outcomes(SICK_PAY.of(known, LocalDate.of(2026, 6, 12)).getFirst()));
  }

  @Test
  void lookingOnlyUntilADayStillCountsTheWholeAbsence() {
    SicknessRecord known = SicknessRecord.of(List.of(sick("2025-06-23", "2025-06-27")));

    assertEquals(
        "2 waiting-day", outcomes(SICK_PAY.of(known, LocalDate.of(2025, 6, 24)).getFirst()));
    assertTrue(SICK_PAY.of(known, LocalDate.of(2025, 6, 22)).getFirst().days().isEmpty());
  }

  @Test
  void unknownEarningsMatterOnlyWherePayDependsOnThem() {
    Sickness told =
        new Sickness(
            DateSpan.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 2)),
            WEEKDAYS,
            Optional.empty(),
            Optional.empty());
    assertEquals("2 earnings-unknown", outcomes(last(told)));
    // linked: the earnings before the first spell count, and they are known
    assertEquals("2 paid", outcomes(last(sick("2026-05-04", "2026-05-05"), told)));
    Sickness old =
        new Sickness(
            DateSpan.of(LocalDate.of(2025, 6, 2), LocalDate.of(2025, 6, 6)),
            WEEKDAYS,
            Optional.empty(),
            Optional.empty());
    assertEquals("5 earnings-unknown", outcomes(last(old)));
  }

  @Test
  void overlappingSpellsAndImpossibleFactsAreRefusedInWords() {
    assertEquals(
        "sickness from 2026-06-05 begins before the sickness until 2026-06-05 has ended",
        refused(() -> pay(sick("2026-06-01", "2026-06-05"), sick("2026-06-05", "2026-06-08"))));
    assertEquals(
        "average weekly earnings must not be negative",
        refused(() -> sick("2026-06-01", "2026-06-05", WEEKDAYS, "-0.01")));
    DateSpan june = DateSpan.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 5));
    assertEquals(
        "sickness from 2026-06-01 cannot be linked to sickness until 2026-06-05",
        refused(
            () ->
                new Sickness(
                    june,
                    WEEKDAYS,
                    Optional.empty(),
                    Optional.of(new EarlierSickness(june, 0, 0, 5)))));
    assertEquals(
        "waiting days and paid days must not be negative, were -1 and 0",
        refused(() -> new EarlierSickness(june, -1, 0, 5)));
    assertEquals(
        "waiting days and paid days must not be negative, were 0 and -1",
        refused(() -> new EarlierSickness(june, 0, -1, 5)));
    for (int wrong : new int[] {0, 8}) {
      assertEquals(
          "qualifying days a week must be 1 to 7, was " + wrong,
          refused(() -> new EarlierSickness(june, 0, 0, wrong)));
    }
    assertEquals(7, new EarlierSickness(june, 0, 0, 7).qualifyingDaysAWeek());
  }

  private static String refused(Runnable attempt) {
    return assertThrows(IllegalArgumentException.class, attempt::run).getMessage();
  }

  @Test
  void sickPayIsNeverAboveTheRateNorAboveTheShareOfEarnings() {
    SplittableRandom random = new SplittableRandom(20260406);
    for (int i = 0; i < 2000; i++) {
      LocalDate first = LocalDate.of(2026, 4, 6).plusDays(random.nextInt(300));
      LocalDate last = first.plusDays(random.nextInt(60));
      Set<DayOfWeek> pattern = pattern(random);
      Money average = Money.ofPence(random.nextInt(30_000));
      Sickness spell =
          Sickness.of(
              DateSpan.of(first, last.isAfter(LocalDate.of(2027, 4, 3)) ? first : last),
              pattern,
              average.unrounded());
      for (SickWeek week : SICK_PAY.weeks(last(spell).days())) {
        assertTrue(!week.amount().isMoreThan(Money.of("123.25")));
        // a week of 80 %, up to the penny
        assertTrue(week.amount().pence() * 10 < average.pence() * 8 + 10);
      }
    }
  }

  @Test
  void splittingASpellAtTheEndOfAWeekChangesNothing() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 500; i++) {
      LocalDate first = LocalDate.of(2026, 4, 6).plusDays(random.nextInt(200));
      Sickness spell =
          Sickness.of(
              DateSpan.of(first, first.plusDays(10L + random.nextInt(80))),
              pattern(random),
              Money.ofPence(5_000 + random.nextInt(30_000)).unrounded());
      List<SickDay> days = last(spell).days();
      LocalDate saturday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
      Money before =
          SICK_PAY.amount(days.stream().filter(d -> !d.day().isAfter(saturday)).toList());
      Money after = SICK_PAY.amount(days.stream().filter(d -> d.day().isAfter(saturday)).toList());
      assertEquals(SICK_PAY.amount(days), before.plus(after));
    }
  }

  private static Set<DayOfWeek> pattern(SplittableRandom random) {
    Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextBoolean()) {
        days.add(day);
      }
    }
    return days;
  }
}
