package coop.commonwage.pay.rosters;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Remembers when each carer was at work, to find rows that have one carer in two places. */
final class BusySpans {

  /** Told for each row that begins before an earlier row of the same carer has ended. */
  interface Overlap {
    void found(int row, int rowStillRunning);
  }

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

    void findOverlaps(Map<Integer, Integer> found) {
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
          found.put(rows[at], rows[latest]);
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
  void eachOverlap(Overlap overlap) {
    Map<Integer, Integer> found = new TreeMap<>();
    byCarer.values().forEach(spans -> spans.findOverlaps(found));
    found.forEach(overlap::found);
  }
}
