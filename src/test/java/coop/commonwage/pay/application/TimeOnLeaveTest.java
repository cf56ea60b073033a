package coop.commonwage.pay.application;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.pay.instructions.Entries;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOnLeaveTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  private static final List<InstructionEntry> SICK =
      told(InstructionKinds.SICKNESS, MONDAY, Optional.of(TUESDAY), Map.of());

  @Test
  void timeOnADayOfLeaveHasToBeConfirmed() {
    for (LocalDate day : List.of(MONDAY, TUESDAY)) {
      Refused refused = assertThrows(Refused.class, () -> record(SICK, day, 60, false));
      FieldError error = refused.errors().getFirst();
      assertEquals("besideLeave", error.column());
      assertFalse(error.message().contains("sick"), "a coordinator need not know why");
      assertDoesNotThrow(() -> record(SICK, day, 60, true));
    }
  }

  @Test
  void theDaysBesideTheLeaveAreFree() {
    assertDoesNotThrow(() -> record(SICK, MONDAY.minusDays(1), 60, false));
    assertDoesNotThrow(() -> record(SICK, TUESDAY.plusDays(1), 60, false));
    assertDoesNotThrow(() -> record(List.of(), MONDAY, 60, false));
  }

  @Test
  void takingAnEntryBackNeedsNoWordAboutTheLeave() {
    assertDoesNotThrow(() -> record(SICK, MONDAY, 0, false));
    assertThrows(Refused.class, () -> record(SICK, MONDAY, 1, false));
  }

  @Test
  void leaveThatGoesOnHasNoLastDay() {
    List<InstructionEntry> goesOn =
        told(InstructionKinds.SICKNESS, MONDAY, Optional.empty(), Map.of());
    assertThrows(Refused.class, () -> record(goesOn, MONDAY.plusYears(1), 60, false));
    assertDoesNotThrow(() -> record(goesOn, MONDAY.minusDays(1), 60, false));
  }

  @Test
  void leaveThatWasTakenBackHoldsOnNoDay() {
    List<InstructionEntry> takenBack =
        told(InstructionKinds.SICKNESS, MONDAY, Optional.of(MONDAY.minusDays(1)), Map.of());
    assertDoesNotThrow(() -> record(takenBack, MONDAY, 60, false));
  }

  @Test
  void holidayIsLeaveToo() {
    assertThrows(
        Refused.class,
        () ->
            record(
                told(
                    InstructionKinds.HOLIDAY_TAKEN,
                    MONDAY,
                    Optional.of(MONDAY),
                    Map.of("hours", "7:00", "paidFor", "holiday")),
                MONDAY,
                60,
                false));
  }

  private static void record(
      List<InstructionEntry> told, LocalDate day, int minutes, boolean confirmed) {
    TimeOnLeave.refuseUnlessConfirmed(told, day, minutes, confirmed);
  }

  private static <T> List<InstructionEntry> told(
      InstructionKind<T> kind,
      LocalDate from,
      Optional<LocalDate> until,
      Map<String, String> entries) {
    Instruction<T> told =
        Instruction.of(UUID.randomUUID(), kind, from, until, Entries.typed(kind, entries));
    return List.of(
        new InstructionEntry(
            UUID.randomUUID(),
            new Given<>(told, Map.of()),
            "told by phone",
            "",
            Instant.EPOCH,
            "pam",
            Optional.empty()));
  }
}
