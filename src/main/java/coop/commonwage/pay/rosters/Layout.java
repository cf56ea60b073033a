package coop.commonwage.pay.rosters;

import java.util.List;

/** How the cells of a file become rows of ours. */
interface Layout {

  /**
   * Reads the header.
   *
   * @return how many columns it has; 0 when it was refused
   */
  int header(List<String> names);

  /** A row that has as many cells as the header, or more that are blank. */
  RosterRow row(int number, List<String> cells);

  /** What a name in a header is compared by. */
  static String nameOf(String heading) {
    return heading.strip().toLowerCase(java.util.Locale.ROOT);
  }

  /** The header without the blank cells a spreadsheet leaves at its end. */
  static List<String> withoutEmptyTail(List<String> header) {
    int end = header.size();
    while (end > 0 && header.get(end - 1).isBlank()) {
      end--;
    }
    return List.copyOf(header.subList(0, end));
  }
}
