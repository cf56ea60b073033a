package coop.commonwage.pay.statutorypay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Unrounded;
import coop.commonwage.rules.OutsideVerifiedSpan;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FamilyPayTest {

  private static final FamilyPay FAMILY_PAY = new FamilyPay(RuleSets.bundled().statutoryPay());

  /** A leave in words: for an expected birth, well paid and long employed. */
  private static final class ALeave {
    private final FamilyLeaveKind kind;
    private FamilyEvent event = FamilyEvent.EXPECTED_BIRTH;
    private LocalDate eventDay;
    private Optional<LocalDate> childCame = Optional.empty();
    private final List<DateSpan> stretches = new ArrayList<>();
    private int used;
    private Optional<Unrounded> average = Optional.of(Money.of("500").unrounded());
    private LocalDate employed = LocalDate.of(2005, 1, 3);
    private Optional<LocalDate> left = Optional.empty();

    ALeave(FamilyLeaveKind kind, String eventDay) {
      this.kind = kind;
      this.eventDay = LocalDate.parse(eventDay);
      this.event = kind.events().getFirst();
    }

    ALeave after(FamilyEvent other) {
      event = other;
      return this;
    }

    ALeave childCame(String day) {
      childCame = Optional.of(LocalDate.parse(day));
      return this;
    }

    ALeave taking(String first, String last) {
      stretches.add(DateSpan.of(LocalDate.parse(first), LocalDate.parse(last)));
      return this;
    }

    ALeave weeks(String first, int weeks) {
      LocalDate from = LocalDate.parse(first);
      stretches.add(DateSpan.of(from, from.plusWeeks(weeks).minusDays(1)));
      return this;
    }

    ALeave used(int weeks) {
      used = weeks;
      return this;
    }

    ALeave earning(String weekly) {
      average = Optional.of(Money.of(weekly).unrounded());
      return this;
    }

    ALeave earningUnknown() {
      average = Optional.empty();
      return this;
    }

    ALeave employed(String day) {
      employed = LocalDate.parse(day);
      return this;
    }

    ALeave left(String day) {
      left = Optional.of(LocalDate.parse(day));
      return this;
    }

    FamilyLeave leave() {
      return new FamilyLeave(
          kind, event, eventDay, childCame, stretches, used, average, employed, left);
    }

    Optional<NoFamilyPay> refusal() {
      return FAMILY_PAY.refusal(leave());
    }

    List<FamilyDay> days() {
      List<DateSpan> spans = leave().leave();
      return FAMILY_PAY.days(leave(), spans.getLast().lastDay());
    }

    Money week(int number) {
      LocalDate from = stretches.getFirst().firstDay().plusWeeks(number - 1L);
      return between(from, from.plusDays(6));
    }

    Money between(LocalDate first, LocalDate last) {
      DateSpan span = DateSpan.of(first, last);
      return FAMILY_PAY.amount(days().stream().filter(d -> span.contains(d.day())).toList());
    }
  }

  private static ALeave maternity() {
    return new ALeave(FamilyLeaveKind.MATERNITY, "2026-06-17").weeks("2026-06-01", 39);
  }

  private static ALeave paternity() {
    return new ALeave(FamilyLeaveKind.PATERNITY, "2026-06-17")
        .childCame("2026-06-17")
        .weeks("2026-06-22", 2);
  }

  @Test
  void theRelevantWeekIsTheFifteenthBeforeTheBirthOrThatOfTheMatchOrTheOneBefore() {
    LocalDate leave = LocalDate.of(2026, 1, 1);
    for (String day : List.of("2012-04-08", "2012-04-09", "2012-04-14")) {
      assertEquals(
          DateSpan.of(LocalDate.of(2011, 12, 25), LocalDate.of(2011, 12, 31)),
          FAMILY_PAY.relevantWeek(FamilyEvent.EXPECTED_BIRTH, LocalDate.parse(day), leave));
    }
    LocalDate wednesday = LocalDate.of(2026, 6, 17);
    assertEquals(
        DateSpan.of(LocalDate.of(2026, 6, 14), LocalDate.of(2026, 6, 20)),
        FAMILY_PAY.relevantWeek(FamilyEvent.MATCH, wednesday, leave));
    for (FamilyEvent event : List.of(FamilyEvent.DEATH, FamilyEvent.CARE_BEGINS)) {
      assertEquals(
          DateSpan.of(LocalDate.of(2026, 6, 7), LocalDate.of(2026, 6, 13)),
          FAMILY_PAY.relevantWeek(event, wednesday, leave));
    }
  }

  @Test
  void employmentMustHaveBegun26WeeksBeforeTheRelevantWeekEnds() {
    DateSpan week = DateSpan.of(LocalDate.of(2011, 12, 25), LocalDate.of(2011, 12, 31));
    assertEquals(LocalDate.of(2011, 7, 9), FAMILY_PAY.latestStart(week));
    // expected on 17 June 2026: the relevant week ends on 7 March 2026, 25 weeks after 13 September
    assertEquals(Optional.empty(), maternity().employed("2025-09-13").refusal());
    assertEquals(
        Optional.of(NoFamilyPay.SERVICE_TOO_SHORT), maternity().employed("2025-09-14").refusal());
    assertEquals(List.of(), maternity().employed("2025-09-14").days());
  }

  @Test
  void earningsMustReachTheLimitAtTheEndOfTheRelevantWeek() {
    // 7 March 2026: 125
    assertEquals(Optional.empty(), maternity().earning("125").refusal());
    assertEquals(
        Optional.of(NoFamilyPay.EARNINGS_TOO_LOW), maternity().earning("124.99").refusal());
    assertEquals(Optional.of(NoFamilyPay.EARNINGS_UNKNOWN), maternity().earningUnknown().refusal());
    // a child expected on 25 July 2026: the relevant week ends on 11 April 2026, when it was 129
    ALeave july = new ALeave(FamilyLeaveKind.MATERNITY, "2026-07-25").weeks("2026-07-06", 39);
    assertEquals(Optional.of(NoFamilyPay.EARNINGS_TOO_LOW), july.earning("128.99").refusal());
    assertEquals(Optional.empty(), july.earning("129").refusal());
  }

  @Test
  void maternityPayMayNotBeginBeforeTheEleventhWeekUnlessTheChildComesFirst() {
    // the expected week begins on 14 June 2026
    ALeave first = new ALeave(FamilyLeaveKind.MATERNITY, "2026-06-17").weeks("2026-03-29", 39);
    assertEquals(Optional.empty(), first.refusal());
    ALeave before = new ALeave(FamilyLeaveKind.MATERNITY, "2026-06-17").weeks("2026-03-28", 39);
    assertEquals(Optional.of(NoFamilyPay.TOO_EARLY), before.refusal());
    assertEquals(LocalDate.of(2026, 3, 29), FAMILY_PAY.earliest(before.leave()));
    assertEquals(Optional.empty(), before.childCame("2026-03-27").refusal());
    assertEquals(LocalDate.of(2026, 3, 28), FAMILY_PAY.earliest(before.leave()));
    // born on the first day that was allowed anyway
    assertEquals(
        LocalDate.of(2026, 3, 29), FAMILY_PAY.earliest(first.childCame("2026-03-29").leave()));
  }

  @Test
  void otherPayMayNotBeginBeforeTheChildOrFourteenDaysBeforeThePlacement() {
    ALeave adoption =
        new ALeave(FamilyLeaveKind.ADOPTION, "2026-05-20")
            .childCame("2026-06-15")
            .weeks("2026-06-01", 39);
    assertEquals(Optional.empty(), adoption.refusal());
    assertEquals(Optional.of(NoFamilyPay.TOO_EARLY), adoption.childCame("2026-06-16").refusal());
    assertEquals(Optional.empty(), paternity().childCame("2026-06-22").refusal());
    assertEquals(Optional.of(NoFamilyPay.TOO_EARLY), paternity().childCame("2026-06-23").refusal());
    ALeave bereaved =
        new ALeave(FamilyLeaveKind.PARENTAL_BEREAVEMENT, "2026-06-17").weeks("2026-06-17", 1);
    assertEquals(Optional.empty(), bereaved.refusal());
    assertEquals(
        Optional.of(NoFamilyPay.TOO_EARLY),
        new ALeave(FamilyLeaveKind.PARENTAL_BEREAVEMENT, "2026-06-17")
            .weeks("2026-06-16", 1)
            .refusal());
  }

  @Test
  void maternityPayOutlivesTheEmploymentFromTheRelevantWeekOnOthersDoNot() {
    // the relevant week begins on 1 March 2026
    assertEquals(Optional.empty(), maternity().left("2026-03-01").refusal());
    assertEquals(Optional.of(NoFamilyPay.NOT_EMPLOYED), maternity().left("2026-02-28").refusal());
    assertEquals(Optional.empty(), paternity().left("2026-06-17").refusal());
    assertEquals(Optional.of(NoFamilyPay.NOT_EMPLOYED), paternity().left("2026-06-16").refusal());
    ALeave shared =
        new ALeave(FamilyLeaveKind.SHARED_PARENTAL, "2026-06-17")
            .childCame("2026-06-17")
            .weeks("2026-07-06", 4);
    assertEquals(Optional.empty(), shared.left("2026-07-06").refusal());
    assertEquals(Optional.of(NoFamilyPay.NOT_EMPLOYED), shared.left("2026-07-05").refusal());
  }

  @Test
  void payThatTheLawDidNotKnowYetIsNotDue() {
    ALeave shared =
        new ALeave(FamilyLeaveKind.SHARED_PARENTAL, "2015-04-04").childCame("2015-04-04");
    assertEquals(Optional.of(NoFamilyPay.NOT_YET_LAW), shared.weeks("2015-04-06", 1).refusal());
    assertEquals(
        Optional.empty(),
        new ALeave(FamilyLeaveKind.SHARED_PARENTAL, "2015-04-05")
            .childCame("2015-04-05")
            .weeks("2015-04-06", 1)
            .refusal());
    assertEquals(
        Optional.of(NoFamilyPay.NOT_YET_LAW),
        new ALeave(FamilyLeaveKind.PARENTAL_BEREAVEMENT, "2020-04-05")
            .weeks("2020-04-06", 1)
            .refusal());
    assertEquals(
        Optional.of(NoFamilyPay.NOT_YET_LAW),
        new ALeave(FamilyLeaveKind.NEONATAL_CARE, "2025-04-05")
            .childCame("2025-04-05")
            .weeks("2025-04-14", 1)
            .refusal());
    assertEquals(
        Optional.empty(),
        new ALeave(FamilyLeaveKind.NEONATAL_CARE, "2025-04-06")
            .childCame("2025-04-06")
            .weeks("2025-04-14", 1)
            .refusal());
  }

  @Test
  void sixWeeksAtTheShareThenTheRateOrTheShareIfLess() {
    assertEquals(Money.of("450.00"), maternity().week(1));
    assertEquals(Money.of("450.00"), maternity().week(6));
    assertEquals(Money.of("194.32"), maternity().week(7));
    assertEquals(Money.of("194.32"), maternity().week(39));
    // 215.91 x 90 % = 194.319; 215.92 gives 194.328
    assertEquals(Money.of("194.32"), maternity().earning("215.91").week(7));
    assertEquals(Money.of("194.33"), maternity().earning("215.92").week(1));
    assertEquals(Money.of("194.32"), maternity().earning("215.92").week(7));
    assertEquals(Money.of("180.00"), maternity().earning("200").week(7));
  }

  @Test
  void adoptionPayHasTheFirstWeeksForChildrenMatchedFrom5April2015() {
    ALeave before =
        new ALeave(FamilyLeaveKind.ADOPTION, "2015-04-04")
            .childCame("2015-04-20")
            .weeks("2015-04-20", 39);
    ALeave since =
        new ALeave(FamilyLeaveKind.ADOPTION, "2015-04-05")
            .childCame("2015-04-20")
            .weeks("2015-04-20", 39);
    assertEquals(Money.of("139.58"), before.week(1));
    assertEquals(Money.of("450.00"), since.week(1));
    assertEquals(Money.of("450.00"), since.week(6));
    assertEquals(Money.of("139.58"), since.week(7));
  }

  @Test
  void theOtherKindsAreTheRateFromTheFirstWeek() {
    assertEquals(Money.of("194.32"), paternity().week(1));
    assertEquals(Money.of("180.00"), paternity().earning("200").week(2));
    // 90 % of 150.05 is 135.045: to the nearest penny for paternity, up for the others
    assertEquals(Money.of("135.05"), paternity().earning("150.05").week(1));
    assertEquals(Money.of("135.04"), paternity().earning("150.04").week(1));
    ALeave shared =
        new ALeave(FamilyLeaveKind.SHARED_PARENTAL, "2026-06-17")
            .childCame("2026-06-17")
            .weeks("2026-07-06", 4);
    assertEquals(Money.of("194.32"), shared.week(4));
    assertEquals(Money.of("135.04"), shared.earning("150.04").week(1));
    assertEquals(Money.of("135.05"), shared.earning("150.05").week(1));
  }

  @Test
  void aNewRateHoldsForWeeksThatBeginOnOrAfterTheFirstSundayInApril() {
    // the first Sunday is 6 April 2025; weeks of this leave begin on Thursday
    ALeave thursday = new ALeave(FamilyLeaveKind.MATERNITY, "2025-02-05").weeks("2025-01-23", 39);
    assertEquals(Money.of("184.03"), thursday.week(11));
    assertEquals(Money.of("187.18"), thursday.week(12));
    assertEquals(
        Money.of("26.29"), thursday.between(LocalDate.of(2025, 4, 9), LocalDate.of(2025, 4, 9)));
    assertEquals(
        Money.of("26.74"), thursday.between(LocalDate.of(2025, 4, 10), LocalDate.of(2025, 4, 10)));
    ALeave sunday = new ALeave(FamilyLeaveKind.MATERNITY, "2025-02-05").weeks("2025-01-26", 39);
    assertEquals(
        Money.of("26.29"), sunday.between(LocalDate.of(2025, 4, 5), LocalDate.of(2025, 4, 5)));
    assertEquals(
        Money.of("26.74"), sunday.between(LocalDate.of(2025, 4, 6), LocalDate.of(2025, 4, 6)));
  }

  @Test
  void daysOfOnePeriodAreRoundedUpTogether() {
    LocalDate first = LocalDate.of(2026, 7, 13);
    // 194.32 / 7 = 27.76 exactly; 450 / 7 = 64.2857…
    assertEquals(Money.of("27.76"), maternity().between(first, first));
    assertEquals(
        Money.of("64.29"), maternity().between(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1)));
    assertEquals(
        Money.of("128.58"),
        maternity().between(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 2)));
    assertEquals(Money.ZERO, maternity().between(first.minusYears(1), first.minusYears(1)));
  }

  @Test
  void whatIsLeftAfterSevenDecimalsMakesNoPenny() {
    ALeave leave = maternity();
    // 90 % of 144.3173076 is 129.88557684, cut 129.8855768
    leave.average = Optional.of(new Unrounded(1_443_173_076L, 100_000));
    assertEquals(Money.of("129.89"), leave.week(1));
    // 90 % of 155.5555556 is 140.00000004, cut 140.0000000: no penny more
    leave.average = Optional.of(new Unrounded(1_555_555_556L, 100_000));
    assertEquals(Money.of("140.00"), leave.week(1));
    // 90 % of 155.5555557 is 140.00000013, cut 140.0000001, and a seventh of it 20.0000000142…
    leave.average = Optional.of(new Unrounded(1_555_555_557L, 100_000));
    assertEquals(Money.of("140.01"), leave.week(1));
    LocalDate first = LocalDate.of(2026, 6, 1);
    assertEquals(Money.of("20.00"), leave.between(first, first));
  }

  @Test
  void noMoreWeeksArePaidThanThereAre() {
    assertEquals(14, paternity().weeks("2026-07-20", 1).days().size());
    assertEquals(7, paternity().used(1).days().size());
    assertEquals(0, paternity().used(2).days().size());
    assertEquals(0, paternity().used(3).days().size());
    assertEquals(
        37 * 7,
        new ALeave(FamilyLeaveKind.SHARED_PARENTAL, "2026-04-15")
            .childCame("2026-04-15")
            .weeks("2026-04-20", 38)
            .days()
            .size());
    assertEquals(
        12 * 7,
        new ALeave(FamilyLeaveKind.NEONATAL_CARE, "2026-04-15")
            .childCame("2026-04-15")
            .weeks("2026-04-20", 13)
            .days()
            .size());
    assertEquals(39 * 7, maternity().days().size());
  }

  @Test
  void leaveAfterItsLastDayIsNotPaid() {
    // 52 weeks for a child due from 7 April 2024 on, eight weeks before
    ALeave late =
        new ALeave(FamilyLeaveKind.PATERNITY, "2024-04-07")
            .childCame("2024-04-07")
            .taking("2025-04-03", "2025-04-09");
    assertEquals(Optional.of(LocalDate.of(2025, 4, 6)), FAMILY_PAY.latest(late.leave()));
    assertEquals(4, late.days().size());
    ALeave old =
        new ALeave(FamilyLeaveKind.PATERNITY, "2024-04-06")
            .childCame("2024-04-06")
            .taking("2024-05-27", "2024-06-02");
    assertEquals(Optional.of(LocalDate.of(2024, 5, 31)), FAMILY_PAY.latest(old.leave()));
    assertEquals(5, old.days().size());
    // a child that came early: counted from the day it was expected
    assertEquals(
        Optional.of(LocalDate.of(2027, 6, 16)),
        FAMILY_PAY.latest(paternity().childCame("2026-06-01").leave()));
    assertEquals(
        Optional.of(LocalDate.of(2027, 7, 1)),
        FAMILY_PAY.latest(paternity().childCame("2026-07-02").leave()));
    assertEquals(Optional.empty(), FAMILY_PAY.latest(maternity().leave()));
  }

  @Test
  void maternityPayKeepsSickPayAwayForItsWeeksOnly() {
    DateSpan year = DateSpan.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 12, 31));
    assertEquals(
        DateSpan.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 10, 4)),
        FAMILY_PAY.longest(FamilyLeaveKind.MATERNITY, year));
    DateSpan month = DateSpan.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 31));
    assertEquals(month, FAMILY_PAY.longest(FamilyLeaveKind.MATERNITY, month));
  }

  @Test
  void aChildExpectedAfterTheVerifiedSpanDoesNotStopLeaveWithinIt() {
    ALeave winter = new ALeave(FamilyLeaveKind.MATERNITY, "2027-05-12").weeks("2027-03-01", 39);
    assertEquals(28, FAMILY_PAY.days(winter.leave(), LocalDate.of(2027, 3, 28)).size());
    assertThrows(
        OutsideVerifiedSpan.class,
        () -> FAMILY_PAY.days(winter.leave(), LocalDate.of(2027, 4, 30)));
  }

  @Test
  void leaveThatCannotBeIsRefusedInWords() {
    assertEquals(
        "maternity pay is not counted from match; allowed: expected-birth",
        refused(maternity().after(FamilyEvent.MATCH)));
    assertEquals(
        "paternity pay needs the day the child was born or placed",
        refused(new ALeave(FamilyLeaveKind.PATERNITY, "2026-06-17").weeks("2026-06-22", 1)));
    assertEquals(
        "there must be at least one stretch of leave",
        refused(new ALeave(FamilyLeaveKind.MATERNITY, "2026-06-17")));
    assertEquals(
        "maternity leave is one stretch, not 2", refused(maternity().weeks("2027-03-15", 1)));
    assertEquals(
        "paternity leave is taken in whole weeks; 2026-07-20 to 2026-07-25 are 6 days",
        refused(paternity().taking("2026-07-20", "2026-07-25")));
    assertEquals(
        "leave from 2026-07-05 begins before the leave until 2026-07-05 has ended",
        refused(paternity().weeks("2026-07-05", 1)));
    assertEquals("weeks used must not be negative, was -1", refused(paternity().used(-1)));
    assertEquals(
        "average weekly earnings must not be negative", refused(paternity().earning("-0.01")));
    assertEquals(
        "\"holiday\" is not a kind of family leave: maternity, adoption, paternity,"
            + " shared-parental, parental-bereavement or neonatal-care",
        assertThrows(IllegalArgumentException.class, () -> FamilyLeaveKind.ofWord("holiday"))
            .getMessage());
    assertEquals(
        "\"wedding\" is not an event: expected-birth, match, death or care-begins",
        assertThrows(IllegalArgumentException.class, () -> FamilyEvent.ofWord("wedding"))
            .getMessage());
  }

  private static String refused(ALeave leave) {
    return assertThrows(IllegalArgumentException.class, leave::leave).getMessage();
  }

  @Test
  void everyKindAndEventHasItsWordAndCode() {
    assertEquals(
        List.of("smp", "sap", "spp", "shpp", "spbp", "sncp"),
        Arrays.stream(FamilyLeaveKind.values()).map(FamilyLeaveKind::code).toList());
    for (FamilyLeaveKind kind : FamilyLeaveKind.values()) {
      assertEquals(kind, FamilyLeaveKind.ofWord(kind.word()));
    }
    for (FamilyEvent event : FamilyEvent.values()) {
      assertEquals(event, FamilyEvent.ofWord(event.word()));
    }
  }

  @Test
  void payByWholeWeeksComesToTheSameHoweverTheWeeksAreGrouped() {
    SplittableRandom random = new SplittableRandom(39);
    for (int i = 0; i < 200; i++) {
      // flat weeks are whole pence, so that no rounding is left
      LocalDate first =
          LocalDate.of(2026, 4, 6)
              .plusDays(random.nextInt(20))
              .with(TemporalAdjusters.next(DayOfWeek.of(1 + random.nextInt(7))));
      ALeave leave =
          new ALeave(FamilyLeaveKind.SHARED_PARENTAL, "2026-04-05")
              .childCame("2026-04-05")
              .weeks(first.toString(), 2 + random.nextInt(30));
      List<FamilyDay> days = leave.days();
      int cut = 7 * (1 + random.nextInt(days.size() / 7 - 1));
      assertEquals(
          FAMILY_PAY.amount(days),
          FAMILY_PAY
              .amount(days.subList(0, cut))
              .plus(FAMILY_PAY.amount(days.subList(cut, days.size()))));
    }
  }

  @Test
  void noPeriodIsPaidLessThanItsDaysAreWorthNorAPennyMore() {
    SplittableRandom random = new SplittableRandom(26);
    for (int i = 0; i < 500; i++) {
      ALeave leave = maternity().earning(Money.ofPence(12_500 + random.nextInt(60_000)).toString());
      List<FamilyDay> days = leave.days();
      int from = random.nextInt(200);
      List<FamilyDay> some = days.subList(from, from + 1 + random.nextInt(60));
      Unrounded worth = Unrounded.ofPence(0);
      for (FamilyDay day : some) {
        worth = day.weeklyRate().plus(worth);
      }
      Money paid = FAMILY_PAY.amount(some);
      // to a tenth of a millionth of a pound
      Unrounded sevenths = paid.unrounded().times(7);
      assertTrue(sevenths.plus(new Unrounded(7, 100_000)).compareTo(worth) >= 0);
      assertTrue(sevenths.minus(Unrounded.ofPence(7)).compareTo(worth) < 0);
    }
  }
}
