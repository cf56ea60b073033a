package coop.commonwage.pay.deductions;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The ids of the payments of one file or list, and where each stood first, so that no two payments
 * have answers that cannot be told apart. Compares letter by letter. A million ids of ordinary
 * length take less than 64 MB, which is why they are kept as bytes and not as strings in a map. Not
 * to be shared between threads.
 */
public final class PaymentIds {

  private static final int FIRST_SLOTS = 1 << 10;

  /** Spreads similar ids over the slots: the prime and the start of the FNV-1a hash. */
  private static final long SPREAD = 0x100000001b3L;

  private static final long START = 0xcbf29ce484222325L;

  private final String place;
  private byte[][] ids = new byte[FIRST_SLOTS][];
  private int[] numbers = new int[FIRST_SLOTS];
  private int count;

  /**
   * @param place what the numbers of {@link #standsAlready} count: {@code line}, {@code payment}
   */
  public PaymentIds(String place) {
    this.place = place;
  }

  /**
   * Takes note of an id.
   *
   * @param number where it stands, counted from 1
   * @return where it stood first, such as {@code line 7}; empty when it is new
   */
  public Optional<String> standsAlready(String id, int number) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    int slot = slot(bytes);
    if (ids[slot] != null) {
      return Optional.of(place + " " + numbers[slot]);
    }
    ids[slot] = bytes;
    numbers[slot] = number;
    count++;
    if (count > ids.length / 2) {
      grow();
    }
    return Optional.empty();
  }

  /** Where an id stands, or the free slot it belongs in. */
  private int slot(byte[] id) {
    long hash = START;
    for (byte each : id) {
      hash = (hash ^ (each & 0xff)) * SPREAD;
    }
    int last = ids.length - 1;
    int slot = (int) (hash ^ hash >>> 32) & last;
    while (ids[slot] != null && !Arrays.equals(ids[slot], id)) {
      slot = slot + 1 & last;
    }
    return slot;
  }

  private void grow() {
    byte[][] before = ids;
    int[] numbersBefore = numbers;
    ids = new byte[before.length * 2][];
    numbers = new int[before.length * 2];
    for (int old = 0; old < before.length; old++) {
      if (before[old] != null) {
        int slot = slot(before[old]);
        ids[slot] = before[old];
        numbers[slot] = numbersBefore[old];
      }
    }
  }
}
