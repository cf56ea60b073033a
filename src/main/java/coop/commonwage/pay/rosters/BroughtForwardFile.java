package coop.commonwage.pay.rosters;

import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.WrongEntries;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Reads this tax year's figures from the payroll that was used before. All rows are checked
 * whatever is found; when the report has errors, nothing of the file may be kept.
 */
public final class BroughtForwardFile {

  private static final Map<String, String> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("tax_year", "taxYear");
    FIELDS.put("gross", "gross");
    FIELDS.put("taxable", "taxable");
    FIELDS.put("tax", "tax");
    FIELDS.put("nicable", "nicable");
    FIELDS.put("employee_nic", "employeeNic");
    FIELDS.put("employer_nic", "employerNic");
    FIELDS.put("student_loan", "studentLoan");
    FIELDS.put("postgraduate_loan", "postgraduateLoan");
    FIELDS.put("employee_pension", "employeePension");
    FIELDS.put("employer_pension", "employerPension");
    FIELDS.put("miles", "miles");
  }

  /** The columns, all needed, in any order; from student_loan on a cell may be empty. */
  public static final List<String> COLUMNS =
      List.of(
          "payroll_id",
          "from",
          "tax_year",
          "gross",
          "taxable",
          "tax",
          "nicable",
          "employee_nic",
          "employer_nic",
          "student_loan",
          "postgraduate_loan",
          "employee_pension",
          "employer_pension",
          "miles");

  private BroughtForwardFile() {}

  /**
   * @param file the CSV; the caller closes it
   * @param rows is given every good row, once
   */
  public static RosterReport read(InputStream file, Consumer<BroughtForwardRow> rows)
      throws IOException {
    Problems problems = new Problems();
    RosterTable table = new RosterTable(COLUMNS, problems);
    String sha256 = table.read(file, row -> readRow(row, rows));
    return problems.report(sha256, table.rows());
  }

  /** The column a field of the instruction stands in; other names are columns themselves. */
  public static String column(String field) {
    return FIELDS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(field))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(field.equals("payrollId") ? "payroll_id" : field);
  }

  private static void readRow(RosterRow row, Consumer<BroughtForwardRow> rows) {
    String payrollId = row.text("payroll_id");
    LocalDate from = row.read("from", RosterRow::date);
    Map<String, String> entries = new LinkedHashMap<>();
    FIELDS.forEach(
        (column, field) ->
            row.optionalText(column, RosterRow.SHORT_TEXT)
                .ifPresent(text -> entries.put(field, text)));
    if (row.isRefused()) {
      return;
    }
    try {
      Instruction.recorded(
          new UUID(0, 0), InstructionKinds.BROUGHT_FORWARD, from, Optional.empty(), entries);
      rows.accept(new BroughtForwardRow(row.number(), payrollId, from, entries));
    } catch (WrongEntries wrong) {
      wrong.wrongs().forEach(one -> row.error(column(one.field()), one.message()));
    }
  }
}
