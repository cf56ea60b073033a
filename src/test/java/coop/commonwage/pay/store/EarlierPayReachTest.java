package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.instructions.Entries;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EarlierPayReachTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

  /** 104 weeks, regulations 15C and 16 of the Working Time Regulations 1998. */
  private static final int DAYS = 728;

  private final EarlierPayReach reach =
      new EarlierPayReach(
          RuleSets.bundled().holiday(), DateSpan.of(FIRST, LocalDate.of(2026, 10, 31)));

  private static Given<?> told(InstructionKind<?> kind, LocalDate from, Map<String, String> typed) {
    return new Given<>(
        Instruction.of(new UUID(0, 1), kind, from, Optional.empty(), new Entries(typed)), Map.of());
  }

  private static Given<?> sick(LocalDate from) {
    return told(InstructionKinds.SICKNESS, from, Map.of());
  }

  @Test
  void itGoesBackFromThePeriodWhereNothingBeganBefore() {
    assertEquals(FIRST.minusDays(DAYS), reach.since(List.of()));
    assertEquals(FIRST.minusDays(DAYS), reach.since(List.of(sick(FIRST.plusDays(9)))));
  }

  @Test
  void itGoesBackFromTheFirstDayOfAnAbsenceHoweverLongItLasts() {
    LocalDate longAgo = FIRST.minusYears(3);
    assertEquals(longAgo.minusDays(DAYS), reach.since(List.of(sick(longAgo))));
    assertEquals(
        FIRST.minusDays(DAYS + 1), reach.since(List.of(sick(FIRST.minusDays(1)), sick(FIRST))));
  }

  @Test
  void itGoesBackFromAHolidayToldLate() {
    LocalDate taken = FIRST.minusWeeks(8);
    Given<?> holiday =
        told(InstructionKinds.HOLIDAY_TAKEN, taken, Map.of("paidFor", "holiday", "hours", "7"));
    assertEquals(taken.minusDays(DAYS), reach.since(List.of(holiday)));
  }

  @Test
  void whatAveragesNothingReachesNoFurther() {
    assertEquals(
        FIRST.minusDays(DAYS),
        reach.since(
            List.of(
                told(
                    InstructionKinds.WORKING_TIME_OPT_OUT,
                    FIRST.minusYears(5),
                    Map.of("signed", "2021-09-30")))));
  }
}
