package coop.commonwage.surplus.ballots;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The slips of a closed ballot and its roll, counted.
 *
 * @param tally of every slip
 * @param entitled members on the roll
 * @param tallies of the slips of each college; empty where votes are not weighed
 * @param sizes members on the roll of each college
 */
public record BallotCount(
    Tally tally, int entitled, Map<String, Tally> tallies, Map<String, Integer> sizes) {

  private static final Tally NONE = new Tally(0, 0, 0);

  public BallotCount {
    tallies = Map.copyOf(tallies);
    sizes = Map.copyOf(sizes);
  }

  /** Counts the published list of a ballot and its roll. */
  static BallotCount of(List<College> colleges, PublishedList list, Roll roll) {
    Map<String, Tally> tallies = new HashMap<>();
    Map<String, Integer> sizes = new HashMap<>();
    for (College college : colleges) {
      tallies.put(college.name(), list.tally(college.name()));
      sizes.put(college.name(), roll.size(college.name()));
    }
    return new BallotCount(list.tally(), roll.size(), tallies, sizes);
  }

  Tally tally(String college) {
    return tallies.getOrDefault(college, NONE);
  }

  int size(String college) {
    return sizes.getOrDefault(college, 0);
  }
}
