package coop.commonwage.pay.rosters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file; lists so many, counts all. */
final class Problems {

  private final List<RosterProblem> errors = new ArrayList<>();
  private final List<RosterProblem> notes = new ArrayList<>();
  private int errorCount;
  private int noteCount;
  private int refusedRows;
  private int lastRefusedRow;

  void error(int row, String column, String value, String message) {
    errorCount++;
    if (row > 1 && row != lastRefusedRow) {
      refusedRows++;
      lastRefusedRow = row;
    }
    if (errors.size() < RosterReport.MOST_LISTED) {
      errors.add(new RosterProblem(row, column, shortened(value), message));
    }
  }

  void note(int row, String column, String value, String message) {
    noteCount++;
    if (notes.size() < RosterReport.MOST_LISTED) {
      notes.add(new RosterProblem(row, column, shortened(value), message));
    }
  }

  /** Notes that are counted and not told. */
  void moreNotes(int count) {
    noteCount += count;
  }

  int errorCount() {
    return errorCount;
  }

  RosterReport report(String sha256, int rows) {
    notes.sort(Comparator.comparingInt(RosterProblem::row));
    return new RosterReport(sha256, rows, refusedRows, errors, errorCount, notes, noteCount);
  }

  private static String shortened(String value) {
    int most = 60;
    return value.length() <= most ? value : value.substring(0, most - 1) + "…";
  }
}
