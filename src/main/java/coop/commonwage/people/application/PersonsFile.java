package coop.commonwage.people.application;

import coop.commonwage.people.Address;
import coop.commonwage.people.BankAccount;
import coop.commonwage.people.Postcode;
import coop.commonwage.platform.web.CsvRows;
import coop.commonwage.platform.web.FieldError;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * People who do not work for the co-operative: of each row {@code payroll_id}, {@code forename},
 * {@code surname}, {@code address1}, {@code postcode}, and where they are there {@code address2},
 * {@code email}, {@code sort_code} and {@code account_number}. Their number is theirs alone, like a
 * worker's; other columns are left alone.
 */
final class PersonsFile {

  static final String NUMBER = "payroll_id";
  private static final List<String> COLUMNS =
      List.of(NUMBER, "forename", "surname", "address1", "postcode");
  private static final int LONGEST_NUMBER = 35;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TEXT = 200;

  private final List<FieldError> errors = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Supplier<UUID> ids;

  /** A person and where in the file they stand. */
  record Row(int row, Persons.Known person) {}

  PersonsFile(Supplier<UUID> ids) {
    this.ids = ids;
  }

  PersonsFile read(byte[] bytes) {
    new CsvRows(COLUMNS, errors).each(bytes, this::readRow);
    return this;
  }

  List<Row> rows() {
    return rows;
  }

  List<FieldError> errors() {
    return errors;
  }

  private void readRow(int row, NamedCsvRecord cells) {
    int before = errors.size();
    String number = text(row, cells, NUMBER, LONGEST_NUMBER);
    String forename = text(row, cells, "forename", LONGEST_NAME);
    String surname = text(row, cells, "surname", LONGEST_NAME);
    String line1 = text(row, cells, "address1", LONGEST_TEXT);
    Optional<Postcode> postcode = read(row, cells, "postcode", Postcode::of);
    Optional<BankAccount> account = account(row, cells);
    String email = CsvRows.cell(cells, "email");
    if (email.length() > LONGEST_TEXT) {
      errors.add(CsvRows.error(row, "email", email, "at most 200 letters"));
    }
    Integer earlier = number.isEmpty() ? null : seen.putIfAbsent(number, row);
    if (earlier != null) {
      errors.add(CsvRows.error(row, NUMBER, number, "the same number stands in row " + earlier));
    }
    if (errors.size() == before) {
      rows.add(
          new Row(
              row,
              new Persons.Known(
                  ids.get(),
                  number,
                  forename,
                  surname,
                  new Address(
                      Stream.of(line1, CsvRows.cell(cells, "address2"))
                          .filter(line -> !line.isEmpty())
                          .toList(),
                      postcode.orElseThrow()),
                  Optional.of(email).filter(one -> !one.isEmpty()),
                  account)));
    }
  }

  private String text(int row, NamedCsvRecord cells, String column, int longest) {
    String text = CsvRows.cell(cells, column);
    if (text.isEmpty()) {
      errors.add(CsvRows.error(row, column, "", "is missing"));
    } else if (text.length() > longest) {
      errors.add(CsvRows.error(row, column, text, "at most %d letters".formatted(longest)));
    }
    return text;
  }

  /** Both numbers or none: without an account nobody is paid by bank. */
  private Optional<BankAccount> account(int row, NamedCsvRecord cells) {
    boolean code = !CsvRows.cell(cells, "sort_code").isEmpty();
    boolean number = !CsvRows.cell(cells, "account_number").isEmpty();
    if (code != number) {
      errors.add(
          CsvRows.error(
              row,
              code ? "account_number" : "sort_code",
              "",
              "a bank account has a sort code and an account number"));
    }
    if (!code || !number) {
      return Optional.empty();
    }
    Optional<String> sort = read(row, cells, "sort_code", BankAccount::sortCodeOf);
    Optional<String> account = read(row, cells, "account_number", BankAccount::accountNumberOf);
    return sort.isPresent() && account.isPresent()
        ? Optional.of(new BankAccount(sort.get(), account.get()))
        : Optional.empty();
  }

  private <T> Optional<T> read(
      int row, NamedCsvRecord cells, String column, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(CsvRows.cell(cells, column)));
    } catch (IllegalArgumentException wrong) {
      errors.add(CsvRows.error(row, column, CsvRows.cell(cells, column), wrong.getMessage()));
      return Optional.empty();
    }
  }
}
