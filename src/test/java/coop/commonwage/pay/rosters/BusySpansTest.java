package coop.commonwage.pay.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Rows that have one carer in two places are found however many rows there are. */
class BusySpansTest {

  private static final long SEED = 20_261_122L;

  private record Row(String carer, long start, long end, int number) {}

  @Test
  void aFileThatFitsIntoABlockIsLookedThroughInMemory() throws IOException {
    assertSameAsOneByOne(700, 9);
  }

  @Test
  void aFileOfManyBlocksIsLookedThroughInParts() throws IOException {
    assertSameAsOneByOne(300_000, 400);
  }

  @Test
  void nothingAddedIsNothingFound() throws IOException {
    assertEquals(new BusySpans.Overlaps(List.of(), 0), new BusySpans().overlaps());
  }

  private static void assertSameAsOneByOne(int count, int carers) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Row> rows = new ArrayList<>();
    BusySpans spans = new BusySpans();
    for (int number = 2; number < count + 2; number++) {
      long start = random.nextLong(60L * count / carers);
      Row row = new Row("W" + random.nextInt(carers), start, start + random.nextInt(1, 50), number);
      rows.add(row);
      spans.add(row.carer(), row.start(), row.end(), row.number());
    }
    List<BusySpans.Overlap> expected = overlaps(rows);
    BusySpans.Overlaps found = spans.overlaps();
    assertEquals(expected.size(), found.count());
    assertEquals(
        expected.subList(0, Math.min(expected.size(), RosterReport.MOST_LISTED)), found.first());
  }

  /** Every carer's rows in order of time, each against the one that ends last before it. */
  private static List<BusySpans.Overlap> overlaps(List<Row> rows) {
    List<BusySpans.Overlap> found = new ArrayList<>();
    List<Row> sorted =
        rows.stream()
            .sorted(
                Comparator.comparing(Row::carer)
                    .thenComparing(Row::start)
                    .thenComparing(Row::end)
                    .thenComparing(Row::number))
            .toList();
    Row latest = sorted.getFirst();
    for (Row row : sorted.subList(1, sorted.size())) {
      if (!row.carer().equals(latest.carer())) {
        latest = row;
      } else {
        if (row.start() < latest.end()) {
          found.add(
              new BusySpans.Overlap(
                  row.number(),
                  latest.number(),
                  Math.min(row.end(), latest.end()) - row.start(),
                  row.end() <= latest.end()));
        }
        latest = row.end() > latest.end() ? row : latest;
      }
    }
    found.sort(Comparator.comparingInt(BusySpans.Overlap::row));
    return found;
  }
}
