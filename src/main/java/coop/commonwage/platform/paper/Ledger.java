package coop.commonwage.platform.paper;

import java.util.ArrayList;
import java.util.List;

/** A table under a heading: lines, and totals that stand out. */
public final class Ledger {

  private final String heading;
  private final List<Column> columns;
  private final List<Line> lines = new ArrayList<>();

  public Ledger(String heading, Column... columns) {
    this.heading = heading;
    this.columns = List.of(columns);
  }

  /** Adds a line; it has a cell for each column. */
  public Ledger line(Cell... cells) {
    return add(new Line(List.of(cells), false));
  }

  /** Adds a line of plain texts. */
  public Ledger line(String... texts) {
    return add(new Line(cells(texts), false));
  }

  /** Adds a line that sums up those above. */
  public Ledger total(String... texts) {
    return add(new Line(cells(texts), true));
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  String heading() {
    return heading;
  }

  List<Column> columns() {
    return columns;
  }

  List<Line> lines() {
    return lines;
  }

  private Ledger add(Line line) {
    if (line.cells().size() != columns.size()) {
      throw new IllegalArgumentException(
          "a line of %d cells in a table of %d columns"
              .formatted(line.cells().size(), columns.size()));
    }
    lines.add(line);
    return this;
  }

  private static List<Cell> cells(String... texts) {
    return List.of(texts).stream().map(Cell::of).toList();
  }

  record Line(List<Cell> cells, boolean total) {}
}
