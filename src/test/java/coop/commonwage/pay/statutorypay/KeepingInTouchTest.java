package coop.commonwage.pay.statutorypay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Days worked in family leave: some are free, the next costs the pay of its week. */
class KeepingInTouchTest {

  private static final FamilyPay FAMILY_PAY = new FamilyPay(RuleSets.bundled().statutoryPay());
  private static final LocalDate BORN = LocalDate.of(2026, 6, 17);

  private static FamilyLeave leave(
      FamilyLeaveKind kind, List<DateSpan> stretches, List<LocalDate> worked) {
    return new FamilyLeave(
        kind,
        kind.events().getFirst(),
        BORN,
        Optional.of(BORN),
        stretches,
        0,
        Optional.of(Money.of("400.00").unrounded()),
        LocalDate.of(2020, 1, 6),
        Optional.empty(),
        worked);
  }

  private static List<DateSpan> weeks(LocalDate first, int weeks) {
    return List.of(DateSpan.of(first, first.plusWeeks(weeks).minusDays(1)));
  }

  /** The first day of so many weeks from a day on. */
  private static List<LocalDate> onceAWeek(LocalDate first, int days) {
    return IntStream.range(0, days).mapToObj(first::plusWeeks).toList();
  }

  private static int daysPaid(FamilyLeave leave) {
    return FAMILY_PAY.days(leave, leave.leave().getLast().lastDay()).size();
  }

  @Test
  void tenDaysOfMaternityLeaveMayBeWorkedAndTheEleventhCostsItsWeek() {
    LocalDate monday = LocalDate.of(2026, 6, 1);
    FamilyLeave ten =
        leave(FamilyLeaveKind.MATERNITY, weeks(monday, 39), onceAWeek(monday.plusDays(2), 10));
    FamilyLeave eleven =
        leave(FamilyLeaveKind.MATERNITY, weeks(monday, 39), onceAWeek(monday.plusDays(2), 11));

    assertEquals(List.of(), FAMILY_PAY.weeksLost(ten));
    assertEquals(39 * 7, daysPaid(ten));
    LocalDate lost = monday.plusWeeks(10);
    assertEquals(
        List.of(DateSpan.of(lost, lost.plusDays(6))), FAMILY_PAY.weeksLost(eleven), "Mon to Sun");
    assertEquals(38 * 7, daysPaid(eleven));
  }

  @Test
  void maternityPayRunsOnOverAWeekThatIsLost() {
    LocalDate monday = LocalDate.of(2026, 6, 1);
    FamilyLeave longer = leave(FamilyLeaveKind.MATERNITY, weeks(monday, 52), onceAWeek(monday, 11));

    List<FamilyDay> paid = FAMILY_PAY.days(longer, monday.plusWeeks(52));
    assertEquals(38 * 7, paid.size(), "the week is used up");
    assertEquals(monday.plusWeeks(39).minusDays(1), paid.getLast().day());
  }

  @Test
  void severalDaysOfOneWeekCostItOnce() {
    LocalDate monday = LocalDate.of(2026, 6, 1);
    List<LocalDate> worked =
        Stream.concat(
                onceAWeek(monday, 10).stream(),
                Stream.of(monday.plusWeeks(9).plusDays(1), monday.plusWeeks(9).plusDays(2)))
            .toList();

    FamilyLeave leave = leave(FamilyLeaveKind.MATERNITY, weeks(monday, 39), worked);
    LocalDate lost = monday.plusWeeks(9);
    assertEquals(
        List.of(DateSpan.of(lost, lost.plusDays(6))),
        FAMILY_PAY.weeksLost(leave),
        "the tenth free day lies in the same week");
  }

  @Test
  void sharedParentalLeaveHasTwentyDaysOverAllItsStretches() {
    LocalDate first = LocalDate.of(2026, 7, 1);
    LocalDate second = LocalDate.of(2027, 1, 4);
    List<DateSpan> stretches =
        List.of(
            DateSpan.of(first, first.plusWeeks(20).minusDays(1)),
            DateSpan.of(second, second.plusWeeks(4).minusDays(1)));
    List<LocalDate> twenty = onceAWeek(first, 20);
    assertEquals(
        24 * 7, daysPaid(leave(FamilyLeaveKind.SHARED_PARENTAL, stretches, twenty)), "all free");
    FamilyLeave oneMore =
        leave(
            FamilyLeaveKind.SHARED_PARENTAL,
            stretches,
            Stream.concat(twenty.stream(), Stream.of(second.plusDays(8))).toList());
    assertEquals(
        List.of(DateSpan.of(second.plusDays(7), second.plusDays(13))),
        FAMILY_PAY.weeksLost(oneMore));
    assertEquals(23 * 7, daysPaid(oneMore));
  }

  @Test
  void paternityPayKnowsNoSuchDaysAndTheWeekIsLeftForLater() {
    LocalDate first = LocalDate.of(2026, 6, 22);
    LocalDate later = LocalDate.of(2026, 8, 3);
    FamilyLeave leave =
        leave(
            FamilyLeaveKind.PATERNITY,
            List.of(
                DateSpan.of(first, first.plusWeeks(1).minusDays(1)),
                DateSpan.of(later, later.plusWeeks(2).minusDays(1))),
            List.of(first));

    assertEquals(List.of(DateSpan.of(first, first.plusDays(6))), FAMILY_PAY.weeksLost(leave));
    List<FamilyDay> paid = FAMILY_PAY.days(leave, later.plusWeeks(2));
    assertEquals(14, paid.size());
    assertEquals(later, paid.getFirst().day());
  }
}
