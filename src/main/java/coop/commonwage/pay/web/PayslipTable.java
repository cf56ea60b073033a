package coop.commonwage.pay.web;

import coop.commonwage.pay.application.PayslipEntry;
import coop.commonwage.platform.web.CsvCell;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Payslips as a table for a spreadsheet. */
final class PayslipTable {

  /** Tells spreadsheets that the text is UTF-8. */
  private static final char MARK = '\uFEFF';

  private PayslipTable() {}

  static String csv(List<PayslipEntry> payslips) {
    StringWriter text = new StringWriter();
    text.append(MARK);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(
          "payroll_id", "name", "gross", "tax", "employee_national_insurance", "net", "payable");
      for (PayslipEntry slip : payslips) {
        csv.writeRecord(
            CsvCell.harmless(slip.payrollId()),
            CsvCell.harmless(slip.name()),
            slip.gross().toString(),
            slip.tax().toString(),
            slip.employeeNic().toString(),
            slip.net().toString(),
            slip.payable().toString());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
