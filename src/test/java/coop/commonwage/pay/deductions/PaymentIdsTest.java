package coop.commonwage.pay.deductions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PaymentIdsTest {

  private final PaymentIds ids = new PaymentIds("line");

  @Test
  void anIdIsNewOnceAndThenStandsWhereItStoodFirst() {
    assertEquals(Optional.empty(), ids.standsAlready("a", 2));
    assertEquals(Optional.of("line 2"), ids.standsAlready("a", 3));
    assertEquals(Optional.of("line 2"), ids.standsAlready("a", 4));
    assertEquals(Optional.empty(), ids.standsAlready("A", 5));
    assertEquals(Optional.empty(), ids.standsAlready("", 6));
    assertEquals(Optional.of("line 6"), ids.standsAlready("", 7));
    assertEquals(Optional.empty(), ids.standsAlready("ŵ", 8));
    assertEquals(Optional.of("line 8"), ids.standsAlready("ŵ", 9));
  }

  @Test
  void manyIdsAreToldApartAsAMapWould() {
    SplittableRandom random = new SplittableRandom(7);
    Map<String, Integer> first = new HashMap<>();
    for (int line = 2; line < 200_000; line++) {
      String id = Integer.toString(random.nextInt(150_000), 36);
      Integer before = first.putIfAbsent(id, line);
      assertEquals(
          Optional.ofNullable(before).map(number -> "line " + number),
          ids.standsAlready(id, line),
          id);
    }
  }
}
