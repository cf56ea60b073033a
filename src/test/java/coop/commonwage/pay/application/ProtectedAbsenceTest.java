package coop.commonwage.pay.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProtectedAbsenceTest {

  private static final Rate RATE = Rate.of("12.60");

  @Test
  void aWeekAwayIsTheWeekThatWasPromised() {
    assertEquals(
        new ProtectedAbsence(1_800, 7, Money.of("378.00")), of(Money.ZERO, 0, stretch(7, 1_800)));
  }

  @Test
  void partsOfAMinuteAndOfAPennyAreDropped() {
    // 1,000 ÷ 7 = 142 6/7 minutes; 142 6/7 ÷ 60 × 12.60 = 30.00; at 12.61 it is 30.02 8/21
    assertEquals(
        new ProtectedAbsence(142, 1, Money.of("30.00")), of(Money.ZERO, 0, stretch(1, 1_000)));
    assertEquals(
        new ProtectedAbsence(142, 1, Money.of("30.02")),
        of(Money.ZERO, 0, new ProtectedAbsence.Stretch(1, 1_000, Rate.of("12.61"))));
  }

  @Test
  void eachContractCountsForItsOwnDaysAndMinutesAreRoundedOnce() {
    // 3 × 1,000 + 4 × 1,201 = 7,804; ÷ 7 = 1,114 6/7
    ProtectedAbsence both = of(Money.ZERO, 0, stretch(3, 1_000), stretch(4, 1_201));
    assertEquals(1_114, both.minutes());
    assertEquals(7, both.days());
  }

  @Test
  void whatWasPaidForItIsNotLostAndNothingIsEverLostBelowNought() {
    assertEquals(Money.of("254.75"), of(Money.of("123.25"), 0, stretch(7, 1_800)).payLost());
    assertEquals(Money.ZERO, of(Money.of("378.00"), 0, stretch(7, 1_800)).payLost());
    assertEquals(Money.ZERO, of(Money.of("378.01"), 0, stretch(7, 1_800)).payLost());
  }

  @Test
  void holidayAddsMinutesThatArePaidAlready() {
    assertEquals(new ProtectedAbsence(420, 0, Money.ZERO), of(Money.ZERO, 420));
  }

  @Test
  void whereNoHoursArePromisedOnlyTheDaysAreKnown() {
    assertEquals(new ProtectedAbsence(0, 14, Money.ZERO), of(Money.ZERO, 0, stretch(14, 0)));
    assertEquals(ProtectedAbsence.NONE, of(Money.ZERO, 0));
  }

  @Test
  void theMonthsAddUpToTheYearAndAPartOfAMinuteGoesOnIntoTheNext() {
    LocalDate april = LocalDate.of(2025, 4, 1);
    ProtectedAbsence year = of(Money.of("10.01"), 60, stretch(3, 1_000));
    SortedMap<LocalDate, ProtectedAbsence> months =
        year.byMonth(
            new TreeMap<>(
                Map.of(
                    april,
                    List.of(stretch(1, 1_000)),
                    april.plusMonths(1),
                    List.of(stretch(2, 1_000)))),
            Map.of(april.plusMonths(1), 20L, april.plusMonths(4), 40L));
    // 428 minutes of 3,000 ÷ 7, of them 142 by the end of April; 79.99 lost, a third in April
    assertEquals(
        Map.of(
            april,
            new ProtectedAbsence(142, 1, Money.of("26.66")),
            april.plusMonths(1),
            new ProtectedAbsence(306, 2, Money.of("53.33")),
            april.plusMonths(4),
            new ProtectedAbsence(40, 0, Money.ZERO)),
        months);
    assertEquals(new ProtectedAbsence(488, 3, Money.of("79.99")), year);
  }

  @Test
  void whateverTheDaysTheMonthsAddUp() {
    SplittableRandom random = new SplittableRandom(20_261_122);
    for (int round = 0; round < 500; round++) {
      SortedMap<LocalDate, List<ProtectedAbsence.Stretch>> away = new TreeMap<>();
      List<ProtectedAbsence.Stretch> all = new ArrayList<>();
      for (int month = 0; month < random.nextInt(6); month++) {
        ProtectedAbsence.Stretch one = stretch(random.nextInt(1, 32), random.nextInt(3_000));
        away.put(LocalDate.of(2025, 4, 1).plusMonths(month), List.of(one));
        all.add(one);
      }
      ProtectedAbsence year = ProtectedAbsence.of(all, Money.ofPence(random.nextInt(200_000)), 7);
      Collection<ProtectedAbsence> months =
          year.byMonth(away, Map.of(LocalDate.of(2026, 3, 1), 7L)).values();
      assertEquals(year.minutes(), months.stream().mapToLong(ProtectedAbsence::minutes).sum());
      assertEquals(year.days(), months.stream().mapToInt(ProtectedAbsence::days).sum());
      assertEquals(
          year.payLost(), Money.sum(months.stream().map(ProtectedAbsence::payLost).toList()));
    }
  }

  private static ProtectedAbsence.Stretch stretch(int days, int weekly) {
    return new ProtectedAbsence.Stretch(days, weekly, RATE);
  }

  private static ProtectedAbsence of(
      Money paid, long holiday, ProtectedAbsence.Stretch... stretches) {
    return ProtectedAbsence.of(List.of(stretches), paid, holiday);
  }
}
