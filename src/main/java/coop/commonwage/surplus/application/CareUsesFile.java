package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.web.CsvRows;
import coop.commonwage.platform.web.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Which invoices used credits towards care: of each row {@code payroll_id}, {@code invoice}, {@code
 * day}, {@code amount} and {@code kind}, {@code used} or {@code reversed} for an invoice that was
 * taken back. Says what is wrong with a row by itself, not whether the credit is there.
 */
final class CareUsesFile {

  static final String NUMBER = "payroll_id";
  static final String INVOICE = "invoice";
  static final String DAY = "day";
  static final String AMOUNT = "amount";
  static final String KIND = "kind";
  private static final int LONGEST_INVOICE = 60;

  private final Map<String, UUID> persons;
  private final LocalDate today;
  private final List<FieldError> errors = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param persons everybody in the register of people, by payroll id
   */
  CareUsesFile(Map<String, UUID> persons, LocalDate today) {
    this.persons = persons;
    this.today = today;
  }

  /**
   * One movement.
   *
   * @param row the line of the file; 0 for one that was typed
   * @param reversed whether the invoice was taken back
   */
  record Row(
      int row, UUID personId, String invoice, LocalDate day, Money amount, boolean reversed) {}

  CareUsesFile read(byte[] bytes) {
    new CsvRows(List.of(NUMBER, INVOICE, DAY, AMOUNT), errors)
        .each(bytes, (row, cells) -> take(row, column -> CsvRows.cell(cells, column)));
    return this;
  }

  /** One movement that stands in no file. */
  CareUsesFile typed(Map<String, String> fields) {
    take(0, column -> fields.getOrDefault(column, "").strip());
    return this;
  }

  List<Row> rows() {
    return rows;
  }

  List<FieldError> errors() {
    return errors;
  }

  private void take(int row, UnaryOperator<String> cells) {
    int before = errors.size();
    String number = cells.apply(NUMBER);
    UUID person = persons.get(number);
    if (person == null) {
      wrong(row, NUMBER, number, "nobody has this payroll number");
    }
    String invoice = cells.apply(INVOICE);
    if (invoice.isEmpty() || invoice.length() > LONGEST_INVOICE) {
      wrong(row, INVOICE, invoice, "an invoice has a number of at most 60 letters");
    }
    Optional<LocalDate> day = day(row, cells.apply(DAY));
    Optional<Money> amount = amount(row, cells.apply(AMOUNT));
    String kind = cells.apply(KIND);
    if (!List.of("", "used", "reversed").contains(kind)) {
      wrong(row, KIND, kind, "used or reversed");
    }
    if (errors.size() == before) {
      rows.add(
          new Row(
              row,
              person,
              invoice,
              day.orElseThrow(),
              amount.orElseThrow(),
              kind.equals("reversed")));
    }
  }

  private Optional<LocalDate> day(int row, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isAfter(today)) {
        return Optional.of(day);
      }
      wrong(row, DAY, text, "the day must be today or earlier");
    } catch (DateTimeParseException notADate) {
      wrong(row, DAY, text, "a date such as 2026-05-31");
    }
    return Optional.empty();
  }

  private Optional<Money> amount(int row, String text) {
    try {
      Money amount = Money.of(text);
      if (amount.isPositive()) {
        return Optional.of(amount);
      }
      wrong(row, AMOUNT, text, "more than zero");
    } catch (IllegalArgumentException notMoney) {
      wrong(row, AMOUNT, text, "an amount such as 125.00");
    }
    return Optional.empty();
  }

  private void wrong(int row, String column, String value, String message) {
    errors.add(CsvRows.error(row, column, value, message));
  }
}
