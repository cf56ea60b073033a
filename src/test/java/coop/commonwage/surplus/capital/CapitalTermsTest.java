package coop.commonwage.surplus.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.money.Rate;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalTermsTest {

  private static CapitalTerms.Yearly ending(String day) {
    return new CapitalTerms.Yearly(
        Optional.empty(), Optional.empty(), Optional.of(LocalDate.parse(day)));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-03-31, 2026-03-31, 2025-03-31",
    "2020-03-31, 2026-04-01, 2026-03-31",
    "2020-02-29, 2024-03-01, 2024-02-29",
    "2020-02-29, 2025-03-01, 2025-02-28",
    "2019-02-28, 2024-03-01, 2024-02-29",
    "2020-06-15, 2026-06-15, 2025-06-15",
    "2020-06-15, 2026-06-16, 2026-06-15",
    "2020-12-31, 2026-01-01, 2025-12-31",
  })
  void theYearThatIsOverEndedBeforeTheDay(String ends, String today, String last) {
    assertEquals(
        LocalDate.parse(last), ending(ends).over(LocalDate.parse(today)).orElseThrow().lastDay());
  }

  @Test
  void nothingIsOverWhereNobodySaidWhenAYearEnds() {
    assertEquals(Optional.empty(), CapitalTerms.Yearly.UNDECIDED.over(LocalDate.of(2026, 7, 1)));
  }

  @Test
  void aYearlyRateNeedsTheEndOfItsYearAndKeepsToTheHighestDeclared() {
    Optional<Rate> three = Optional.of(Rate.ofPercent("3"));
    Optional<LocalDate> march = Optional.of(LocalDate.of(2026, 3, 31));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CapitalTerms.Yearly(Optional.empty(), three, Optional.empty()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CapitalTerms.Yearly(Optional.of(Rate.ofPercent("2.99")), three, march));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CapitalTerms.Yearly(Optional.of(Rate.ZERO), Optional.empty(), march));
    assertEquals(three, new CapitalTerms.Yearly(three, three, march).rate());
  }
}
