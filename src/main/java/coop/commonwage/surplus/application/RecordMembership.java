package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.membership.Membership;
import coop.commonwage.surplus.membership.MembershipHistory;
import coop.commonwage.surplus.membership.MembershipRefused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Records that somebody becomes a member, leaves, or goes on in another class. What is recorded
 * stays: who left by mistake joins again from the next day.
 */
@Dependent
public class RecordMembership {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Memberships memberships;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public RecordMembership(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Memberships memberships,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.memberships = memberships;
    this.audit = audit;
    this.clock = clock;
  }

  /** What becomes of a membership. */
  public sealed interface Change {

    /** The day that must not be further ahead than a year. */
    LocalDate day();

    /**
     * @param day the first day as a member
     */
    record Joins(String memberClass, LocalDate day) implements Change {}

    /**
     * @param day the last day as a member
     * @param evidence the letter, certificate or resolution it rests on; an expulsion needs it
     */
    record Leaves(LocalDate day, EndReason reason, String evidence) implements Change {}

    /**
     * @param day the first day in the other class
     */
    record ChangesClass(String memberClass, LocalDate day, String evidence) implements Change {}
  }

  /**
   * @throws Refused naming the field, when the register as it stands contradicts it, or when an
   *     expulsion is not recorded by the board with the members' resolution
   */
  public void record(UUID personId, Change change) {
    check(change);
    transactions.run(caller.employerId(), () -> recordIn(personId, change));
  }

  private void check(Change change) {
    if (change.day().isAfter(clock.today().plusYears(1))) {
      throw wrong("day", change.day().toString(), "at most a year ahead");
    }
    if (memberClass(change).filter(one -> !MembersFile.isClass(one)).isPresent()) {
      throw wrong(
          "memberClass",
          memberClass(change).get(),
          "a class is a small word such as worker or user");
    }
    if (evidence(change).length() > MembersFile.LONGEST_EVIDENCE) {
      throw wrong("evidence", evidence(change), "at most 200 letters");
    }
    if (change instanceof Change.Leaves leaves) {
      checkReason(leaves);
    }
  }

  private void checkReason(Change.Leaves leaves) {
    if (leaves.reason() == EndReason.CLASS_CHANGED) {
      throw wrong(
          "reason", leaves.reason().word(), "a change of class is recorded as one, with its class");
    }
    if (leaves.reason() == EndReason.EXPELLED) {
      if (!caller.is(Role.BOARD)) {
        throw Refused.forbidden("That a member was expelled is for the board to record.");
      }
      if (leaves.evidence().isBlank()) {
        throw wrong("evidence", "", "an expulsion names the members' resolution");
      }
    }
  }

  private static Optional<String> memberClass(Change change) {
    return switch (change) {
      case Change.Joins joins -> Optional.of(joins.memberClass());
      case Change.ChangesClass changes -> Optional.of(changes.memberClass());
      case Change.Leaves leaves -> Optional.empty();
    };
  }

  private static String evidence(Change change) {
    return switch (change) {
      case Change.Joins joins -> "";
      case Change.ChangesClass changes -> changes.evidence();
      case Change.Leaves leaves -> leaves.evidence();
    };
  }

  private void recordIn(UUID personId, Change change) {
    memberships.person(personId).orElseThrow(() -> Refused.notFound("person with this id"));
    memberships.hold();
    MembershipHistory history = MembershipHistory.of(personId, memberships.of(personId));
    Instant at = clock.instant();
    try {
      switch (change) {
        case Change.Joins joins -> {
          Membership joined =
              new Membership(personId, joins.memberClass(), joins.day(), Optional.empty());
          history.joining(joined);
          memberships.add(List.of(joined), at);
          audited(personId, "joined", Map.of("class", joins.memberClass(), "from", day(change)));
        }
        case Change.Leaves leaves -> {
          history.ending(leaves.day(), leaves.reason());
          end(history, leaves.day(), leaves.reason(), leaves.evidence(), at);
          audited(
              personId,
              "left",
              Map.of(
                  "lastDay", day(change),
                  "reason", leaves.reason().word(),
                  "evidence", leaves.evidence()));
        }
        case Change.ChangesClass changes -> {
          history.changing(changes.memberClass(), changes.day());
          end(history, changes.day().minusDays(1), EndReason.CLASS_CHANGED, changes.evidence(), at);
          memberships.add(
              List.of(
                  new Membership(personId, changes.memberClass(), changes.day(), Optional.empty())),
              at);
          audited(
              personId,
              "class-changed",
              Map.of(
                  "class", changes.memberClass(),
                  "from", day(change),
                  "evidence", changes.evidence()));
        }
      }
    } catch (MembershipRefused refused) {
      throw new MembershipConflict(refused);
    }
  }

  private static String day(Change change) {
    return change.day().toString();
  }

  private void end(
      MembershipHistory history, LocalDate lastDay, EndReason reason, String evidence, Instant at) {
    Membership open = history.open().orElseThrow();
    memberships.end(
        List.of(new Memberships.End(open.personId(), open.since(), lastDay, reason, evidence)),
        at,
        caller.login());
  }

  private void audited(UUID personId, String what, Map<String, String> facts) {
    audit.record(
        caller.employerId(), caller.login(), "membership." + what, "person/" + personId, facts);
  }

  private static Refused wrong(String field, String value, String message) {
    return Refused.invalid(field, value, message);
  }
}
