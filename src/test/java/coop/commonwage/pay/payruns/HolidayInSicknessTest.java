package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HolidayInSicknessTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());

  private static List<String> findings(String paidFor, String from, String until) {
    Given<?> holiday =
        new Given<>(
            Instruction.recorded(
                new UUID(0, 2),
                InstructionKinds.HOLIDAY_TAKEN,
                LocalDate.parse(from),
                Optional.of(LocalDate.parse(until)),
                Map.of("paidFor", paidFor, "hours", "14")),
            Map.of());
    Circumstances circumstances =
        Circumstances.NONE.withInstructions(
            List.of(AnAbsence.sick("2026-10-14", "2026-10-16").told(), holiday));
    return GROSS_TO_NET
        .calculate(ACareWorker.onZeroHours().in(circumstances).inputs())
        .findings()
        .stream()
        .filter(finding -> finding.code().equals("holiday-in-sickness"))
        .map(f -> f.severity().word() + ": " + f.message())
        .toList();
  }

  @Test
  void daysOfBothAreSaid() {
    assertEquals(
        List.of(
            "look: 2026-10-14 and 2026-10-15: recorded as holiday and as sickness. Ask the worker"
                + " whether the holiday is to be taken later"),
        findings("holiday", "2026-10-12", "2026-10-15"));
  }

  @Test
  void holidayBesideSicknessOrLeftOnLeavingIsNot() {
    assertEquals(List.of(), findings("holiday", "2026-10-12", "2026-10-13"));
    assertEquals(List.of(), findings("holiday", "2026-10-17", "2026-10-18"));
    assertEquals(List.of(), findings("left-on-leaving", "2026-10-14", "2026-10-15"));
  }
}
