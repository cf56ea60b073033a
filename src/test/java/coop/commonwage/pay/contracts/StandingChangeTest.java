package coop.commonwage.pay.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a notice makes of what is known of a worker, now and later. */
class StandingChangeTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate APRIL_2027 = LocalDate.of(2027, 4, 6);
  private static final PensionTerms PENSION =
      new PensionTerms(PensionTerms.Status.ENROLLED, Rate.of("0.05"), Rate.of("0.03"));
  private static final StandingChange NOTHING =
      new StandingChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final Standing FIRST = standing(JANUARY, "1257L", JANUARY, NiCategory.M);

  @Test
  void aNewCodeHoldsFromItsDayAndLeavesTheRestAlone() {
    assertEquals(
        List.of(standing(MAY, "K475", MAY, NiCategory.M)), code("K475").on(List.of(FIRST), MAY));
  }

  @Test
  void aLetterAlonekeepsTheDayTheCodeIsFrom() {
    assertEquals(
        List.of(standing(MAY, "1257L", JANUARY, NiCategory.A)),
        letter(NiCategory.A).on(List.of(FIRST), MAY));
  }

  @Test
  void aChangeOnTheFirstDayReplacesTheFirstVersion() {
    assertEquals(
        List.of(standing(JANUARY, "BR", JANUARY, NiCategory.M)),
        code("BR").on(List.of(FIRST), JANUARY));
  }

  @Test
  void aLaterNoticeOfTheSameThingStays() {
    Standing nextYear = standing(APRIL_2027, "1300L", APRIL_2027, NiCategory.M);
    assertEquals(
        List.of(standing(MAY, "1100L", MAY, NiCategory.M)),
        code("1100L").on(List.of(FIRST, nextYear), MAY));
  }

  @Test
  void whatALaterVersionOnlyCarriedOnChangesThereToo() {
    Standing nextYear = standing(APRIL_2027, "1300L", APRIL_2027, NiCategory.M);
    assertEquals(
        List.of(
            standing(MAY, "1257L", JANUARY, NiCategory.A),
            standing(APRIL_2027, "1300L", APRIL_2027, NiCategory.A)),
        letter(NiCategory.A).on(List.of(FIRST, nextYear), MAY));
    Standing older = standing(APRIL_2027, "1257L", JANUARY, NiCategory.C);
    assertEquals(
        List.of(
            standing(MAY, "1100L", MAY, NiCategory.M),
            standing(APRIL_2027, "1100L", MAY, NiCategory.C)),
        code("1100L").on(List.of(FIRST, older), MAY));
  }

  @Test
  void aLaterNoticeOfTheSameCodeIsStillANoticeOfItsOwn() {
    Standing again = standing(APRIL_2027, "1257L", APRIL_2027, NiCategory.M);
    assertEquals(
        List.of(standing(MAY, "1100L", MAY, NiCategory.M)),
        code("1100L").on(List.of(FIRST, again), MAY));
  }

  @Test
  void loansStartAndStopEachByItself() {
    StandingChange starts =
        new StandingChange(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new StandingChange.StudentLoan(Optional.of(StudentLoanPlan.PLAN_2))),
            Optional.empty());
    Standing repaying = starts.on(List.of(FIRST), MAY).getFirst();
    assertEquals(Optional.of(StudentLoanPlan.PLAN_2), repaying.tax().studentLoanPlan());
    assertFalse(repaying.tax().postgraduateLoan());

    StandingChange both =
        new StandingChange(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new StandingChange.StudentLoan(Optional.empty())),
            Optional.of(true));
    List<Standing> stopped = both.on(List.of(FIRST, repaying), APRIL_2027);
    assertEquals(1, stopped.size());
    assertEquals(Optional.empty(), stopped.getFirst().tax().studentLoanPlan());
    assertTrue(stopped.getFirst().tax().postgraduateLoan());

    List<Standing> earlier = both.on(List.of(FIRST, repaying), JANUARY.plusDays(1));
    assertEquals(2, earlier.size());
    assertEquals(Optional.of(StudentLoanPlan.PLAN_2), earlier.getLast().tax().studentLoanPlan());
    assertTrue(earlier.getLast().tax().postgraduateLoan());
  }

  @Test
  void beforeTheFirstVersionNothingIsKnown() {
    assertEquals(
        "nothing is known of this worker on 2026-01-04",
        assertThrows(
                IllegalArgumentException.class,
                () -> code("BR").on(List.of(FIRST), JANUARY.minusDays(1)))
            .getMessage());
  }

  @Test
  void onlyAChangeThatNamesNothingIsEmpty() {
    assertTrue(NOTHING.isEmpty());
    assertFalse(code("BR").isEmpty());
    assertFalse(letter(NiCategory.A).isEmpty());
    assertFalse(
        new StandingChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new StandingChange.StudentLoan(Optional.empty())),
                Optional.empty())
            .isEmpty());
    assertFalse(
        new StandingChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(false))
            .isEmpty());
  }

  private static StandingChange code(String code) {
    return new StandingChange(
        Optional.of(TaxCode.of(code)), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static StandingChange letter(NiCategory letter) {
    return new StandingChange(
        Optional.empty(), Optional.of(letter), Optional.empty(), Optional.empty());
  }

  private static Standing standing(
      LocalDate from, String code, LocalDate codeFrom, NiCategory letter) {
    return new Standing(
        from, new TaxDetails(TaxCode.of(code), letter, Optional.empty(), false), codeFrom, PENSION);
  }
}
