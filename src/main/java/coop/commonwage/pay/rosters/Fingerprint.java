package coop.commonwage.pay.rosters;

/** A 64-bit fingerprint of texts (FNV-1a, its bits mixed once more at the end of each text). */
final class Fingerprint {

  static final long EMPTY = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;
  private static final long MIX = 0xff51afd7ed558ccdL;

  private Fingerprint() {}

  /** The fingerprint of what {@code before} stands for, followed by a text. */
  static long of(long before, String text) {
    long print = before;
    for (int at = 0; at < text.length(); at++) {
      print = (print ^ text.charAt(at)) * PRIME;
    }
    print = (print ^ (print >>> 33)) * MIX;
    return print ^ (print >>> 33);
  }
}
