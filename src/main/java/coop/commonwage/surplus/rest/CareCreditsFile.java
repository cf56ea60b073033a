package coop.commonwage.surplus.rest;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.spending.CareEntry;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each member has towards care, by number, for the side that writes invoices. */
final class CareCreditsFile {

  private CareCreditsFile() {}

  /** One line for everybody with something left, by payroll id. */
  static String of(List<CareEntry> entries) {
    Map<String, Money> balances = new LinkedHashMap<>();
    for (CareEntry entry : entries) {
      balances.merge(entry.payrollId(), entry.amount(), Money::plus);
    }
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("payroll_id", "credit");
      balances.forEach(
          (payrollId, balance) -> {
            if (balance.isPositive()) {
              csv.writeRecord(harmless(payrollId), balance.toString());
            }
          });
    } catch (IOException cannotHappenInMemory) {
      throw new UncheckedIOException(cannotHappenInMemory);
    }
    return text.toString();
  }

  /** A spreadsheet must not take a number for a formula. */
  private static String harmless(String text) {
    return "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
