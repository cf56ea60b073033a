package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import coop.commonwage.pay.instructions.Entries;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.Paid;
import coop.commonwage.pay.payruns.Circumstances;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What payroll was told stays with a payslip, word for word. */
class InstructionsOfPayslipJsonTest {

  private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");
  private static final String KEPT =
      "{\"instructions\":[{\"id\":\"019a0000-0000-7000-8000-000000000001\","
          + "\"kind\":\"previous-employment\",\"from\":\"2026-10-01\",\"until\":\"2027-04-05\","
          + "\"entries\":{\"pay\":\"100.00\",\"tax\":\"20\",\"taxYear\":\"2026-27\"},"
          + "\"paid\":{\"told\":{\"amount\":\"-12.34\",\"quantity\":3}}}]}";

  @Test
  void instructionsAreKeptAsTheyWereGivenAndReadBackEqual() {
    Circumstances told =
        Circumstances.NONE.withInstructions(
            List.of(
                new Given<>(
                    Instruction.of(
                        ID,
                        InstructionKinds.PREVIOUS_EMPLOYMENT,
                        LocalDate.of(2026, 10, 1),
                        Optional.of(LocalDate.of(2027, 4, 5)),
                        new Entries(Map.of("taxYear", "2026-27", "pay", "100.00", "tax", "20"))),
                    Map.of("told", new Paid(Money.of("-12.34"), 3)))));
    assertEquals(KEPT, CircumstancesJson.write(told).toString());
    assertEquals(told, CircumstancesJson.read(Json.object(KEPT)));
    assertEquals(Circumstances.NONE, CircumstancesJson.read(Json.object("{}")));
  }
}
