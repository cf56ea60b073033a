package coop.commonwage.pay.instructions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instructions as they are recorded, and the kinds that bring a year's figures. */
class InstructionTest {

  private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
  private static final Map<String, String> FIGURES =
      Map.of(
          "taxYear", "2026-27",
          "gross", "9000.00",
          "taxable", "8900.00",
          "tax", "-42.60",
          "nicable", "8800.00",
          "employeeNic", "215.00",
          "employerNic", "925.00",
          "studentLoan", "1.00",
          "employerPension", "2.00",
          "miles", "412.5");

  @Test
  void figuresBroughtForwardAreReadToThePenny() {
    assertEquals(
        new BroughtForward(
            new TaxYear(2026),
            Money.of("9000.00"),
            Money.of("8900.00"),
            Money.of("-42.60"),
            Money.of("8800.00"),
            Money.of("215.00"),
            Money.of("925.00"),
            Money.of("1.00"),
            Money.ZERO,
            Money.ZERO,
            Money.of("2.00"),
            4125),
        recorded(OCTOBER, Optional.empty(), FIGURES).body());
  }

  @Test
  void figuresMatterUntilTheirTaxYearEndsAndNoLonger() {
    LocalDate end = LocalDate.of(2027, 4, 5);
    assertEquals(Optional.of(end), recorded(OCTOBER, Optional.empty(), FIGURES).until());
    assertEquals(
        Optional.of(end), recorded(OCTOBER, Optional.of(end.plusDays(1)), FIGURES).until());
    assertEquals(
        Optional.of(end.minusDays(1)),
        recorded(OCTOBER, Optional.of(end.minusDays(1)), FIGURES).until());
    assertEquals(
        Optional.of(new TaxYear(2026)), recorded(OCTOBER, Optional.empty(), FIGURES).opens());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "taxYear | 2026 | not a tax year: write it like 2026-27",
        "taxYear | 2026-28 | not a tax year: write it like 2026-27",
        "tax | 8900.01 | this is more than taxable, £8,900.00",
        "employeeNic | 8800.01 | this is more than nicable, £8,800.00",
        "miles | 1.25 | miles are not negative and have at most one decimal",
        "miles | -1 | miles are not negative and have at most one decimal",
        "miles | 1000000 | miles are not negative and have at most one decimal",
      })
  void figuresThatCannotStandTogetherAreRefused(String field, String text, String message) {
    Map<String, String> typed = new HashMap<>(FIGURES);
    typed.put(field, text);
    WrongEntries wrong =
        assertThrows(WrongEntries.class, () -> recorded(OCTOBER, Optional.empty(), typed));
    assertEquals(field, wrong.wrongs().getFirst().field());
    assertEquals(message, wrong.wrongs().getFirst().message());
  }

  @Test
  void figuresThatAreJustRightAreTaken() {
    Map<String, String> typed = new HashMap<>(FIGURES);
    typed.put("tax", "8900.00");
    typed.put("employeeNic", "8800.00");
    typed.put("miles", "999999.9");
    assertEquals(9_999_999, recorded(OCTOBER, Optional.empty(), typed).body().milesTenths());
  }

  @Test
  void daysOutsideTheTaxYearOrTheWrongWayRoundAreRefused() {
    assertEquals(
        "from: this is not a day of the tax year 2026-27",
        assertThrows(
                WrongEntries.class,
                () -> recorded(LocalDate.of(2026, 4, 5), Optional.empty(), FIGURES))
            .getMessage());
    recorded(LocalDate.of(2026, 4, 6), Optional.empty(), FIGURES);
    assertEquals(
        "until: the last day is before the first, 2026-10-01",
        assertThrows(
                WrongEntries.class,
                () -> recorded(OCTOBER, Optional.of(OCTOBER.minusDays(1)), FIGURES))
            .getMessage());
    assertEquals(Optional.of(OCTOBER), recorded(OCTOBER, Optional.of(OCTOBER), FIGURES).until());
  }

  @Test
  void anEarlierJobsTaxIsAtMostItsPay() {
    Map<String, String> typed = Map.of("taxYear", "2026-27", "pay", "100.00", "tax", "100.00");
    Instruction<PreviousEmployment> recorded =
        Instruction.recorded(
            ID, InstructionKinds.PREVIOUS_EMPLOYMENT, OCTOBER, Optional.empty(), typed);
    assertEquals(
        new PreviousEmployment(new TaxYear(2026), Money.of("100.00"), Money.of("100.00")),
        recorded.body());
    assertEquals(Optional.of(LocalDate.of(2027, 4, 5)), recorded.until());
    assertEquals(Optional.empty(), recorded.opens());
    Map<String, String> more = new HashMap<>(typed);
    more.put("tax", "100.01");
    assertEquals(
        "tax: this is more than pay, £100.00",
        assertThrows(
                WrongEntries.class,
                () ->
                    Instruction.recorded(
                        ID, InstructionKinds.PREVIOUS_EMPLOYMENT, OCTOBER, Optional.empty(), more))
            .getMessage());
    assertEquals(
        "from: this is not a day of the tax year 2026-27",
        assertThrows(
                WrongEntries.class,
                () ->
                    Instruction.recorded(
                        ID,
                        InstructionKinds.PREVIOUS_EMPLOYMENT,
                        LocalDate.of(2027, 4, 6),
                        Optional.empty(),
                        typed))
            .getMessage());
  }

  @Test
  void itHoldsFromItsFirstDayToItsLast() {
    Instruction<BroughtForward> until =
        recorded(OCTOBER, Optional.of(OCTOBER.plusDays(9)), FIGURES);
    assertFalse(until.holdsOn(OCTOBER.minusDays(1)));
    assertTrue(until.holdsOn(OCTOBER));
    assertTrue(until.holdsOn(OCTOBER.plusDays(9)));
    assertFalse(until.holdsOn(OCTOBER.plusDays(10)));
    Instruction<BroughtForward> open =
        Instruction.of(
            ID, InstructionKinds.BROUGHT_FORWARD, OCTOBER, Optional.empty(), new Entries(FIGURES));
    assertTrue(open.holdsOn(OCTOBER.plusYears(50)));
  }

  @Test
  void whatWasPaidIsKnownByTheCodeOfItsLines() {
    Instruction<BroughtForward> instruction = recorded(OCTOBER, Optional.empty(), FIGURES);
    Given<BroughtForward> given =
        new Given<>(instruction, Map.of("told", new Paid(Money.of("12.34"), 3)));
    assertEquals(new Paid(Money.of("12.34"), 3), given.paid("told"));
    assertEquals(Paid.NOTHING, given.paid("other"));
    assertEquals(ID.toString(), given.reference());
    assertEquals(Optional.empty(), given.stillOwed());
  }

  @Test
  void kindsAreFoundByTheirWordsAndEachWordIsOne() {
    for (InstructionKind<?> kind : InstructionKinds.all()) {
      assertSame(kind, InstructionKinds.ofWord(kind.word()));
      assertTrue(kind.word().matches("[a-z][a-z0-9-]{2,40}"), kind.word());
    }
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> InstructionKinds.ofWord("wish"))
            .getMessage()
            .startsWith("\"wish\" is not a kind of instruction: brought-forward, "));
  }

  private static Instruction<BroughtForward> recorded(
      LocalDate from, Optional<LocalDate> until, Map<String, String> typed) {
    return Instruction.recorded(ID, InstructionKinds.BROUGHT_FORWARD, from, until, typed);
  }

  @Test
  void aLastDayBeforeTheFirstIsSaidForEveryKindBesideWhatElseIsWrong() {
    for (InstructionKind<?> kind : InstructionKinds.all()) {
      WrongEntries wrong =
          assertThrows(
              WrongEntries.class,
              () ->
                  Instruction.recorded(
                      ID,
                      kind,
                      OCTOBER,
                      Optional.of(OCTOBER.minusDays(1)),
                      Map.of("nonsense", "1")));
      assertEquals(
          new WrongEntries.Wrong(
              "until",
              OCTOBER.minusDays(1).toString(),
              "the last day is before the first, " + OCTOBER),
          wrong.wrongs().getLast(),
          kind.word());
      assertTrue(wrong.wrongs().size() > 1, kind.word());
    }
    WrongEntries instalment =
        assertThrows(
            WrongEntries.class,
            () ->
                Instruction.recorded(
                    ID,
                    InstructionKinds.DEDUCTION,
                    OCTOBER,
                    Optional.of(OCTOBER.minusDays(1)),
                    Map.of(
                        "deduction",
                        "share-instalment",
                        "purpose",
                        "ten shares",
                        "agreed",
                        OCTOBER.toString(),
                        "eachPeriod",
                        "10.00",
                        "total",
                        "100.00")));
    assertEquals("until: the last day is before the first, " + OCTOBER, instalment.getMessage());
  }
}
