package coop.commonwage.pay.rosters;

/**
 * Remembers the key and content of every row as 64-bit fingerprints, twenty bytes a row, so that a
 * file of any length can be checked for repeated rows.
 */
final class RowFingerprints {

  /** The row seen first with the same key, and whether its content was the same too. */
  record Seen(int row, boolean isSameContent) {}

  private long[] keys = new long[1024];
  private long[] contents = new long[1024];
  private int[] rows = new int[1024];
  private int size;

  /**
   * @return the earlier row with this key; null when the key is new, which it then no longer is
   */
  Seen see(String key, long content, int row) {
    if (size * 2 >= rows.length) {
      grow();
    }
    long keyPrint = Fingerprint.of(Fingerprint.EMPTY, key);
    int slot = slotOf(keyPrint);
    if (rows[slot] != 0) {
      return new Seen(rows[slot], contents[slot] == content);
    }
    keys[slot] = keyPrint;
    contents[slot] = content;
    rows[slot] = row;
    size++;
    return null;
  }

  private int slotOf(long keyPrint) {
    int slot = (int) keyPrint & (rows.length - 1);
    while (rows[slot] != 0 && keys[slot] != keyPrint) {
      slot = (slot + 1) & (rows.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldContents = contents;
    int[] oldRows = rows;
    keys = new long[oldRows.length * 2];
    contents = new long[oldRows.length * 2];
    rows = new int[oldRows.length * 2];
    for (int at = 0; at < oldRows.length; at++) {
      if (oldRows[at] != 0) {
        int slot = slotOf(oldKeys[at]);
        keys[slot] = oldKeys[at];
        contents[slot] = oldContents[at];
        rows[slot] = oldRows[at];
      }
    }
  }
}
