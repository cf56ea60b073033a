package coop.commonwage.pay.rosters;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A file whose headings are the names we use, in any order. */
final class OwnLayout implements Layout {

  private final List<String> columns;
  private final Map<String, Integer> index = new HashMap<>();
  private final int needed;
  private final Problems problems;
  private int[] places = new int[0];

  /**
   * @param needed the columns that must be in the header
   * @param optional those that may be; one that is not is empty in every row
   */
  OwnLayout(List<String> needed, List<String> optional, Problems problems) {
    this.columns = Stream.concat(needed.stream(), optional.stream()).toList();
    for (String column : columns) {
      index.put(column, index.size());
    }
    this.needed = needed.size();
    this.problems = problems;
  }

  @Override
  public int header(List<String> header) {
    int before = problems.errorCount();
    places = new int[columns.size()];
    Arrays.fill(places, -1);
    List<String> names = Layout.withoutEmptyTail(header);
    for (int at = 0; at < names.size(); at++) {
      place(Layout.nameOf(names.get(at)), names.get(at).strip(), at);
    }
    for (int column = 0; column < needed; column++) {
      if (places[column] < 0) {
        problems.error(1, columns.get(column), "", "this column is missing from the header");
      }
    }
    return problems.errorCount() == before ? names.size() : 0;
  }

  private void place(String name, String shown, int at) {
    Integer column = index.get(name);
    if (column == null) {
      problems.error(
          1,
          shown,
          "",
          name.isEmpty()
              ? "column %d has no name in the header".formatted(at + 1)
              : "this column is not known; the columns are " + String.join(", ", columns));
    } else if (places[column] >= 0) {
      problems.error(1, name, "", "this column stands twice in the header");
    } else {
      places[column] = at;
    }
  }

  @Override
  public RosterRow row(int number, List<String> cells) {
    return new RosterRow(number, index, cells, places, null, problems, problems.errorCount());
  }
}
