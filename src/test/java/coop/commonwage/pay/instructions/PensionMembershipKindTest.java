package coop.commonwage.pay.instructions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PensionMembershipKindTest {

  private static void record(String from, String until) {
    Instruction.recorded(
            new UUID(0, 1),
            InstructionKinds.PENSION_MEMBERSHIP,
            LocalDate.parse(from),
            Optional.empty(),
            Map.of("event", "postponed", "postponedTo", until))
        .checkLaw(RuleSets.bundled());
  }

  /** Pensions Act 2008, section 4: three months, also where the law of the day is yet to come. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-16, 2027-02-16, 2027-02-17",
    "2026-11-30, 2027-02-28, 2027-03-01",
    "2020-01-06, 2020-04-06, 2020-04-07",
    "2027-06-01, 2027-09-01, 2027-09-02"
  })
  void aPostponementEndsAfterThreeMonthsAtTheLatest(String from, String last, String tooLate) {
    record(from, last);
    assertEquals(
        "postponedTo: a postponement from %s may end on %s at the latest".formatted(from, last),
        assertThrows(WrongEntries.class, () -> record(from, tooLate)).getMessage());
  }

  @Test
  void otherEventsHaveNoLastDay() {
    Instruction.recorded(
            new UUID(0, 1),
            InstructionKinds.PENSION_MEMBERSHIP,
            LocalDate.of(2026, 11, 16),
            Optional.empty(),
            Map.of("event", "enrolled"))
        .checkLaw(RuleSets.bundled());
  }
}
