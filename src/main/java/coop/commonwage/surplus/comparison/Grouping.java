package coop.commonwage.surplus.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Puts people into groups by pay, hours, contract and service; does not ask how large they are. */
final class Grouping {

  private static final String NOT_KNOWN = "not-known";
  private static final int QUARTERS = 4;

  private final List<Compared> people;
  private final Assumptions assumptions;

  /**
   * @param people the lowest paid first
   */
  Grouping(List<Compared> people, Assumptions assumptions) {
    this.people = people;
    this.assumptions = assumptions;
  }

  List<Crowd.Partition> all() {
    int quarter = (people.size() + QUARTERS - 1) / QUARTERS;
    return List.of(
        by(
            "pay",
            List.of("lowest-paid-quarter", "three-quarters"),
            place -> place < quarter ? "lowest-paid-quarter" : "three-quarters"),
        by(
            "hours",
            List.of("full-time", "part-time", "no-hours-promised", NOT_KNOWN),
            place -> hours(people.get(place))),
        by("contract", List.of(), place -> contract(people.get(place))),
        by(
            "service",
            List.of("under-1", "from-1-to-4", "from-5-to-9", "from-10"),
            place -> service(people.get(place).serviceYears())));
  }

  private String hours(Compared person) {
    return person
        .contractedMinutes()
        .map(
            minutes ->
                minutes >= assumptions.fullTimeMinutes()
                    ? "full-time"
                    : minutes > 0 ? "part-time" : "no-hours-promised")
        .orElse(NOT_KNOWN);
  }

  private static String contract(Compared person) {
    return person.contractType().isEmpty() ? NOT_KNOWN : person.contractType();
  }

  private static String service(long years) {
    if (years < 1) {
      return "under-1";
    }
    return years < 5 ? "from-1-to-4" : years < 10 ? "from-5-to-9" : "from-10";
  }

  /** Groups nobody is in are left out; words that were not foreseen come last. */
  private Crowd.Partition by(String name, List<String> order, IntFunction<String> group) {
    List<String> words = new ArrayList<>(order);
    String[] of = new String[people.size()];
    for (int place = 0; place < of.length; place++) {
      of[place] = group.apply(place);
      if (!words.contains(of[place])) {
        words.add(of[place]);
      }
    }
    List<String> there = List.of(of);
    words.removeIf(word -> !there.contains(word));
    int[] groupOf = new int[of.length];
    for (int place = 0; place < of.length; place++) {
      groupOf[place] = words.indexOf(of[place]);
    }
    return new Crowd.Partition(name, words.stream().map(List::of).toList(), groupOf);
  }
}
