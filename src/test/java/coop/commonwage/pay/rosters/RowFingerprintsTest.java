package coop.commonwage.pay.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** Rows that come a second time are known again however many were read before. */
class RowFingerprintsTest {

  /** More than stand on the heap. */
  private static final int ROWS = 300_000;

  @Test
  void everyKeyIsNewOnceAndThenKnownByItsFirstRow() {
    RowFingerprints seen = new RowFingerprints();
    for (int row = 1; row <= ROWS; row++) {
      assertNull(seen.see("V" + row, row * 31L, row));
    }
    for (int row = 1; row <= ROWS; row++) {
      assertEquals(
          new RowFingerprints.Seen(row, row % 2 == 0),
          seen.see("V" + row, row * 31L + row % 2, ROWS + row));
    }
  }
}
