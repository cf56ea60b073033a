package coop.commonwage.pay.rosters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The file of carers of a pair: two of its columns are read, whatever others it has. */
final class CarersLayout implements Layout {

  private final List<String> columns;
  private final Map<String, Integer> index = new HashMap<>();
  private final int[] places;
  private final Problems problems;

  CarersLayout(List<String> columns, Problems problems) {
    this.columns = columns;
    this.problems = problems;
    this.places = new int[columns.size()];
    columns.forEach(column -> index.put(column, index.size()));
  }

  @Override
  public int header(List<String> header) {
    int before = problems.errorCount();
    List<String> names = Layout.withoutEmptyTail(header).stream().map(Layout::nameOf).toList();
    for (String column : columns) {
      places[index.get(column)] = names.indexOf(Layout.nameOf(column));
      if (!names.contains(Layout.nameOf(column))) {
        problems.error(1, column, "", "this column is missing from the header of the carers' file");
      }
    }
    return problems.errorCount() == before ? names.size() : 0;
  }

  @Override
  public RosterRow row(int number, List<String> cells) {
    return new RosterRow(number, index, cells, places, null, problems, problems.errorCount());
  }
}
