package coop.commonwage.pay.rosters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Remembers when each carer was at work, to find rows that have one carer in two places. What is
 * more than a block goes to a file without a name, and is looked through for some carers at a time,
 * so that the heap does not grow with the file that is read.
 */
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

  /**
   * What was found.
   *
   * @param first in the order of the file, as many as a report lists
   * @param count how many there are
   */
  record Overlaps(List<Overlap> first, int count) {}

  private record Span(int carer, int row, long start, long end) {}

  private static final Comparator<Span> BY_CARER_AND_START =
      Comparator.comparingInt(Span::carer)
          .thenComparingLong(Span::start)
          .thenComparingLong(Span::end)
          .thenComparingInt(Span::row);

  private static final int BYTES_A_SPAN = 2 * Integer.BYTES + 2 * Long.BYTES;
  private static final int SPANS_A_BLOCK = 1 << 15;
  private static final int SPANS_A_PART = 1 << 17;

  private final Map<String, Integer> carers = new HashMap<>();
  private final PriorityQueue<Overlap> first =
      new PriorityQueue<>(Comparator.comparingInt(Overlap::row).reversed());
  private ByteBuffer block = ByteBuffer.allocate(BYTES_A_SPAN << 6);
  private FileChannel spilled;
  private int spans;
  private int count;

  void add(String carer, long start, long end, int row) {
    if (!block.hasRemaining()) {
      makeRoom();
    }
    block.putInt(carers.computeIfAbsent(carer, name -> carers.size())).putInt(row);
    block.putLong(start).putLong(end);
    spans++;
  }

  private void makeRoom() {
    if (block.capacity() < BYTES_A_SPAN * SPANS_A_BLOCK) {
      block = ByteBuffer.allocate(block.capacity() * 2).put(block.flip());
    } else {
      spill();
    }
  }

  private void spill() {
    try {
      if (spilled == null) {
        Path file = Files.createTempFile("commonwage-import-", ".spans");
        spilled =
            FileChannel.open(
                file,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
      }
      block.flip();
      while (block.hasRemaining()) {
        spilled.write(block);
      }
      block.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Call it once, when every row was added. */
  Overlaps overlaps() throws IOException {
    int parts = 1 + spans / SPANS_A_PART;
    if (spilled == null) {
      find(spansIn(block.flip(), 0, 1, new ArrayList<>(spans)));
    } else {
      spill();
      try (FileChannel file = spilled) {
        for (int part = 0; part < parts; part++) {
          find(spansOf(file, part, parts));
        }
      }
    }
    return new Overlaps(
        first.stream().sorted(Comparator.comparingInt(Overlap::row)).toList(), count);
  }

  private List<Span> spansOf(FileChannel file, int part, int parts) throws IOException {
    List<Span> found = new ArrayList<>(SPANS_A_PART);
    file.position(0);
    for (long left = file.size(); left > 0; left -= block.limit()) {
      block.clear().limit((int) Math.min(left, block.capacity()));
      while (block.hasRemaining()) {
        if (file.read(block) < 0) {
          throw new IOException("the file of spans ended too early");
        }
      }
      spansIn(block.flip(), part, parts, found);
    }
    return found;
  }

  private static List<Span> spansIn(ByteBuffer block, int part, int parts, List<Span> found) {
    while (block.hasRemaining()) {
      Span span = new Span(block.getInt(), block.getInt(), block.getLong(), block.getLong());
      if (span.carer() % parts == part) {
        found.add(span);
      }
    }
    return found;
  }

  private void find(List<Span> unsorted) {
    unsorted.sort(BY_CARER_AND_START);
    Span latest = null;
    for (Span span : unsorted) {
      if (latest == null || latest.carer() != span.carer()) {
        latest = span;
        continue;
      }
      if (span.start() < latest.end()) {
        long shared = Math.min(span.end(), latest.end()) - span.start();
        add(new Overlap(span.row(), latest.row(), shared, span.end() <= latest.end()));
      }
      latest = span.end() > latest.end() ? span : latest;
    }
  }

  private void add(Overlap overlap) {
    count++;
    first.add(overlap);
    if (first.size() > RosterReport.MOST_LISTED) {
      first.remove();
    }
  }
}
