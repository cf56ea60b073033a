package coop.commonwage.surplus.rest;

import coop.commonwage.platform.web.CsvCell;
import coop.commonwage.surplus.application.CareAccounts;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** What each member has towards care, by number, for the side that writes invoices. */
final class CareCreditsFile {

  private CareCreditsFile() {}

  /** One line for everybody with something left, by payroll id. */
  static String of(List<CareAccounts.Balance> balances) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("payroll_id", "credit");
      for (CareAccounts.Balance one : balances) {
        if (one.left().isPositive()) {
          csv.writeRecord(CsvCell.harmless(one.payrollId()), one.left().toString());
        }
      }
    } catch (IOException cannotHappenInMemory) {
      throw new UncheckedIOException(cannotHappenInMemory);
    }
    return text.toString();
  }
}
