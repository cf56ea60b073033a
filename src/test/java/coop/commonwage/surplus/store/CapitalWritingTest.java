package coop.commonwage.surplus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CapitalWritingTest {

  private static List<List<Integer>> parts(List<Integer> rows, int atOnce) {
    return CapitalWriting.parts(rows, row -> new UUID(0, row), atOnce);
  }

  @Test
  void whatIsOfOnePersonIsNeverCut() {
    assertEquals(List.of(List.of(1, 2, 2), List.of(3, 3)), parts(List.of(1, 2, 2, 3, 3), 2));
    assertEquals(List.of(List.of(1, 1, 1, 1)), parts(List.of(1, 1, 1, 1), 2));
  }

  @Test
  void otherwiseEachPartHasAsManyRowsAsAreWrittenAtOnce() {
    assertEquals(
        List.of(List.of(1, 2), List.of(3, 4), List.of(5)), parts(List.of(1, 2, 3, 4, 5), 2));
    assertEquals(List.of(List.of(1, 2)), parts(List.of(1, 2), 2));
    assertEquals(List.of(), parts(List.of(), 2));
  }
}
