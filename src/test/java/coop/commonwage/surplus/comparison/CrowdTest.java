package coop.commonwage.surplus.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    int shownTogether = 0;
    for (int round = 0; round < 120; round++) {
      int people = random.nextInt(6, 60);
      boolean[][] receives = {oftenTrue(random, people), oftenTrue(random, people)};
      Crowd.Partition[] given = new Crowd.Partition[3];
      for (int k = 0; k < given.length; k++) {
        given[k] = nested(random, "p" + k, people);
      }
      List<Crowd.Partition> safe = safe(receives, given);
      assertNoLeak(people, safe, receives);
      shownTogether += safe.size() > 1 ? 1 : 0;
    }
    assertTrue(shownTogether > 30, "only " + shownTogether + " crowds tried the adding up");
  }

  @Test
  void whereNoSumCanShowTooFewNothingIsJoined() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 60; round++) {
      StringBuilder[] letters = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
      int groups = random.nextInt(2, 4);
      for (int place = 0; place < groups * groups * groups; place++) {
        if (place % (groups * groups + groups + 1) == 0 || random.nextInt(4) > 0) {
          int alike = random.nextInt(LEAST, LEAST + 3);
          letters[0].append(letter(place / groups / groups).repeat(alike));
          letters[1].append(letter(place / groups % groups).repeat(alike));
          letters[2].append(letter(place % groups).repeat(alike));
        }
      }
      Crowd.Partition[] given = new Crowd.Partition[letters.length];
      for (int k = 0; k < given.length; k++) {
        given[k] = partition("p" + k, letters[k].toString());
      }
      List<Crowd.Partition> safe = safe(everybodyReceives(letters[0].length()), given);
      assertEquals(
          Arrays.stream(given).map(Crowd.Partition::names).toList(),
          safe.stream().map(Crowd.Partition::names).toList());
    }
  }

  private static String letter(int group) {
    return Character.toString('a' + group);
  }

  private static boolean[] oftenTrue(SplittableRandom random, int people) {
    boolean[] receives = new boolean[people];
    for (int i = 0; i < people; i++) {
      receives[i] = random.nextInt(8) > 0;
    }
    return receives;
  }

  /** Groups of neighbours, with now and then somebody elsewhere: much may be shown, not all. */
  private static Crowd.Partition nested(SplittableRandom random, String name, int people) {
    int groups = random.nextInt(2, 5);
    int strangers = random.nextInt(2) * random.nextInt(6);
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < people; i++) {
      letters.append(letter(i / 6 * 6 * groups / people));
    }
    for (int i = 0; i < strangers; i++) {
      letters.setCharAt(random.nextInt(people), letter(random.nextInt(groups)).charAt(0));
    }
    return partition(name, letters.toString());
  }

  /**
   * Tries 1, 0 and -1 of every group of every grouping together, and looks at how many people the
   * sum is made of, and how many of them get something by each way.
   */
  private static void assertNoLeak(int people, List<Crowd.Partition> safe, boolean[][] receives) {
    int[] groups = safe.stream().mapToInt(partition -> partition.names().size()).toArray();
    long tries = Math.round(Math.pow(3, Arrays.stream(groups).sum()));
    for (long attempt = 1; attempt < tries; attempt++) {
      int[] times = new int[Arrays.stream(groups).sum()];
      long rest = attempt;
      for (int group = 0; group < times.length; group++, rest /= 3) {
        times[group] = (int) (rest % 3) - 1;
      }
      int[] seen = new int[1 + receives.length];
      for (int person = 0; person < people; person++) {
        int sum = 0;
        int before = 0;
        for (int k = 0; k < groups.length; k++) {
          sum += times[before + safe.get(k).groupOf()[person]];
          before += groups[k];
        }
        if (sum != 0) {
          seen[0]++;
          for (int way = 0; way < receives.length; way++) {
            seen[1 + way] += receives[way][person] ? 1 : 0;
          }
        }
      }
      for (int of : seen) {
        assertTrue(of == 0 || of >= LEAST, Arrays.toString(times) + " shows " + of);
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
