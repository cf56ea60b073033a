package coop.commonwage.pay.instructions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkingTimeOptOutKindTest {

  private static final InstructionKind<LocalDate> KIND = InstructionKinds.WORKING_TIME_OPT_OUT;
  private static final LocalDate FROM = LocalDate.of(2026, 10, 1);

  private static Instruction<LocalDate> signed(String day) {
    return Instruction.recorded(
        new UUID(0, 1), KIND, FROM, Optional.empty(), Map.of("signed", day));
  }

  @Test
  void itHoldsFromTheDayItWasSignedAtTheEarliest() {
    assertSame(KIND, InstructionKinds.ofWord("working-time-opt-out"));
    assertEquals(FROM, signed("2026-10-01").body());
    assertEquals(
        "signed: the opt-out holds from 2026-10-01, before it was signed",
        assertThrows(WrongEntries.class, () -> signed("2026-10-02")).getMessage());
    assertTrue(KIND.isOneAtATime());
    assertEquals(InstructionKind.Desk.PAYROLL_OR_HR, KIND.desk());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void itHasWords(Language language) {
    Words words = Words.in(language, "pay");
    for (String key : new String[] {"", ".signed", ".lead", ".from.hint"}) {
      assertTrue(words.find("pay.instruction.working-time-opt-out" + key).isPresent(), key);
    }
  }
}
