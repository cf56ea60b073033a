package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.web.CsvRows;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.surplus.spending.Spending;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What members spent: of each row {@code payroll_id}, {@code year_end}, {@code spent_privately},
 * {@code spent_publicly} and, where a public body paid, {@code funder}. One row for a member and
 * year; other columns are left alone.
 */
final class SpendingFile {

  static final String NUMBER = "payroll_id";
  static final String YEAR_END = "year_end";
  static final String PRIVATELY = "spent_privately";
  static final String PUBLICLY = "spent_publicly";
  static final String FUNDER = "funder";
  private static final int LONGEST_FUNDER = 120;

  private final Map<String, UUID> persons;
  private final LocalDate today;
  private final List<FieldError> errors = new ArrayList<>();
  private final List<Spending> spendings = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * @param persons everybody in the register of people, by payroll id
   */
  SpendingFile(Map<String, UUID> persons, LocalDate today) {
    this.persons = persons;
    this.today = today;
  }

  SpendingFile read(byte[] bytes) {
    new CsvRows(List.of(NUMBER, YEAR_END, PRIVATELY, PUBLICLY), errors).each(bytes, this::readRow);
    return this;
  }

  List<Spending> spendings() {
    return spendings;
  }

  List<FieldError> errors() {
    return errors;
  }

  private void readRow(int row, NamedCsvRecord cells) {
    int before = errors.size();
    String number = CsvRows.cell(cells, NUMBER);
    UUID person = persons.get(number);
    if (person == null) {
      wrong(
          row,
          NUMBER,
          number,
          number.isEmpty()
              ? "a row needs the number of a person"
              : "nobody has this payroll number");
    }
    Optional<LocalDate> yearEnd = yearEnd(row, CsvRows.cell(cells, YEAR_END));
    Optional<Money> privately = amount(row, PRIVATELY, CsvRows.cell(cells, PRIVATELY));
    Optional<Money> publicly = amount(row, PUBLICLY, CsvRows.cell(cells, PUBLICLY));
    String funder = funder(row, CsvRows.cell(cells, FUNDER), publicly.orElse(Money.ZERO));
    if (errors.size() > before) {
      return;
    }
    Integer earlier = seen.putIfAbsent(number + " " + yearEnd.orElseThrow(), row);
    if (earlier != null) {
      wrong(row, NUMBER, number, "the same member and year stand in row " + earlier);
      return;
    }
    spendings.add(
        new Spending(
            person, yearEnd.get(), privately.orElseThrow(), publicly.orElseThrow(), funder));
  }

  private Optional<LocalDate> yearEnd(int row, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isBefore(today)) {
        return Optional.of(day);
      }
      wrong(row, YEAR_END, text, "the year has not ended: what was spent in it is not known yet");
    } catch (DateTimeParseException notADate) {
      wrong(row, YEAR_END, text, "the last day of the year is a date such as 2026-03-31");
    }
    return Optional.empty();
  }

  private Optional<Money> amount(int row, String column, String text) {
    try {
      Money amount = Money.of(text);
      if (!amount.isNegative()) {
        return Optional.of(amount);
      }
      wrong(row, column, text, "what was spent is zero or more");
    } catch (IllegalArgumentException notMoney) {
      wrong(row, column, text, "an amount such as 1250.00; write 0 where nothing was spent");
    }
    return Optional.empty();
  }

  private String funder(int row, String funder, Money publicly) {
    if (publicly.isPositive() && funder.isEmpty()) {
      wrong(row, FUNDER, "", "name the public body that paid");
    } else if (funder.length() > LONGEST_FUNDER) {
      wrong(row, FUNDER, funder, "at most 120 letters");
    }
    return publicly.isPositive() ? funder : "";
  }

  private void wrong(int row, String column, String value, String message) {
    errors.add(CsvRows.error(row, column, value, message));
  }
}
