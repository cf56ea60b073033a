package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a group of members holds or moves together: for those who decide about capital and need not
 * know whose it is.
 *
 * @param of what the group has in common; more than one where small groups were joined
 * @param members how many they are; those of joined groups are counted in each
 * @param amounts sums, in an order that whoever asked for them knows
 */
public record GroupSum<K>(List<K> of, int members, List<Money> amounts) {

  public GroupSum {
    of = List.copyOf(of);
    amounts = List.copyOf(amounts);
  }

  /**
   * Groups in which nobody can be found, of different people: who is in one is in no other.
   *
   * @see #inCrowds(List, int, int)
   */
  public static <K> List<GroupSum<K>> inCrowds(List<GroupSum<K>> groups, int least) {
    return inCrowds(groups, least, groups.stream().mapToInt(GroupSum::members).sum());
  }

  /**
   * Groups in which nobody can be found: those that are too small join the smallest that is not.
   * Where all are too small they are one, and nothing is told where that is too small as well.
   * Whatever is told leaves nobody out, so that nothing can be found by subtracting.
   *
   * @param least of fewer members than this no sum is told
   * @param people how many different people are in all groups together
   */
  public static <K> List<GroupSum<K>> inCrowds(List<GroupSum<K>> groups, int least, int people) {
    List<GroupSum<K>> small = groups.stream().filter(group -> group.members() < least).toList();
    if (small.isEmpty()) {
      return List.copyOf(groups);
    }
    Optional<GroupSum<K>> host =
        groups.stream()
            .filter(group -> group.members() >= least)
            .min(Comparator.comparingInt(GroupSum::members));
    if (host.isEmpty()) {
      return people < least
          ? List.of()
          : List.of(small.stream().reduce(GroupSum::with).orElseThrow());
    }
    List<GroupSum<K>> crowds = new ArrayList<>();
    for (GroupSum<K> group : groups) {
      if (group == host.get()) {
        crowds.add(small.stream().reduce(group, GroupSum::with));
      } else if (group.members() >= least) {
        crowds.add(group);
      }
    }
    return crowds;
  }

  /** As {@link #inCrowds(List, int)}, of groups that one member may be in several of. */
  public static <K> List<GroupSum<K>> inCrowdsOfThoseInMany(List<GroupSum<K>> groups, int least) {
    return inCrowds(groups, least, groups.stream().mapToInt(GroupSum::members).max().orElse(0));
  }

  /** The groups by what they have in common, and what each has in common in order. */
  public static <K extends Comparable<K>> List<GroupSum<K>> inOrder(List<GroupSum<K>> groups) {
    return groups.stream()
        .map(
            group ->
                new GroupSum<>(group.of.stream().sorted().toList(), group.members, group.amounts))
        .sorted(Comparator.comparing(group -> group.of.getFirst()))
        .toList();
  }

  private GroupSum<K> with(GroupSum<K> other) {
    List<K> both = new ArrayList<>(of);
    both.addAll(other.of);
    List<Money> sums = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      sums.add(amounts.get(i).plus(other.amounts.get(i)));
    }
    return new GroupSum<>(both, members + other.members, sums);
  }
}
