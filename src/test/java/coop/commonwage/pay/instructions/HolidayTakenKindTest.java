package coop.commonwage.pay.instructions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.money.Money;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayTakenKindTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 19);

  private static HolidayTaken recorded(String... namesAndValues) {
    return recorded(Optional.of(DAY), namesAndValues);
  }

  private static HolidayTaken recorded(Optional<LocalDate> until, String... namesAndValues) {
    Map<String, String> typed = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      typed.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return told(until, typed).body();
  }

  private static Instruction<HolidayTaken> told(
      Optional<LocalDate> until, Map<String, String> typed) {
    return Instruction.recorded(new UUID(0, 1), InstructionKinds.HOLIDAY_TAKEN, DAY, until, typed);
  }

  private static String refusal(String... namesAndValues) {
    return assertThrows(WrongEntries.class, () -> recorded(namesAndValues)).getMessage();
  }

  @ParameterizedTest
  @CsvSource({"7, 420", "7.5, 450", "7:30, 450", "0.05, 3", "0:01, 1", "2000, 120000"})
  void hoursAreWrittenAsDecimalsOrWithMinutes(String hours, int minutes) {
    assertEquals(
        new HolidayTaken(false, minutes, Optional.empty()),
        recorded(Optional.of(DAY.plusDays(83)), "paidFor", "holiday", "hours", hours));
  }

  @Test
  void aDayOfHolidayHasNoMoreThanTwentyFourHours() {
    assertEquals(1_440, recorded("paidFor", "holiday", "hours", "24").minutes());
    assertEquals(
        "hours: 1 days have no more than 24 hours",
        refusal("paidFor", "holiday", "hours", "24:01"));
    assertEquals(
        2_880,
        recorded(Optional.of(DAY.plusDays(1)), "paidFor", "holiday", "hours", "48").minutes());
    assertEquals(2_400, recorded("paidFor", "left-on-leaving", "hours", "40").minutes());
  }

  @Test
  void holidayIsNotTakenAfterTheLastDayAtWork() {
    Map<String, String> taken = Map.of("paidFor", "holiday", "hours", "7");
    Instruction<HolidayTaken> week = told(Optional.of(DAY.plusDays(4)), taken);
    LocalDate start = LocalDate.of(2020, 1, 6);

    week.checkEmployment(start, Optional.empty());
    week.checkEmployment(start, Optional.of(DAY.plusDays(4)));
    WrongEntries wrong =
        assertThrows(
            WrongEntries.class, () -> week.checkEmployment(start, Optional.of(DAY.plusDays(3))));
    assertEquals("until", wrong.wrongs().getFirst().field());
    assertEquals(
        "this is after the last day at work, 2026-10-22: record what is left then as left on"
            + " leaving",
        wrong.wrongs().getFirst().message());
    told(Optional.of(DAY), Map.of("paidFor", "left-on-leaving", "hours", "40"))
        .checkEmployment(start, Optional.of(DAY.minusDays(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.333", "0", "0:00", "-1", "2000:01", "2000.1"})
  void hoursAreWholeMinutesWithinReason(String hours) {
    assertEquals(
        "hours: hours must be whole minutes, above 0 and at most 2000",
        refusal("paidFor", "holiday", "hours", hours));
  }

  @ParameterizedTest
  @ValueSource(strings = {"seven", "7:60", "7h", "12345:00"})
  void anythingElseIsToldHowHoursAreWritten(String hours) {
    WrongEntries wrong =
        assertThrows(WrongEntries.class, () -> recorded("paidFor", "holiday", "hours", hours));

    assertEquals("hours", wrong.wrongs().getFirst().field());
    assertEquals("hours are written like 7.5 or 7:30", wrong.wrongs().getFirst().message());
  }

  @Test
  void anAverageWeekIsGivenWholeOrNotAtAll() {
    assertEquals(
        new HolidayTaken(
            true, 600, Optional.of(new HolidayTaken.AverageWeek(Money.of("388.46"), 1_770))),
        recorded(
            "paidFor",
            "left-on-leaving",
            "hours",
            "10",
            "averageWeeksPay",
            "388.46",
            "averageWeeksHours",
            "29.5"));
    for (String field : new String[] {"averageWeeksPay", "averageWeeksHours"}) {
      WrongEntries wrong =
          assertThrows(
              WrongEntries.class,
              () -> recorded("paidFor", "holiday", "hours", "10", field, "29.5"));
      assertEquals(
          "the pay and the hours of an average week are given together or not at all",
          wrong.wrongs().getFirst().message());
    }
  }

  @Test
  void holidayHasALastDay() {
    WrongEntries wrong =
        assertThrows(
            WrongEntries.class,
            () -> recorded(Optional.empty(), "paidFor", "holiday", "hours", "7"));

    assertEquals("until", wrong.wrongs().getFirst().field());
  }

  @Test
  void itIsPaidAfterLeavingAndRememberedWhenRecordedLate() {
    assertEquals(true, InstructionKinds.HOLIDAY_TAKEN.isPaidAfterLeaving());
    assertEquals(93, InstructionKinds.HOLIDAY_TAKEN.daysRemembered(RuleSets.bundled()));
    assertEquals(InstructionKind.Desk.PAYROLL_OR_HR, InstructionKinds.HOLIDAY_TAKEN.desk());
    assertEquals(InstructionKinds.HOLIDAY_TAKEN, InstructionKinds.ofWord("holiday-taken"));
  }
}
