package coop.commonwage.surplus.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.surplus.membership.MembershipRefused.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembershipHistoryTest {

  private static final UUID ANA = new UUID(1, 1);
  private static final LocalDate START = LocalDate.of(2024, 5, 1);

  private static Membership worker(LocalDate since) {
    return new Membership(ANA, "worker", since, Optional.empty());
  }

  private static MembershipHistory since(LocalDate day) {
    return MembershipHistory.of(ANA, List.of(worker(day)));
  }

  @Test
  void whoLeavesIsAMemberOnTheLastDayAndNotOnTheNext() {
    MembershipHistory left = since(START).ending(START.plusDays(10), EndReason.RESIGNED);
    MembershipRoll last = MembershipRoll.on(START.plusDays(10), left.periods());
    assertEquals(Optional.of("worker"), last.classOf(ANA));
    assertEquals(0, MembershipRoll.on(START.plusDays(11), left.periods()).size());
    assertEquals(Optional.of(EndReason.RESIGNED), left.periods().getFirst().because());
    assertTrue(left.open().isEmpty());
  }

  @Test
  void aMembershipMayEndOnItsFirstDayAndNotBefore() {
    assertEquals(
        Optional.of(START),
        since(START).ending(START, EndReason.DIED).periods().getFirst().until());
    assertEquals(
        Why.BEFORE_IT_BEGAN,
        refused(() -> since(START).ending(START.minusDays(1), EndReason.DIED)));
  }

  @Test
  void anEndStays() {
    MembershipHistory left = since(START).ending(START.plusDays(10), EndReason.RESIGNED);
    assertEquals(
        Why.NO_MEMBER, refused(() -> left.ending(START.plusDays(20), EndReason.LEFT_WORK)));
  }

  @Test
  void whoComesBackBeginsTheDayAfterTheEndAtTheEarliest() {
    MembershipHistory left = since(START).ending(START.plusDays(10), EndReason.RESIGNED);
    assertEquals(Why.OVERLAPS, refused(() -> left.joining(worker(START.plusDays(10)))));
    assertEquals(2, left.joining(worker(START.plusDays(11))).periods().size());
  }

  @Test
  void anEarlierMembershipIsTakenInWhenItEndedBeforeTheLater() {
    Membership before =
        new Membership(
            ANA, "user", START.minusYears(2), Optional.of(START.minusDays(1)), Optional.empty());
    assertEquals(
        List.of("user", "worker"),
        since(START).joining(before).periods().stream().map(Membership::memberClass).toList());
    assertEquals(Why.OVERLAPS, refused(() -> since(START).joining(worker(START.minusYears(2)))));
  }

  @Test
  void aChangeOfClassLeavesNoDayWithoutAndNoneWithTwoClasses() {
    MembershipHistory changed = since(START).changing("user", START.plusDays(30));
    assertEquals(
        Optional.of("worker"),
        MembershipRoll.on(START.plusDays(29), changed.periods()).classOf(ANA));
    assertEquals(
        Optional.of("user"), MembershipRoll.on(START.plusDays(30), changed.periods()).classOf(ANA));
    assertEquals(Optional.of(EndReason.CLASS_CHANGED), changed.periods().getFirst().because());
    assertEquals(Why.SAME_CLASS, refused(() -> since(START).changing("worker", START.plusDays(1))));
    assertEquals(Why.BEFORE_IT_BEGAN, refused(() -> since(START).changing("user", START)));
  }

  @Test
  void whateverIsDoneNoDayIsInTwoMemberships() {
    SplittableRandom random = new SplittableRandom(20_261_122);
    int refusals = 0;
    for (int round = 0; round < 300; round++) {
      MembershipHistory history = MembershipHistory.of(ANA, List.of());
      for (int step = 0; step < 8; step++) {
        LocalDate day = START.plusDays(random.nextInt(60));
        try {
          history =
              switch (random.nextInt(3)) {
                case 0 -> history.joining(worker(day));
                case 1 -> history.ending(day, EndReason.RESIGNED);
                default -> history.changing(random.nextBoolean() ? "user" : "worker", day);
              };
        } catch (MembershipRefused expected) {
          refusals++;
        }
        for (LocalDate one = START.minusDays(1);
            one.isBefore(START.plusDays(62));
            one = one.plusDays(1)) {
          LocalDate on = one;
          assertTrue(
              history.periods().stream().filter(period -> period.holdsOn(on)).count() <= 1,
              history.periods().toString());
        }
      }
    }
    assertTrue(refusals > 300, refusals + " refusals");
  }

  private static Why refused(org.junit.jupiter.api.function.Executable deed) {
    return assertThrows(MembershipRefused.class, deed).why();
  }
}
