package coop.commonwage.pay.choices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmployerChoicesTest {

  private static final LocalDate YEAR_2026 = LocalDate.of(2026, 4, 6);

  private static EmployerChoice allowance(String value, LocalDate from) {
    return new EmployerChoice(Choice.EMPLOYMENT_ALLOWANCE, value, from);
  }

  @Test
  void whoSettledNothingHasTheUsualAnswers() {
    assertEquals("no", EmployerChoices.USUAL.on(Choice.EMPLOYMENT_ALLOWANCE, YEAR_2026));
    assertEquals("statutory", EmployerChoices.USUAL.on(Choice.HOLIDAY_ACCRUAL, YEAR_2026));
    assertFalse(EmployerChoices.USUAL.isYes(Choice.ROLLED_UP_HOLIDAY, YEAR_2026));
  }

  @Test
  void anAnswerHoldsFromItsDayUntilTheNext() {
    EmployerChoices choices =
        new EmployerChoices(
            List.of(allowance("yes", YEAR_2026), allowance("no", YEAR_2026.plusYears(1))));

    assertEquals("no", choices.on(Choice.EMPLOYMENT_ALLOWANCE, YEAR_2026.minusDays(1)));
    assertTrue(choices.isYes(Choice.EMPLOYMENT_ALLOWANCE, YEAR_2026));
    assertTrue(choices.isYes(Choice.EMPLOYMENT_ALLOWANCE, YEAR_2026.plusYears(1).minusDays(1)));
    assertFalse(choices.isYes(Choice.EMPLOYMENT_ALLOWANCE, YEAR_2026.plusYears(1)));
  }

  @Test
  void forTheSameDayWhatWasRecordedLaterHolds() {
    EmployerChoices choices =
        new EmployerChoices(List.of(allowance("yes", YEAR_2026), allowance("no", YEAR_2026)));

    assertFalse(choices.isYes(Choice.EMPLOYMENT_ALLOWANCE, YEAR_2026));
  }

  @Test
  void aDeclaredFigureBelongsToItsOwnYearOnly() {
    Choice figure = Choice.CLASS_1_OF_YEAR_BEFORE;
    EmployerChoices choices =
        new EmployerChoices(
            List.of(
                new EmployerChoice(figure, "44999.99", YEAR_2026),
                new EmployerChoice(figure, "unknown", YEAR_2026.plusYears(2))));

    assertEquals(Optional.of(Money.of("44999.99")), choices.declared(figure, YEAR_2026));
    assertEquals(Optional.empty(), choices.declared(figure, YEAR_2026.plusYears(1)));
    assertEquals(Optional.empty(), choices.declared(figure, YEAR_2026.plusYears(2)));
    assertEquals(Optional.empty(), EmployerChoices.USUAL.declared(figure, YEAR_2026));
  }

  @Test
  void theUsualAnswerIsTheFirstOfTheWordsAndAlwaysAllowed() {
    for (Choice choice : Choice.values()) {
      assertEquals(choice.usual(), choice.words().getFirst());
      choice.words().forEach(choice::check);
    }
    assertEquals(List.of("full-net", "residual-net"), Choice.DIRECT_EARNINGS_ATTACHMENT.words());
    assertFalse(Choice.DIRECT_EARNINGS_ATTACHMENT.isOpen());
    assertEquals(List.of("least"), Choice.PENSION_WORKER_PERCENT.words());
    assertTrue(Choice.PENSION_WORKER_PERCENT.isOpen());
  }

  @Test
  void aFigureOfOneYearIsSettledForTaxYearsToo() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new EmployerChoice(Choice.LEVY_PAY_BILL_BEFORE, "5.00", LocalDate.of(2026, 4, 7)));
  }

  @Test
  void whatIsNotAnAnswerIsToldWhatIs() {
    assertEquals(
        "\"maybe\" is no answer to employment-allowance: no, yes",
        assertThrows(IllegalArgumentException.class, () -> allowance("maybe", YEAR_2026))
            .getMessage());
    assertEquals(
        "employment-allowance is settled for whole tax years: it holds from a 6 April, not from"
            + " 2026-04-05",
        assertThrows(IllegalArgumentException.class, () -> allowance("yes", YEAR_2026.minusDays(1)))
            .getMessage());
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> Choice.ofCode("colour"))
            .getMessage()
            .startsWith("\"colour\" is not a choice: pay-day-of-month, "));
  }

  @ParameterizedTest
  @CsvSource({
    "class-1-of-year-before, 0.00",
    "class-1-of-year-before, unknown",
    "apprenticeship-levy-allowance, whole",
    "apprenticeship-levy-allowance, 7500",
    "leave-year-start, 04-01",
    "leave-year-start, start-of-employment"
  })
  void whatIsAllowedIsTaken(String code, String value) {
    Choice choice = Choice.ofCode(code);

    assertEquals(value, new EmployerChoice(choice, value, YEAR_2026).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-0.01", "1.234", "£5", "whole"})
  void anAmountThatIsNoneIsRefused(String value) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new EmployerChoice(Choice.CLASS_1_OF_YEAR_BEFORE, value, YEAR_2026));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "02-29", "02-30", "4-1", "13-01", "04-31", "2026-04-01"})
  void aLeaveYearBeginsOnADayOfEveryYear(String value) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new EmployerChoice(Choice.LEAVE_YEAR_START, value, YEAR_2026));
  }

  @Test
  void everyUsualAnswerIsAllowedAndEveryCodeLeadsBack() {
    for (Choice choice : Choice.values()) {
      assertEquals(choice.usual(), new EmployerChoice(choice, choice.usual(), YEAR_2026).value());
      assertEquals(choice, Choice.ofCode(choice.code()));
    }
  }
}
