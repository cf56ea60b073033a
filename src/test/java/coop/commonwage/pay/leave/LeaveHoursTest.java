package coop.commonwage.pay.leave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.leave.LeaveHours.HalfDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LeaveHoursTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
  private static final DateSpan WEEK = DateSpan.of(MONDAY, MONDAY.plusDays(6));
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  @Test
  void hoursADayCountOnTheDaysOfTheWeekThatCount() {
    assertEquals(2250, LeaveHours.aDay(WEEK, 450, WEEKDAYS, HalfDays.NONE).minutes());
    assertEquals(3150, LeaveHours.aDay(WEEK, 450, Set.of(), HalfDays.NONE).minutes());
  }

  @Test
  void aHalfDayIsHalfOfItsHours() {
    assertEquals(2025, LeaveHours.aDay(WEEK, 450, WEEKDAYS, HalfDays.LAST).minutes());
    assertEquals(1800, LeaveHours.aDay(WEEK, 450, WEEKDAYS, HalfDays.BOTH).minutes());
    DateSpan day = DateSpan.of(MONDAY, MONDAY);
    assertEquals(226, LeaveHours.aDay(day, 451, Set.of(), HalfDays.FIRST).minutes());
    assertThrows(
        IllegalArgumentException.class,
        () -> LeaveHours.aDay(day, 450, Set.of(), HalfDays.BOTH),
        "one day is half once");
  }

  @Test
  void halfDaysHaveHalfOfWhatTheOthersHave() {
    Map<LocalDate, Integer> byDay = LeaveHours.aDay(WEEK, 450, WEEKDAYS, HalfDays.LAST).byDay();
    assertEquals(List.of(450, 450, 450, 450, 225), List.copyOf(byDay.values()));
  }

  @Test
  void whatCannotBeIsRefused() {
    Set<DayOfWeek> sunday = Set.of(DayOfWeek.SUNDAY);
    DateSpan days = DateSpan.of(MONDAY, MONDAY.plusDays(1));
    assertThrows(
        IllegalArgumentException.class, () -> LeaveHours.aDay(days, 450, sunday, HalfDays.NONE));
    assertThrows(
        IllegalArgumentException.class, () -> LeaveHours.aDay(days, 1441, Set.of(), HalfDays.NONE));
    assertThrows(
        IllegalArgumentException.class, () -> new LeaveHours(days, 2881, Set.of(), HalfDays.NONE));
    assertEquals(2880, new LeaveHours(days, 2880, Set.of(), HalfDays.NONE).minutes());
  }

  @Test
  void theDaysSumToTheWholeAndNoneIsNegative() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 500; round++) {
      LocalDate first = MONDAY.plusDays(random.nextInt(7));
      DateSpan days = DateSpan.of(first, first.plusDays(7 + random.nextInt(30)));
      HalfDays halves = HalfDays.values()[random.nextInt(4)];
      LeaveHours hours = new LeaveHours(days, random.nextInt(1, 5000), WEEKDAYS, halves);
      Map<LocalDate, Integer> byDay = hours.byDay();
      assertEquals(hours.minutes(), byDay.values().stream().mapToInt(each -> each).sum());
      assertTrue(byDay.values().stream().allMatch(each -> each >= 0));
      assertEquals(hours.daysCounted(), List.copyOf(byDay.keySet()));
    }
  }
}
