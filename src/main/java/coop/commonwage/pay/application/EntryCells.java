package coop.commonwage.pay.application;

import coop.commonwage.pay.application.ImportOutcome.Cell;
import coop.commonwage.pay.hours.TimeEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What differs between two versions of a time entry, field by field. */
final class EntryCells {

  private EntryCells() {}

  static List<Cell> changed(TimeEntry before, TimeEntry after) {
    Map<String, String> earlier = cells(before);
    List<Cell> changed = new ArrayList<>();
    cells(after)
        .forEach(
            (column, text) -> {
              if (!text.equals(earlier.get(column))) {
                changed.add(new Cell(column, earlier.get(column), text));
              }
            });
    return changed;
  }

  private static Map<String, String> cells(TimeEntry entry) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("worker_ref", entry.workerRef());
    cells.put("day", entry.day().toString());
    cells.put("kind", entry.kind().word());
    cells.put("minutes", Integer.toString(entry.minutes()));
    cells.put("miles", entry.milesTenths() / 10 + "." + entry.milesTenths() % 10);
    cells.put("funder_account", entry.funderAccount().orElse(""));
    cells.put("note", entry.note().orElse(""));
    return cells;
  }
}
