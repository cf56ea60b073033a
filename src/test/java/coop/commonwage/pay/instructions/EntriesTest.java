package coop.commonwage.pay.instructions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was entered, checked field by field and read into types. */
class EntriesTest {

  /** A kind with one field of every type. */
  private static final InstructionKind<Entries> EVERYTHING =
      new InstructionKind<>() {
        @Override
        public String word() {
          return "everything";
        }

        @Override
        public List<Field> fields() {
          return List.of(
              Field.required("money", FieldType.MONEY),
              Field.optional("signed", FieldType.SIGNED_MONEY),
              Field.optional("percent", FieldType.PERCENT),
              Field.optional("count", FieldType.COUNT),
              Field.optional("date", FieldType.DATE),
              Field.optional("dates", FieldType.DATES),
              Field.optional("weekdays", FieldType.WEEKDAYS),
              Field.optional("yes", FieldType.YES_NO),
              Field.optionalChoice("choice", "red", "green"),
              Field.optional("text", FieldType.TEXT));
        }

        @Override
        public Entries read(Entries entries) {
          return entries;
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "money    | -0.01 | this must not be negative",
        "percent  | -1 | this must not be negative",
        "percent  | 100.1 | this must not be more than 100 percent",
        "count    | -1 | this must be a whole number from 0 to 9999999",
        "count    | 1.5 | this must be a whole number from 0 to 9999999",
        "count    | 12345678 | this must be a whole number from 0 to 9999999",
        "count    | 1/2 | this must be a whole number from 0 to 9999999",
        "count    | 1:2 | this must be a whole number from 0 to 9999999",
        "date     | 1 May 2026 | not a date: write it like 2026-10-01",
        "date     | 2026-02-30 | not a date: write it like 2026-10-01",
        "date     | 1899-12-31 | the year must have four digits, 1900 to 2199",
        "date     | 2200-01-01 | the year must have four digits, 1900 to 2199",
        "dates    | 2026-05-01, soon | not a date: write it like 2026-10-01",
        "weekdays | monday, sonntag | \"sonntag\" is not a day of the week: monday to sunday,"
            + " separated by commas",
        "yes      | perhaps | this must be yes or no",
        "choice   | blue | \"blue\" is not one of: red, green",
        "colour   | red | everything has no such field; its fields are money, signed, percent,"
            + " count, date, dates, weekdays, yes, choice, text",
      })
  void whatCannotStandInAFieldIsRefusedInWords(String field, String text, String message) {
    Map<String, String> typed = new LinkedHashMap<>(Map.of("money", "1"));
    typed.put(field, text);
    WrongEntries wrong = assertThrows(WrongEntries.class, () -> Entries.typed(EVERYTHING, typed));
    assertEquals(List.of(new WrongEntries.Wrong(field, text, message)), wrong.wrongs());
    assertEquals(field + ": " + message, wrong.getMessage());
  }

  @Test
  void theEdgesOfWhatIsAllowedAreAllowed() {
    Entries entries =
        Entries.typed(
            EVERYTHING,
            Map.of(
                "money", " 0 ",
                "signed", "-0.01",
                "percent", "100",
                "count", "9999999",
                "date", "2199-12-31",
                "dates", "2026-05-02;2026-05-01 2026-05-02",
                "weekdays", "Friday, monday",
                "yes", "Yes",
                "choice", "green",
                "text", "x".repeat(200)));
    assertEquals(Money.ZERO, entries.money("money"));
    assertEquals(Optional.of(Money.ofPence(-1)), entries.findMoney("signed"));
    assertEquals(Rate.of("1"), entries.percent("percent"));
    assertEquals(9_999_999, entries.count("count"));
    assertEquals(LocalDate.of(2199, 12, 31), entries.date("date"));
    assertEquals(
        List.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 2)),
        List.copyOf(entries.dates("dates")));
    assertEquals(
        List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.copyOf(entries.weekdays("weekdays")));
    assertTrue(entries.isYes("yes"));
    assertEquals("green", entries.text("choice"));
    assertEquals(LocalDate.of(1900, 1, 1), FieldType.date("1900-01-01"));
    assertEquals(Rate.ZERO, FieldType.percent("0"));
    assertEquals(0, FieldType.count("0"));
  }

  @Test
  void textIsOneLineOfAtMostTwoHundredLetters() {
    Field text = Field.optional("text", FieldType.TEXT);
    assertTrue(text.accepts("x".repeat(200)));
    assertFalse(text.accepts("x".repeat(201)));
    assertFalse(text.accepts("two\nlines"));
  }

  @Test
  void whatIsEmptyIsNotThereAndWhatIsNeededIsNamed() {
    Entries entries = Entries.typed(EVERYTHING, Map.of("money", "1", "signed", "  ", "text", ""));
    assertEquals(Map.of("money", "1"), entries.texts());
    assertEquals(Optional.empty(), entries.find("signed"));
    assertEquals(Money.ZERO, entries.moneyOrZero("signed"));
    assertEquals(Money.of("1"), entries.moneyOrZero("money"));
    assertEquals(Optional.empty(), entries.findPercent("percent"));
    assertEquals(Optional.empty(), entries.findCount("count"));
    assertEquals(Optional.empty(), entries.findDate("date"));
    assertEquals(Set.of(), entries.dates("dates"));
    assertEquals(Set.of(), entries.weekdays("weekdays"));
    assertFalse(entries.isYes("yes"));
    assertEquals(
        "signed: this must be filled in",
        assertThrows(WrongEntries.class, () -> entries.money("signed")).getMessage());
    assertEquals(
        List.of(new WrongEntries.Wrong("money", "", "this must be filled in")),
        assertThrows(WrongEntries.class, () -> Entries.typed(EVERYTHING, Map.of())).wrongs());
  }

  @Test
  void aReadersOwnWordsAreToldOfItsField() {
    Entries entries = new Entries(Map.of("letter", "Ö"));
    WrongEntries wrong =
        assertThrows(
            WrongEntries.class,
            () ->
                entries.readOptional(
                    "letter",
                    text -> {
                      throw new IllegalArgumentException("no such letter");
                    }));
    assertEquals(List.of(new WrongEntries.Wrong("letter", "Ö", "no such letter")), wrong.wrongs());
    assertEquals(Optional.empty(), entries.readOptional("other", String::length));
    assertEquals(1, entries.read("letter", String::length));
  }

  @Test
  void aFieldHasWordsToChooseFromExactlyWhenItIsAChoice() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Field("colour", FieldType.CHOICE, true, List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Field("colour", FieldType.TEXT, true, List.of("red")));
    assertFalse(Field.choice("colour", "red").accepts(""));
    assertTrue(Field.optionalChoice("colour", "red").accepts(""));
  }
}
