package coop.commonwage.pay.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.util.List;
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

  private static ProtectedAbsence.Stretch stretch(int days, int weekly) {
    return new ProtectedAbsence.Stretch(days, weekly, RATE);
  }

  private static ProtectedAbsence of(
      Money paid, long holiday, ProtectedAbsence.Stretch... stretches) {
    return ProtectedAbsence.of(List.of(stretches), paid, holiday);
  }
}
