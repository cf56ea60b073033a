package coop.commonwage.pay.deductions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NiLettersTest {

  private static final RuleSet RULES = RuleSets.bundled();
  private static final StatePensionAge PENSION_AGE =
      new StatePensionAge(RULES.statePensionAgeMonths());

  private static NiLetterOnDate letter(
      String recorded, String payDate, String born, String started) {
    return new NiLetters(RULES.nationalInsurance(), PENSION_AGE, LocalDate.parse(payDate))
        .on(NiCategory.ofLetter(recorded), LocalDate.parse(born), LocalDate.parse(started));
  }

  private static String operated(String recorded, String payDate, String born, String started) {
    return letter(recorded, payDate, born, started).operated().name();
  }

  private static Map<String, String> all(String payDate, String born, String started) {
    Map<String, String> letters = new TreeMap<>();
    for (NiCategory category : NiCategory.values()) {
      letters.put(category.name(), operated(category.name(), payDate, born, started));
    }
    return letters;
  }

  private static Map<String, String> expected(String... pairs) {
    Map<String, String> letters = new TreeMap<>();
    for (NiCategory category : NiCategory.values()) {
      letters.put(category.name(), category.name());
    }
    for (String pair : pairs) {
      letters.put(pair.substring(0, 1), pair.substring(1));
    }
    return letters;
  }

  @Test
  void atFortyOnlyLettersOfTheYoungTheOldAndTheOnceOnlyGiveWay() {
    assertEquals(
        expected("CA", "HA", "KN", "MA", "SF", "VA", "ZJ"),
        all("2026-11-05", "1986-01-01", "2020-01-01"));
  }

  @Test
  void fromPensionAgeEveryLetterButXStopsTheWorkersContribution() {
    assertEquals(
        expected("AC", "BC", "DK", "EK", "FS", "HC", "IS", "JC", "LS", "MC", "NK", "VC", "ZC"),
        all("2026-11-05", "1955-01-01", "2020-01-01"));
  }

  @Test
  void underTwentyOneTheEmployerIsSparedWhereverALetterDoesIt() {
    assertEquals(
        expected("AM", "CM", "JZ", "KN", "SF", "VM"),
        all("2026-11-05", "2006-01-01", "2022-10-01"));
  }

  @Test
  void underSixteenNobodyPays() {
    Map<String, String> children = all("2026-11-05", "2010-11-06", "2026-07-01");

    children.values().forEach(letter -> assertEquals("X", letter));
    assertEquals(17, children.size());
    assertEquals(
        Optional.of("nothing is due under 16, and the worker is 15"),
        letter("A", "2026-11-05", "2010-11-06", "2026-07-01").because());
    assertFalse(letter("X", "2026-11-05", "2010-11-06", "2026-07-01").isChanged());
    assertEquals(Optional.empty(), letter("X", "2026-11-05", "2010-11-06", "2026-07-01").because());
  }

  @ParameterizedTest
  @CsvSource({
    // the State Pension timetable, its ends and a month's last day
    "A, 2026-04-04, 1960-04-05, A",
    "A, 2026-04-05, 1960-04-05, C",
    "A, 2026-02-28, 1960-02-29, A",
    "A, 2026-03-01, 1960-02-29, C",
    "A, 2026-02-28, 1960-02-28, C",
    "A, 2026-05-05, 1960-04-06, A",
    "A, 2026-05-06, 1960-04-06, C",
    "A, 2026-06-05, 1960-05-05, C",
    "A, 2026-11-29, 1960-07-31, A",
    "A, 2026-11-30, 1960-07-31, C",
    "F, 2026-11-30, 1960-07-31, S",
    "S, 2026-11-29, 1960-07-31, F"
  })
  void theLetterFollowsTheTimetableToTheDay(
      String recorded, String payDate, String born, String used) {
    assertEquals(used, operated(recorded, payDate, born, "2010-01-01"));
  }

  @Test
  void birthdaysOnTheTwentyNinthOfFebruaryAreOnTheFirstOfMarch() {
    assertEquals("M", operated("A", "2025-02-28", "2004-02-29", "2024-01-01"));
    assertEquals("A", operated("A", "2025-03-01", "2004-02-29", "2024-01-01"));
  }

  @Test
  void aVeteransYearEndsTwelveMonthsIntoTheEmploymentAtTheLatest() {
    assertEquals("V", operated("V", "2026-11-05", "1990-01-01", "2025-11-06"));
    NiLetterOnDate after = letter("V", "2026-11-05", "1990-01-01", "2025-11-05");
    assertEquals(NiCategory.A, after.operated());
    assertEquals(
        Optional.of("it lasts 12 months, and the employment began on 2025-11-05"), after.because());
    assertEquals("M", operated("V", "2026-11-05", "2006-01-01", "2025-11-05"));
  }

  @Test
  void xGivenToAChildEndsAtSixteenAndAnyOtherStays() {
    NiLetterOnDate sixteen = letter("X", "2026-11-05", "2010-11-05", "2026-07-01");
    assertEquals(NiCategory.M, sixteen.operated());
    assertTrue(sixteen.isChanged());
    assertEquals(
        Optional.of(
            "the worker is 16, no longer under 16; the worker is 16, so the employer's"
                + " contribution is spared"),
        sixteen.because());
    assertEquals("X", operated("X", "2026-11-05", "2010-07-01", "2026-07-01"));
    assertEquals("A", operated("X", "2027-01-01", "2005-06-30", "2021-06-29"));
  }

  @Test
  void aLetterThatChangesBackIsNoChange() {
    // C before pension age would be A, and A under 21 is M
    assertEquals("M", operated("C", "2026-11-05", "2006-01-01", "2024-01-01"));
    NiLetterOnDate same = letter("M", "2026-11-05", "2006-01-01", "2024-01-01");
    assertFalse(same.isChanged());
    assertEquals(Optional.empty(), same.because());
    assertEquals(Optional.empty(), same.doubt());
  }

  @ParameterizedTest
  @CsvSource({
    "B, 1961-04-05, false",
    "B, 1961-04-06, true",
    "E, 1961-04-06, true",
    "I, 1961-04-06, true",
    "A, 1990-01-01, false"
  })
  void aReducedRateCertificateNeedsAnOldEnoughBirthday(
      String recorded, String born, boolean doubted) {
    assertEquals(
        doubted
            ? Optional.of("nobody born after 1961-04-05 can have a certificate for it")
            : Optional.empty(),
        letter(recorded, "2026-11-05", born, "2010-01-01").doubt());
  }

  @Test
  void theLettersStandInOneEntry() {
    assertEquals(
        "uk/national-insurance/letters@2024-04-06",
        new NiLetters(RULES.nationalInsurance(), PENSION_AGE, LocalDate.of(2026, 11, 5))
            .source()
            .id());
  }
}
