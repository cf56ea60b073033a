package coop.commonwage.pay.rosters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Remembers the key and content of every row as 64-bit fingerprints, so that a file of any length
 * can be checked for repeated rows. A small table stands on the heap; from there on it stands in a
 * file without a name, so that the heap does not grow with the file that is read.
 */
final class RowFingerprints {

  /** The row seen first with the same key, and whether its content was the same too. */
  record Seen(int row, boolean isSameContent) {}

  private static final int FIRST_SLOTS = 1 << 10;
  private static final int MOST_SLOTS_ON_HEAP = 1 << 18;
  private static final int LONGS_A_SLOT = 3;
  private static final long SLOT = LONGS_A_SLOT * Long.BYTES;
  private static final long CONTENT = Long.BYTES;
  private static final long ROW = 2 * Long.BYTES;

  private MemorySegment table = tableOf(FIRST_SLOTS);
  private int slots = FIRST_SLOTS;
  private int size;

  /**
   * @param row at least 1
   * @return the earlier row with this key; null when the key is new, which it then no longer is
   */
  Seen see(String key, long content, int row) {
    if (size * 2 >= slots) {
      grow();
    }
    long keyPrint = Fingerprint.of(Fingerprint.EMPTY, key);
    long at = slotOf(table, slots, keyPrint);
    int earlier = rowAt(table, at);
    if (earlier != 0) {
      return new Seen(earlier, table.get(ValueLayout.JAVA_LONG, at + CONTENT) == content);
    }
    write(table, at, keyPrint, content, row);
    size++;
    return null;
  }

  private static void write(MemorySegment table, long at, long key, long content, int row) {
    table.set(ValueLayout.JAVA_LONG, at, key);
    table.set(ValueLayout.JAVA_LONG, at + CONTENT, content);
    table.set(ValueLayout.JAVA_INT, at + ROW, row);
  }

  private static int rowAt(MemorySegment table, long at) {
    return table.get(ValueLayout.JAVA_INT, at + ROW);
  }

  /** Where a key stands or belongs, in bytes. */
  private static long slotOf(MemorySegment table, int slots, long keyPrint) {
    int slot = (int) keyPrint & (slots - 1);
    while (rowAt(table, slot * SLOT) != 0
        && table.get(ValueLayout.JAVA_LONG, slot * SLOT) != keyPrint) {
      slot = (slot + 1) & (slots - 1);
    }
    return slot * SLOT;
  }

  private void grow() {
    int more = slots * 2;
    MemorySegment larger = tableOf(more);
    for (long at = 0; at < slots * SLOT; at += SLOT) {
      int row = rowAt(table, at);
      if (row != 0) {
        long key = table.get(ValueLayout.JAVA_LONG, at);
        long content = table.get(ValueLayout.JAVA_LONG, at + CONTENT);
        write(larger, slotOf(larger, more, key), key, content, row);
      }
    }
    table = larger;
    slots = more;
  }

  /** An empty table; the file of a large one vanishes with it. */
  private static MemorySegment tableOf(int slots) {
    if (slots <= MOST_SLOTS_ON_HEAP) {
      return MemorySegment.ofArray(new long[slots * LONGS_A_SLOT]);
    }
    try {
      Path file = Files.createTempFile("commonwage-import-", ".rows");
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE)) {
        return channel.map(FileChannel.MapMode.READ_WRITE, 0, slots * SLOT, Arena.ofAuto());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
