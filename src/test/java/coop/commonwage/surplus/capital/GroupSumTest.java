package coop.commonwage.surplus.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupSumTest {

  private static GroupSum<String> group(String of, int members, String amount) {
    return new GroupSum<>(List.of(of), members, List.of(Money.of(amount)));
  }

  private static GroupSum<String> joined(List<String> of, int members, String amount) {
    return new GroupSum<>(of, members, List.of(Money.of(amount)));
  }

  @Test
  void aGroupOfThreeStandsByItselfAndOneOfTwoDoesNot() {
    assertEquals(
        List.of(group("worker", 3, "10.00"), group("user", 4, "20.00")),
        GroupSum.inCrowds(List.of(group("worker", 3, "10.00"), group("user", 4, "20.00")), 3));
    assertEquals(
        List.of(
            joined(List.of("worker", "investor", "former"), 6, "16.00"), group("user", 4, "20.00")),
        GroupSum.inCrowds(
            List.of(
                group("investor", 2, "5.00"),
                group("worker", 3, "10.00"),
                group("user", 4, "20.00"),
                group("former", 1, "1.00")),
            3));
  }

  @Test
  void whereAllAreTooSmallTheyAreOneAndNothingIsToldWhereThatIsTooSmall() {
    assertEquals(
        List.of(joined(List.of("worker", "user"), 3, "30.00")),
        GroupSum.inCrowds(List.of(group("worker", 1, "10.00"), group("user", 2, "20.00")), 3));
    assertEquals(List.of(), GroupSum.inCrowds(List.of(group("worker", 2, "10.00")), 3));
    assertEquals(
        List.of(),
        GroupSum.inCrowds(List.of(group("worker", 1, "10.00"), group("user", 1, "20.00")), 3));
    assertEquals(List.of(), GroupSum.inCrowds(List.<GroupSum<String>>of(), 3));
  }

  @Test
  void theSamePeopleInSeveralGroupsAreNoCrowd() {
    List<GroupSum<String>> years = List.of(group("2024", 2, "10.00"), group("2025", 2, "20.00"));
    assertEquals(List.of(), GroupSum.inCrowds(years, 3, 2));
    assertEquals(List.of(), GroupSum.inCrowdsOfThoseInMany(years, 3));
    assertEquals(
        List.of(joined(List.of("2024", "2025"), 4, "30.00")), GroupSum.inCrowds(years, 3, 3));
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 50, 700})
  void noAmountIsLostAndNoSmallGroupIsShownByItself(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200; round++) {
      List<GroupSum<String>> groups = new ArrayList<>();
      for (int i = random.nextInt(0, 8); i > 0; i--) {
        groups.add(group("g" + i, random.nextInt(1, 7), random.nextInt(1, 999) + ".00"));
      }
      List<GroupSum<String>> crowds = GroupSum.inCrowds(groups, 3);
      if (groups.stream().mapToInt(GroupSum::members).sum() < 3) {
        assertEquals(List.of(), crowds);
        continue;
      }
      assertEquals(sum(groups), sum(crowds));
      assertEquals(
          groups.stream().flatMap(each -> each.of().stream()).toList().size(),
          new HashSet<>(crowds.stream().flatMap(each -> each.of().stream()).toList()).size());
      for (GroupSum<String> crowd : crowds) {
        assertTrue(crowd.members() >= 3, () -> "shown by itself: " + crowd);
      }
    }
  }

  @Test
  void whatGroupsHaveInCommonIsToldInOrder() {
    assertEquals(
        List.of(
            joined(List.of("2022", "2025"), 4, "20.00"),
            joined(List.of("2023", "2024", "2026"), 5, "11650.05")),
        GroupSum.inOrder(
            List.of(
                joined(List.of("2026", "2023", "2024"), 5, "11650.05"),
                joined(List.of("2025", "2022"), 4, "20.00"))));
  }

  private static Money sum(List<GroupSum<String>> groups) {
    return Money.sum(groups.stream().map(each -> each.amounts().getFirst()).toList());
  }
}
