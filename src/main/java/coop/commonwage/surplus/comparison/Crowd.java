package coop.commonwage.surplus.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sees to it that nobody stands out. Groups of too few people, or with too few who get something,
 * are joined with their smaller neighbour. Then groups of several ways of grouping are added up and
 * taken from each other in every way; where that would leave too few, groups are joined until it
 * does not. A way of grouping with one group left says nothing and is dropped.
 */
final class Crowd {

  /** More groups than these are joined from the outset, so that every sum of them can be tried. */
  private static final int MOST_GROUPS = 5;

  private final List<Partition> partitions;
  private final int people;
  private final boolean[][] receives;
  private final int least;

  /**
   * A way of grouping.
   *
   * @param names what is in each group
   * @param groupOf the group of each person
   */
  record Partition(String name, List<List<String>> names, int[] groupOf) {

    int size(int group) {
      return (int) Arrays.stream(groupOf).filter(of -> of == group).count();
    }

    /** The same with two groups in one, at the place of the first. */
    Partition joined(int one, int other) {
      int first = Math.min(one, other);
      int second = Math.max(one, other);
      List<List<String>> joined = new ArrayList<>(names);
      List<String> both = new ArrayList<>(names.get(first));
      both.addAll(names.get(second));
      joined.set(first, List.copyOf(both));
      joined.remove(second);
      return new Partition(
          name,
          joined,
          Arrays.stream(groupOf)
              .map(of -> of == second ? first : of > second ? of - 1 : of)
              .toArray());
    }
  }

  /**
   * @param receives for each way, whether each person gets something
   * @param least people that are never shown fewer
   */
  Crowd(List<Partition> partitions, int people, boolean[][] receives, int least) {
    this.partitions = new ArrayList<>(partitions);
    this.people = people;
    this.receives = receives;
    this.least = least;
  }

  /** The ways of grouping that may be shown. */
  List<Partition> safe() {
    if (people < 2 * least) {
      return List.of();
    }
    partitions.replaceAll(this::withoutSmallGroups);
    int leaking = leaking();
    while (leaking >= 0) {
      partitions.set(leaking, joinSmallest(partitions.get(leaking), -1));
      leaking = leaking();
    }
    return partitions.stream().filter(partition -> partition.names().size() > 1).toList();
  }

  private Partition withoutSmallGroups(Partition partition) {
    Partition result = partition;
    while (result.names().size() > MOST_GROUPS) {
      result = joinSmallest(result, -1);
    }
    int small = smallGroup(result);
    while (small >= 0 && result.names().size() > 1) {
      result = joinSmallest(result, small);
      small = smallGroup(result);
    }
    return result;
  }

  private int smallGroup(Partition partition) {
    for (int group = 0; group < partition.names().size(); group++) {
      int[] weights = new int[1 + receives.length];
      for (int person = 0; person < people; person++) {
        if (partition.groupOf()[person] == group) {
          count(weights, person);
        }
      }
      if (isTooFew(weights)) {
        return group;
      }
    }
    return -1;
  }

  /** Joins a group, or the smallest there is, with the smaller of its neighbours. */
  private static Partition joinSmallest(Partition partition, int group) {
    int one = group >= 0 ? group : smallest(partition);
    int before = one - 1;
    int after = one + 1;
    boolean toTheNext =
        before < 0
            || after < partition.names().size() && partition.size(after) < partition.size(before);
    return partition.joined(one, toTheNext ? after : before);
  }

  private static int smallest(Partition partition) {
    int smallest = 0;
    for (int group = 1; group < partition.names().size(); group++) {
      if (partition.size(group) < partition.size(smallest)) {
        smallest = group;
      }
    }
    return smallest;
  }

  /** First how many people, then how many of them get something by each way. */
  private void count(int[] weights, int person) {
    weights[0]++;
    for (int way = 0; way < receives.length; way++) {
      weights[1 + way] += receives[way][person] ? 1 : 0;
    }
  }

  private boolean isTooFew(int[] weights) {
    return Arrays.stream(weights).anyMatch(count -> count > 0 && count < least);
  }

  /** The last way of grouping that takes part in showing too few people; -1 when none does. */
  private int leaking() {
    Map<List<Integer>, int[]> atoms = new LinkedHashMap<>();
    for (int person = 0; person < people; person++) {
      int place = person;
      List<Integer> key = partitions.stream().map(of -> of.groupOf()[place]).toList();
      count(atoms.computeIfAbsent(key, fresh -> new int[1 + receives.length]), person);
    }
    List<int[]> places =
        atoms.keySet().stream()
            .map(key -> key.stream().mapToInt(Integer::intValue).toArray())
            .toList();
    return leaking(places, List.copyOf(atoms.values()), 0, new int[places.size()], -1);
  }

  /** Adds nothing, any groups of this partition, or takes them away; then goes on to the next. */
  private int leaking(List<int[]> places, List<int[]> weights, int partition, int[] sum, int last) {
    if (partition == partitions.size()) {
      return last >= 0 && showsTooFew(weights, sum) ? last : -1;
    }
    int groups = partitions.get(partition).names().size();
    int found = leaking(places, weights, partition + 1, sum, last);
    for (int chosen = 1; found < 0 && chosen < 1 << groups; chosen++) {
      for (int sign = -1; found < 0 && sign <= 1; sign += 2) {
        int[] next = sum.clone();
        for (int atom = 0; atom < next.length; atom++) {
          next[atom] += (chosen >> places.get(atom)[partition] & 1) * sign;
        }
        found = leaking(places, weights, partition + 1, next, groups > 1 ? partition : last);
      }
    }
    return found;
  }

  private boolean showsTooFew(List<int[]> weights, int[] sum) {
    int[] shown = new int[weights.getFirst().length];
    for (int atom = 0; atom < sum.length; atom++) {
      if (sum[atom] != 0) {
        boolean enough = true;
        for (int of = 0; of < shown.length; of++) {
          shown[of] += weights.get(atom)[of];
          enough &= shown[of] >= least;
        }
        if (enough) {
          return false;
        }
      }
    }
    return isTooFew(shown);
  }
}
