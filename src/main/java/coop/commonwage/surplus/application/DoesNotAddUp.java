package coop.commonwage.surplus.application;

import coop.commonwage.platform.web.Refused;
import java.util.function.Supplier;

/** Stored lines that do not come to the sum they came to when they were stored. */
public final class DoesNotAddUp {

  private DoesNotAddUp() {}

  /**
   * @param read makes a value that checks its own sums
   * @throws Refused where they differ: the program never stores such lines
   */
  public static <T> T refused(Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException doesNotAddUp) {
      throw Refused.conflict(
          "tampered",
          "The stored figures do not add up",
          "What is stored of this distribution does not add up: %s. Somebody changed it outside the program: nothing is done with it until a backup has put it right."
              .formatted(doesNotAddUp.getMessage()));
    }
  }
}
