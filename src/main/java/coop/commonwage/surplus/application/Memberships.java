package coop.commonwage.surplus.application;

import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.membership.Membership;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/** The register of members of the employer whose transaction is open. */
public interface Memberships {

  List<Membership> all();

  /** Those of one person, oldest first. */
  List<Membership> of(UUID personId);

  /** Keeps new ones; why one of them ended is kept with {@link #end}. */
  void add(List<Membership> memberships, Instant at);

  /** Ends memberships that go on, or says why those that were kept with a last day did. */
  void end(List<End> ends, Instant at, String by);

  /** Everybody who is or was a member, by payroll id, oldest membership first. */
  List<Entry> register();

  /** The memberships of these people, by payroll id, oldest membership first. */
  List<Entry> register(Collection<UUID> persons);

  /** How many people a search finds. */
  int count(Search search);

  /**
   * Those a search finds, by payroll id.
   *
   * @param most at most so many
   * @param after that many others
   */
  List<Named> find(Search search, int most, int after);

  /** How many are members on a day, by class; those of classes that nobody is in are 0. */
  SortedMap<String, Integer> membersByClass(LocalDate day);

  /** Those whose membership in a class goes on without a last day, by payroll id. */
  List<Named> goingOn(String memberClass);

  /** A person of the register of people; empty when there is none. */
  Optional<Named> person(UUID personId);

  /** Waits for whoever changes memberships at the moment, and keeps others out. */
  void hold();

  /** Everybody in the register of people, by payroll id. */
  Map<String, UUID> personsByPayrollId();

  /** Those of some numbers that are somebody's. */
  Map<String, UUID> personsByPayrollId(Set<String> numbers);

  boolean isKnownFile(String sha256);

  void keepFile(String sha256, int members, Instant at, String by);

  /**
   * Who is looked for.
   *
   * @param words a part of the name or the number; empty for everybody
   * @param memberClass the class they are or were in; empty for all
   * @param today the day on which somebody is a member or has left
   */
  record Search(String words, String memberClass, State state, LocalDate today) {}

  /** Whether somebody is a member. */
  enum State {
    /** Is one or was one. */
    ANY,
    /** Is one today, in the class that is looked for. */
    MEMBER,
    /** Was one in the class that is looked for, and is one in no class today. */
    LEFT
  }

  /**
   * The end of a membership.
   *
   * @param since when the membership began
   * @param evidence the letter, certificate or resolution it rests on; may be empty
   */
  record End(
      UUID personId, LocalDate since, LocalDate lastDay, EndReason reason, String evidence) {}

  /** Whose membership it is. */
  record Named(UUID personId, String payrollId, String name) {}

  /**
   * A membership with whose it is and what its end rests on.
   *
   * @param end who recorded the end and why; empty while it goes on
   */
  record Entry(Named person, Membership membership, Optional<Recorded> end) {}

  /** What is kept about an end. */
  record Recorded(String evidence, Instant at, String by) {}
}
