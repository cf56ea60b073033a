package coop.commonwage.surplus.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nobody is ever shown by themselves, nor by taking one group from another. */
class CrowdTest {

  private static final int LEAST = 3;

  @Test
  void aGroupOfOneOrTwoIsNeverShown() {
    assertEquals(List.of("[a, b] 5", "[c] 4"), shown("aaabbcccc"));
    assertEquals(List.of("[a, b] 4", "[c] 4"), shown("aaabcccc"));
    assertEquals(List.of("[a] 3", "[b] 3", "[c] 3"), shown("aaabbbccc"));
  }

  @Test
  void theCoOperativeIsShownNoGroupOfFewerThanFive() {
    assertEquals(5, Comparison.LEAST_IN_A_GROUP);
    Crowd.Partition four = partition("contract", "aaaabbbbbccccc");
    assertEquals(
        List.of(List.of("a", "b"), List.of("c")),
        new Crowd(List.of(four), 14, everybodyReceives(14), Comparison.LEAST_IN_A_GROUP)
            .safe()
            .getFirst()
            .names());
    Crowd.Partition five = partition("contract", "aaaaabbbbbccccc");
    assertEquals(
        3,
        new Crowd(List.of(five), 15, everybodyReceives(15), Comparison.LEAST_IN_A_GROUP)
            .safe()
            .getFirst()
            .names()
            .size());
  }

  @Test
  void whereOnlyOneGroupWouldBeLeftThereIsNone() {
    assertEquals(List.of(), shown("aaaaaaab"));
    assertEquals(List.of(), shown("aaaaaabb"));
    assertEquals(List.of(), shown("aaabb"));
    assertEquals(List.of(), shown(""));
  }

  @Test
  void theRestIsNeverShownWhereItWouldTellOfTheFewThatAreMissing() {
    // three small groups at the end become one of four, not a gap in the sum
    assertEquals(List.of("[a] 5", "[b, c, d] 4"), shown("aaaaabbcd"));
  }

  @Test
  void oneGroupTakenFromAnotherNeverLeavesOneOrTwo() {
    // zero hours less the lowest paid would be two people
    List<Crowd.Partition> safe =
        safe(
            everybodyReceives(10),
            partition("pay", "lllhhhhhhh"),
            partition("hours", "zzzzzggggg"));
    assertEquals(List.of("pay"), safe.stream().map(Crowd.Partition::name).toList());
    // with three between them both may be shown
    safe =
        safe(
            everybodyReceives(10),
            partition("pay", "lllhhhhhhh"),
            partition("hours", "zzzzzzgggg"));
    assertEquals(List.of("pay", "hours"), safe.stream().map(Crowd.Partition::name).toList());
  }

  @Test
  void threeGroupingsTogetherDoNotShowOneEither() {
    // a, b and c together count everybody once, and the fourth person twice
    Crowd.Partition one = partition("one", "aaaaxxxxxxxx");
    Crowd.Partition two = partition("two", "xxxbbbbbxxxx");
    Crowd.Partition three = partition("three", "xxxxxxxxcccc");
    List<Crowd.Partition> safe = safe(everybodyReceives(12), one, two, three);
    assertNoLeak(12, safe, everybodyReceives(12));
    assertTrue(safe.size() < 3);
  }

  @Test
  void aGroupInWhichOnlyOneOrTwoGetSomethingIsNotShownEither() {
    boolean[] one = new boolean[8];
    Arrays.fill(one, true);
    one[0] = false;
    one[1] = false;
    one[2] = false;
    assertEquals(List.of(), safe(new boolean[][] {one}, partition("contract", "aaaabbbb")));
    one[3] = false;
    assertEquals(1, safe(new boolean[][] {one}, partition("contract", "aaaabbbb")).size());
  }

  @Test
  void noSumOrDifferenceOfGroupsOfARandomCrowdShowsOneOrTwo() {
    SplittableRandom random = new SplittableRandom(20261122);
    for (int round = 0; round < 60; round++) {
      int people = random.nextInt(6, 40);
      boolean[][] receives = everybodyReceives(people);
      List<Crowd.Partition> given = new ArrayList<>();
      for (int k = 0; k < 3; k++) {
        int groups = random.nextInt(2, 5);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < people; i++) {
          letters.append((char) ('a' + random.nextInt(groups)));
        }
        given.add(partition("p" + k, letters.toString()));
      }
      List<Crowd.Partition> safe = safe(receives, given.toArray(Crowd.Partition[]::new));
      assertNoLeak(people, safe, receives);
    }
  }

  /** Tries -1, 0 and 1 of every group, which is more than taking groups together. */
  private static void assertNoLeak(int people, List<Crowd.Partition> safe, boolean[][] receives) {
    for (Crowd.Partition partition : safe) {
      for (int group = 0; group < partition.names().size(); group++) {
        assertTrue(partition.size(group) >= LEAST);
      }
    }
    for (Crowd.Partition a : safe) {
      for (Crowd.Partition b : safe) {
        for (int some = 1; some < 1 << a.names().size(); some++) {
          for (int others = 1; others < 1 << b.names().size(); others++) {
            int onlyInSome = 0;
            int onlyInOthers = 0;
            for (int i = 0; i < people; i++) {
              boolean inSome = (some >> a.groupOf()[i] & 1) == 1;
              boolean inOthers = (others >> b.groupOf()[i] & 1) == 1;
              onlyInSome += inSome && !inOthers ? 1 : 0;
              onlyInOthers += inOthers && !inSome ? 1 : 0;
            }
            int apart = onlyInSome + onlyInOthers;
            assertTrue(
                apart == 0 || apart >= LEAST,
                a.name() + " and " + b.name() + " differ by " + apart + " people");
          }
        }
      }
    }
  }

  private static List<String> shown(String groups) {
    return safe(everybodyReceives(groups.length()), partition("contract", groups)).stream()
        .flatMap(
            partition ->
                IntStream.range(0, partition.names().size())
                    .mapToObj(g -> partition.names().get(g) + " " + partition.size(g)))
        .toList();
  }

  private static List<Crowd.Partition> safe(boolean[][] receives, Crowd.Partition... partitions) {
    return new Crowd(List.of(partitions), receives[0].length, receives, LEAST).safe();
  }

  private static boolean[][] everybodyReceives(int people) {
    boolean[] all = new boolean[people];
    Arrays.fill(all, true);
    return new boolean[][] {all};
  }

  /** One letter for each person. */
  private static Crowd.Partition partition(String name, String groups) {
    List<Integer> letters = groups.chars().distinct().sorted().boxed().toList();
    return new Crowd.Partition(
        name,
        letters.stream().map(letter -> List.of(Character.toString(letter))).toList(),
        groups.chars().map(letters::indexOf).toArray());
  }
}
