package coop.commonwage.surplus.ballots;

import coop.commonwage.digest.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Who may vote: the members on the record date, each with one vote. Frozen when the ballot is
 * called, under a hash of its own.
 */
public record Roll(LocalDate recordDate, List<Entry> entries) {

  /** In a smaller college a tally tells too much of how each of its members voted. */
  public static final int LEAST_IN_A_COLLEGE = 5;

  /**
   * A member entitled to vote.
   *
   * @param college empty where votes are not weighed
   * @param hasLogin whether the member can vote on a page of their own
   */
  public record Entry(
      UUID personId,
      String payrollId,
      String name,
      String memberClass,
      String college,
      boolean hasLogin) {}

  /** A member as the register has them on the record date. */
  public record Member(
      UUID personId, String payrollId, String name, String memberClass, boolean hasLogin) {}

  public Roll {
    entries = entries.stream().sorted(Comparator.comparing(Entry::payrollId)).toList();
    if (entries.isEmpty()) {
      throw new BallotRefused(
          "empty-roll", "nobody was a member on %s: there is nobody to vote".formatted(recordDate));
    }
  }

  /**
   * @throws BallotRefused when a class is in no college, or a college is too small for a secret
   *     vote
   */
  public static Roll of(LocalDate recordDate, List<Member> members, List<College> colleges) {
    Roll roll = inTheRoom(recordDate, members, colleges);
    roll.requireSecrecy(colleges);
    return roll;
  }

  /**
   * Of a meeting, whose votes are counted in the room and published for no college.
   *
   * @throws BallotRefused when a class is in no college
   */
  static Roll inTheRoom(LocalDate recordDate, List<Member> members, List<College> colleges) {
    List<Entry> entries = new ArrayList<>();
    for (Member member : members) {
      entries.add(
          new Entry(
              member.personId(),
              member.payrollId(),
              member.name(),
              member.memberClass(),
              collegeOf(member.memberClass(), colleges),
              member.hasLogin()));
    }
    return new Roll(recordDate, entries);
  }

  private void requireSecrecy(List<College> colleges) {
    for (College college : colleges) {
      if (size(college.name()) < LEAST_IN_A_COLLEGE) {
        throw new BallotRefused(
            "college-too-small",
            "%s has %d members on the roll: with fewer than %d their votes could be told apart in a"
                    .formatted(college.name(), size(college.name()), LEAST_IN_A_COLLEGE)
                + " count by college; decide at a meeting and record its minutes");
      }
    }
  }

  private static String collegeOf(String memberClass, List<College> colleges) {
    if (colleges.isEmpty()) {
      return "";
    }
    return colleges.stream()
        .filter(college -> college.classes().contains(memberClass))
        .findFirst()
        .orElseThrow(
            () ->
                new BallotRefused(
                    "colleges",
                    "members of class %s are on the roll, but in no college"
                        .formatted(memberClass)))
        .name();
  }

  public int size() {
    return entries.size();
  }

  /** How many of a college. */
  public int size(String college) {
    return (int) entries.stream().filter(entry -> entry.college().equals(college)).count();
  }

  /** Of the record date and every entry, whatever order they are read in. */
  public String hash() {
    List<String> lines = new ArrayList<>();
    lines.add("record-date " + recordDate);
    entries.stream()
        .sorted(Comparator.comparing(entry -> entry.personId().toString()))
        .forEach(
            entry ->
                lines.add(
                    "%s %s %s"
                        .formatted(entry.personId(), entry.memberClass(), entry.college())
                        .strip()));
    return Sha256.ofLines(lines);
  }
}
