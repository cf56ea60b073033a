package coop.commonwage.surplus.application;

import coop.commonwage.platform.web.CsvRows;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.surplus.membership.EndReason;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The list of members: of each row the columns {@code payroll_id}, {@code member_class} and {@code
 * member_since}, and where they are there {@code member_until}, {@code end_reason} and {@code
 * end_evidence}; every other column is none of its business. A row without a class is no member;
 * somebody who left, came back or changed class has a row for each membership.
 */
final class MembersFile {

  static final String NUMBER = "payroll_id";
  static final String CLASS = "member_class";
  static final String SINCE = "member_since";
  static final String UNTIL = "member_until";
  static final String REASON = "end_reason";
  static final String EVIDENCE = "end_evidence";
  static final int LONGEST_EVIDENCE = 200;

  private static final Pattern CLASS_NAME = Pattern.compile("[a-z][a-z-]{1,30}");

  private final List<MemberRow> members = new ArrayList<>();
  private final List<FieldError> errors = new ArrayList<>();
  private final List<FieldError> notes = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * One membership.
   *
   * @param end the last day and why; empty while it goes on
   */
  record MemberRow(
      int row, String payrollId, String memberClass, LocalDate since, Optional<End> end) {}

  /** How a membership ended. */
  record End(LocalDate lastDay, EndReason reason, String evidence) {}

  private MembersFile() {}

  static MembersFile read(byte[] bytes) {
    MembersFile file = new MembersFile();
    new CsvRows(List.of(NUMBER, CLASS, SINCE), file.errors).each(bytes, file::readRow);
    return file;
  }

  List<MemberRow> members() {
    return members;
  }

  List<FieldError> errors() {
    return errors;
  }

  List<FieldError> notes() {
    return notes;
  }

  private void readRow(int row, NamedCsvRecord cells) {
    String number = CsvRows.cell(cells, NUMBER);
    String memberClass = CsvRows.cell(cells, CLASS);
    String since = CsvRows.cell(cells, SINCE);
    if (number.isEmpty()) {
      errors.add(CsvRows.error(row, NUMBER, "", "a row needs the payroll number of a person"));
      return;
    }
    if (memberClass.isEmpty()) {
      if (!since.isEmpty()) {
        notes.add(
            CsvRows.error(row, CLASS, "", "no class, so " + number + " is not taken as a member"));
      }
      return;
    }
    if (!isClass(memberClass)) {
      errors.add(
          CsvRows.error(row, CLASS, memberClass, "a class is a small word such as worker or user"));
      return;
    }
    Optional<LocalDate> begun = date(row, SINCE, since);
    Optional<End> end = end(row, cells);
    if (begun.isEmpty()) {
      return;
    }
    Integer before = seen.putIfAbsent(number + " " + begun.get(), row);
    if (before != null) {
      errors.add(CsvRows.error(row, NUMBER, number, "the same membership stands in row " + before));
    } else if (end.filter(one -> one.lastDay().isBefore(begun.get())).isPresent()) {
      errors.add(
          CsvRows.error(
              row, UNTIL, CsvRows.cell(cells, UNTIL), "cannot be before the first day, " + since));
    } else {
      members.add(new MemberRow(row, number, memberClass, begun.get(), end));
    }
  }

  private Optional<LocalDate> date(int row, String column, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADate) {
      errors.add(
          CsvRows.error(
              row,
              column,
              text,
              column.equals(SINCE)
                  ? "a member needs a date such as 2024-05-31"
                  : "a last day is a date such as 2024-05-31, or empty"));
      return Optional.empty();
    }
  }

  private Optional<End> end(int row, NamedCsvRecord cells) {
    String until = CsvRows.cell(cells, UNTIL);
    String reason = CsvRows.cell(cells, REASON);
    String evidence = CsvRows.cell(cells, EVIDENCE);
    if (until.isEmpty()) {
      if (!reason.isEmpty() || !evidence.isEmpty()) {
        errors.add(CsvRows.error(row, UNTIL, "", "a membership that ended needs its last day"));
      }
      return Optional.empty();
    }
    Optional<LocalDate> lastDay = date(row, UNTIL, until);
    if (evidence.length() > LONGEST_EVIDENCE) {
      errors.add(CsvRows.error(row, EVIDENCE, evidence, "at most 200 letters"));
    }
    try {
      EndReason because = EndReason.ofWord(reason);
      if (because == EndReason.EXPELLED) {
        errors.add(
            CsvRows.error(
                row,
                REASON,
                reason,
                "an expulsion is recorded by the board with the members' resolution, not by a"
                    + " file"));
      }
      return lastDay.map(day -> new End(day, because, evidence));
    } catch (IllegalArgumentException unknown) {
      errors.add(CsvRows.error(row, REASON, reason, unknown.getMessage()));
      return Optional.empty();
    }
  }

  static boolean isClass(String word) {
    return CLASS_NAME.matcher(word).matches();
  }
}
