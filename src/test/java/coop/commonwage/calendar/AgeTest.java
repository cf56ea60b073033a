package coop.commonwage.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AgeTest {

  @Test
  void aYearIsAddedOnTheBirthdayAndNotTheDayBefore() {
    LocalDate born = LocalDate.of(2005, 10, 31);

    assertEquals(20, Age.on(LocalDate.of(2026, 10, 30), born));
    assertEquals(21, Age.on(LocalDate.of(2026, 10, 31), born));
    assertEquals(21, Age.on(LocalDate.of(2026, 11, 1), born));
    assertEquals(0, Age.on(born, born));
    assertEquals(-1, Age.on(born.minusDays(1), born));
  }

  @Test
  void whoeverIsBornOn29FebruaryIsAYearOlderOn1March() {
    LocalDate born = LocalDate.of(2004, 2, 29);

    assertEquals(20, Age.on(LocalDate.of(2025, 2, 28), born));
    assertEquals(21, Age.on(LocalDate.of(2025, 3, 1), born));
    assertEquals(24, Age.on(LocalDate.of(2028, 2, 29), born));
  }

  @Test
  void itAgreesWithTheCalendarOfJava() {
    SplittableRandom random = new SplittableRandom(1985);
    for (int i = 0; i < 100_000; i++) {
      LocalDate born = LocalDate.ofEpochDay(random.nextInt(-20_000, 20_000));
      LocalDate day = born.plusDays(random.nextInt(40_000));
      assertEquals(
          ChronoUnit.YEARS.between(born, day), Age.on(day, born), () -> born + " on " + day);
    }
  }
}
