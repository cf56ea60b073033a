package coop.commonwage.surplus.application;

import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.membership.Membership;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The register of members of the employer whose transaction is open. */
public interface Memberships {

  List<Membership> all();

  /** Keeps new ones; why one of them ended is kept with {@link #end}. */
  void add(List<Membership> memberships, Instant at);

  /** Ends memberships that go on, or says why those that were kept with a last day did. */
  void end(List<End> ends, Instant at, String by);

  /** Everybody who is or was a member, by payroll id, oldest membership first. */
  List<Entry> register();

  /** A person of the register of people; empty when there is none. */
  Optional<Named> person(UUID personId);

  /** Waits for whoever changes this person's memberships at the moment, and keeps others out. */
  void hold(UUID personId);

  /** Everybody in the register of people, by payroll id. */
  Map<String, UUID> personsByPayrollId();

  boolean isKnownFile(String sha256);

  void keepFile(String sha256, int members, Instant at, String by);

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
