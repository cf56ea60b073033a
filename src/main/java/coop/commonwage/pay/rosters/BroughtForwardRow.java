package coop.commonwage.pay.rosters;

import java.time.LocalDate;
import java.util.Map;

/**
 * One row of figures brought forward, read and checked by itself.
 *
 * @param number the row as a spreadsheet numbers it
 * @param payrollId whose figures they are
 * @param from the first day that is paid from here
 * @param entries what an instruction to bring figures forward says, by its fields
 */
public record BroughtForwardRow(
    int number, String payrollId, LocalDate from, Map<String, String> entries) {

  public BroughtForwardRow {
    entries = Map.copyOf(entries);
  }
}
