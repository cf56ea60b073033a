package coop.commonwage.pay.deductions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LettersThatStandTest {

  private static final LocalDate PAY_DATE = LocalDate.of(2026, 11, 5);
  private static final RuleSet RULES = RuleSets.bundled();
  private static final StatePensionAge PENSION_AGE =
      new StatePensionAge(RULES.statePensionAgeMonths());
  private static final NiLetters LETTERS =
      new NiLetters(RULES.nationalInsurance(), PENSION_AGE, PAY_DATE);

  @Test
  void aLetterThatStandsIsNeitherChangedNorDoubted() {
    SplittableRandom random = new SplittableRandom(66);
    for (int i = 0; i < 50_000; i++) {
      NiCategory letter = NiCategory.values()[random.nextInt(NiCategory.values().length)];
      LocalDate born = PAY_DATE.minusDays(random.nextInt(14 * 366, 80 * 366));
      LocalDate start = PAY_DATE.minusDays(random.nextInt(4_000));
      NiLetterOnDate onDate = LETTERS.on(letter, born, start);
      if (LETTERS.stands(letter, born)) {
        assertFalse(onDate.isChanged(), () -> letter + " born " + born);
        assertTrue(onDate.doubt().isEmpty(), () -> letter + " born " + born);
      }
    }
  }

  @Test
  void aLetterStandsBetweenTheBirthdaysThatChangeIt() {
    assertStands(NiCategory.A, LocalDate.of(2005, 11, 5));
    assertUnsure(NiCategory.A, LocalDate.of(2005, 11, 6));
    assertStands(NiCategory.M, LocalDate.of(2005, 11, 6));
    assertUnsure(NiCategory.M, LocalDate.of(2005, 11, 5));
    assertStands(NiCategory.H, LocalDate.of(2001, 11, 6));
    assertUnsure(NiCategory.H, LocalDate.of(2001, 11, 5));
    assertUnsure(NiCategory.M, LocalDate.of(2010, 11, 6));
    assertStands(NiCategory.M, LocalDate.of(2010, 11, 5));
  }

  @Test
  void aLetterStandsOnTheRightSideOfStatePensionAge() {
    LocalDate reachedThatDay = LocalDate.of(1960, 5, 5);
    assertEquals(LocalDate.of(2026, 6, 5), PENSION_AGE.reachedOn(reachedThatDay));

    assertStands(NiCategory.C, reachedThatDay);
    assertUnsure(NiCategory.A, reachedThatDay);
    assertStands(NiCategory.A, LocalDate.of(1961, 5, 5));
    assertUnsure(NiCategory.C, LocalDate.of(1961, 5, 5));
  }

  @Test
  void lettersThatAnythingElseThanABirthdayEndsAreAlwaysAskedFor() {
    LocalDate born = LocalDate.of(1985, 5, 4);

    assertUnsure(NiCategory.B, born);
    assertUnsure(NiCategory.V, born);
    assertUnsure(NiCategory.X, born);
  }

  @Test
  void statePensionAgeIsReachedOnItsDayAndNotTheDayBefore() {
    SplittableRandom random = new SplittableRandom(67);
    for (int i = 0; i < 20_000; i++) {
      LocalDate born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(25_000));
      LocalDate day = PENSION_AGE.reachedOn(born);

      assertTrue(PENSION_AGE.isReached(born, day), () -> "born " + born);
      assertFalse(PENSION_AGE.isReached(born, day.minusDays(1)), () -> "born " + born);
    }
  }

  private static void assertStands(NiCategory letter, LocalDate born) {
    assertTrue(LETTERS.stands(letter, born), () -> letter + " born " + born);
  }

  private static void assertUnsure(NiCategory letter, LocalDate born) {
    assertFalse(LETTERS.stands(letter, born), () -> letter + " born " + born);
  }
}
