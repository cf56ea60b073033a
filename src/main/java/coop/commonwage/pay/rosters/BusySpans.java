package coop.commonwage.pay.rosters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Remembers when each carer was at work, to find rows that have one carer in two places. */
final class BusySpans {

  /**
   * A row that begins before an earlier row of the same carer has ended.
   *
   * @param row the row that begins too early
   * @param rowStillRunning the row that had not ended
   * @param minutesShared how many minutes lie in both
   * @param isWithin whether nothing of it lies outside the other
   */
  record Overlap(int row, int rowStillRunning, long minutesShared, boolean isWithin) {}

  private static final class Spans {
    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private int[] rows = new int[16];
    private int size;

    void add(long start, long end, int row) {
      if (size == rows.length) {
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        rows = Arrays.copyOf(rows, size * 2);
      }
      starts[size] = start;
      ends[size] = end;
      rows[size++] = row;
    }

    void findOverlaps(List<Overlap> found) {
      int[] inOrder =
          IntStream.range(0, size)
              .boxed()
              .sorted(
                  Comparator.comparingLong((Integer i) -> starts[i])
                      .thenComparingLong(i -> ends[i])
                      .thenComparingInt(i -> rows[i]))
              .mapToInt(Integer::intValue)
              .toArray();
      int latest = -1;
      for (int at : inOrder) {
        if (latest >= 0 && starts[at] < ends[latest]) {
          long shared = Math.min(ends[at], ends[latest]) - starts[at];
          found.add(new Overlap(rows[at], rows[latest], shared, ends[at] <= ends[latest]));
        }
        latest = latest < 0 || ends[at] > ends[latest] ? at : latest;
      }
    }
  }

  private final Map<String, Spans> byCarer = new HashMap<>();

  void add(String carer, long start, long end, int row) {
    byCarer.computeIfAbsent(carer, c -> new Spans()).add(start, end, row);
  }

  /** In the order of the file. */
  List<Overlap> overlaps() {
    List<Overlap> found = new ArrayList<>();
    byCarer.values().forEach(spans -> spans.findOverlaps(found));
    found.sort(Comparator.comparingInt(Overlap::row));
    return found;
  }
}
