package coop.commonwage.surplus.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.surplus.membership.YearsMembers.ClassRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class YearsMembersTest {

  private static final UUID ANA = new UUID(1, 1);
  private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final DateSpan YEAR = DateSpan.of(FIRST, LAST);
  private static final LocalDate MEETING = LocalDate.of(2026, 6, 30);

  private ClassRule rule = ClassRule.RECORD_DATE;

  private static Membership since(LocalDate day) {
    return new Membership(ANA, "worker", day, Optional.empty());
  }

  private static Membership ended(String of, LocalDate since, LocalDate last, EndReason because) {
    return new Membership(ANA, of, since, Optional.of(last), Optional.of(because));
  }

  /** Class, whether they left and why, and their days; {@code none} without a part in the year. */
  private String on(LocalDate recordDate, Membership... memberships) {
    return YearsMembers.of(YEAR, recordDate, rule, List.of(memberships))
        .of(ANA)
        .map(
            one ->
                "%s%s %s"
                    .formatted(
                        one.memberClass(),
                        one.hasLeft() ? " " + one.because().orElseThrow().word() : "",
                        one.days()))
        .orElse("none");
  }

  @Test
  void whoJoinsOnTheLastDaySharesAndWhoJoinsOnTheNextDoesNotThoughAMemberOnTheRecordDate() {
    assertEquals("worker [2026-03-31 to 2026-03-31]", on(MEETING, since(LAST)));
    assertEquals("none", on(MEETING, since(LAST.plusDays(1))));
  }

  @Test
  void whoJoinsAfterARecordDateWithinTheYearDoesNotShare() {
    LocalDate january = LocalDate.of(2026, 1, 31);
    assertEquals("worker [2026-01-31 to 2026-03-31]", on(january, since(january)));
    assertEquals("none", on(january, since(january.plusDays(1))));
  }

  @Test
  void whoResignedOnTheFirstDayWasAMemberForThatDayAndWhoResignedTheDayBeforeForNone() {
    LocalDate long2020 = LocalDate.of(2020, 1, 1);
    assertEquals(
        "worker resigned [2025-04-01 to 2025-04-01]",
        on(LAST, ended("worker", long2020, FIRST, EndReason.RESIGNED)));
    assertEquals(
        "none", on(LAST, ended("worker", long2020, FIRST.minusDays(1), EndReason.RESIGNED)));
  }

  @Test
  void whoLeavesOnTheRecordDateHasNotLeftAndWhoLeftTheDayBeforeHas() {
    assertEquals(
        "worker [2025-04-01 to 2026-03-31]",
        on(LAST, ended("worker", FIRST, LAST, EndReason.DIED)));
    assertEquals(
        "worker died [2025-04-01 to 2026-03-30]",
        on(LAST, ended("worker", FIRST, LAST.minusDays(1), EndReason.DIED)));
    assertEquals(
        "worker left-work [2025-04-01 to 2026-03-31]",
        on(MEETING, ended("worker", FIRST, MEETING.minusDays(1), EndReason.LEFT_WORK)));
  }

  @Test
  void whoJoinedAndLeftBetweenTheYearAndTheRecordDateHasNoPartInTheYear() {
    assertEquals(
        "none",
        on(MEETING, ended("worker", LAST.plusDays(1), LAST.plusDays(20), EndReason.RESIGNED)));
  }

  @Test
  void whoWasExpelledByTheRecordDateSharesNothingAndWhoWasLaterDoes() {
    assertEquals("none", on(LAST, ended("worker", FIRST, LAST.minusDays(1), EndReason.EXPELLED)));
    assertEquals(
        "worker [2025-04-01 to 2026-03-31]",
        on(LAST, ended("worker", FIRST, LAST.plusDays(1), EndReason.EXPELLED)));
    assertEquals("none", on(MEETING, ended("worker", FIRST, LAST.plusDays(1), EndReason.EXPELLED)));
  }

  @Test
  void whoCameBackIsAMemberWithoutTheDaysBetween() {
    Membership before = ended("worker", FIRST, LocalDate.of(2025, 6, 30), EndReason.RESIGNED);
    assertEquals(
        "worker [2025-04-01 to 2025-06-30, 2026-01-01 to 2026-03-31]",
        on(LAST, before, since(LocalDate.of(2026, 1, 1))));
    assertEquals(
        "worker [2025-04-01 to 2025-06-30]",
        on(MEETING, before, since(LAST.plusDays(1))),
        "back only after the year: a member all the same, with the days of the year");
    assertEquals(
        "worker resigned [2025-04-01 to 2025-06-30]", on(LAST, before, since(LAST.plusDays(1))));
  }

  @Test
  void aChangeOfClassIsDecidedByTheRecordDateOrTheLastDayOfTheYear() {
    LocalDate changed = LocalDate.of(2025, 9, 30);
    Membership worker = ended("worker", FIRST, changed, EndReason.CLASS_CHANGED);
    Membership user = new Membership(ANA, "user", changed.plusDays(1), Optional.empty());
    assertEquals("worker [2025-04-01 to 2025-09-30]", on(changed, worker, user));
    assertEquals("user [2025-10-01 to 2026-03-31]", on(changed.plusDays(1), worker, user));
    assertEquals("user [2025-10-01 to 2026-03-31]", on(MEETING, worker, user));
    assertEquals(
        "worker [2025-04-01 to 2026-03-31]",
        on(
            MEETING,
            ended("worker", FIRST, LAST, EndReason.CLASS_CHANGED),
            new Membership(ANA, "user", LAST.plusDays(1), Optional.empty())),
        "a user only after the year shares as the worker of the year");
  }

  @Test
  void aChangeOfClassIsDecidedByMostDaysAndOfEquallyManyByTheLater() {
    rule = ClassRule.MOST_DAYS;
    // 365 days: 183 as a worker are more than 182 as a user
    LocalDate half = FIRST.plusDays(182);
    assertEquals(
        "worker [2025-04-01 to 2025-09-30]",
        on(
            LAST,
            ended("worker", FIRST, half, EndReason.CLASS_CHANGED),
            new Membership(ANA, "user", half.plusDays(1), Optional.empty())));
    assertEquals(
        "user [2025-09-30 to 2026-03-31]",
        on(
            LAST,
            ended("worker", FIRST, half.minusDays(1), EndReason.CLASS_CHANGED),
            new Membership(ANA, "user", half, Optional.empty())));
    LocalDate second = FIRST.plusDays(1);
    assertEquals(
        "user [2025-04-02 to 2026-03-31]",
        on(
            LAST,
            ended("worker", FIRST.minusYears(1), second.minusDays(1), EndReason.CLASS_CHANGED),
            new Membership(ANA, "user", second, Optional.empty())));
    // a worker for 100 days, a user for 200, a worker again for 65
    assertEquals(
        "user [2025-07-10 to 2026-01-25]",
        on(
            LAST,
            ended("worker", FIRST, FIRST.plusDays(99), EndReason.CLASS_CHANGED),
            ended("user", FIRST.plusDays(100), FIRST.plusDays(299), EndReason.CLASS_CHANGED),
            since(FIRST.plusDays(300))));
    // 182 and 182 days and one of neither: the later
    assertEquals(
        "user [2025-10-01 to 2026-03-31]",
        on(
            LAST,
            ended("worker", FIRST, FIRST.plusDays(181), EndReason.RESIGNED),
            new Membership(ANA, "user", FIRST.plusDays(183), Optional.empty())));
  }

  @Test
  void whateverTheRegisterSaysNobodySharesWithoutADayInTheYearNorForMoreDaysThanItHas() {
    SplittableRandom random = new SplittableRandom(20_261_122);
    int parts = 0;
    for (int round = 0; round < 2_000; round++) {
      List<Membership> register = new ArrayList<>();
      LocalDate day = FIRST.minusDays(random.nextInt(1, 400));
      for (int i = 0; i < 4; i++) {
        LocalDate last = day.plusDays(random.nextInt(300));
        EndReason because = EndReason.values()[random.nextInt(EndReason.values().length)];
        register.add(ended(random.nextBoolean() ? "worker" : "user", day, last, because));
        day = last.plusDays(random.nextInt(1, 100));
      }
      ClassRule by = ClassRule.values()[random.nextInt(2)];
      LocalDate recordDate = FIRST.plusDays(random.nextInt(500));
      boolean inYear =
          register.stream()
              .anyMatch(
                  one ->
                      !one.since().isAfter(recordDate)
                          && !one.since().isAfter(LAST)
                          && !one.until().orElseThrow().isBefore(FIRST));
      Optional<YearsMembers.Standing> standing =
          YearsMembers.of(YEAR, recordDate, by, register).of(ANA);
      if (standing.isPresent()) {
        parts++;
        assertTrue(inYear, register.toString());
        int days = standing.get().days().stream().mapToInt(YEAR::daysShared).sum();
        assertTrue(days >= 1 && days <= YEAR.days(), register.toString());
        for (DateSpan span : standing.get().days()) {
          String of = standing.get().memberClass();
          for (LocalDate one : List.of(span.firstDay(), span.lastDay())) {
            assertEquals(
                Optional.of(of), MembershipRoll.on(one, register).classOf(ANA), span.toString());
          }
        }
      }
    }
    assertTrue(parts > 1_000, parts + " had a part");
  }
}
