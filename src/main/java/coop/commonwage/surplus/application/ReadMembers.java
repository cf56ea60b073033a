package coop.commonwage.surplus.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the register of members: who is one, of which class, and how memberships ended. */
@Dependent
public class ReadMembers {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Memberships memberships;
  private final Clock clock;

  @Inject
  public ReadMembers(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Memberships memberships,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.memberships = memberships;
    this.clock = clock;
  }

  /**
   * Somebody who is or was a member, or may become one.
   *
   * @param memberships oldest first
   * @param isMember whether one of them holds today
   */
  public record Of(
      Memberships.Named person, List<Memberships.Entry> memberships, boolean isMember) {

    public Of {
      memberships = List.copyOf(memberships);
    }
  }

  /** Everybody who is or was a member, by payroll id. */
  public List<Of> list() {
    LocalDate today = clock.today();
    return transactions.in(
        caller.employerId(),
        () -> {
          Map<UUID, List<Memberships.Entry>> byPerson = new LinkedHashMap<>();
          for (Memberships.Entry entry : memberships.register()) {
            byPerson
                .computeIfAbsent(entry.person().personId(), person -> new ArrayList<>())
                .add(entry);
          }
          return byPerson.values().stream()
              .map(theirs -> of(theirs.getFirst().person(), theirs, today))
              .toList();
        });
  }

  /**
   * @throws Refused when there is no such person
   */
  public Of one(UUID personId) {
    return transactions.in(
        caller.employerId(),
        () -> {
          Memberships.Named person =
              memberships
                  .person(personId)
                  .orElseThrow(() -> Refused.notFound("person with this id"));
          return of(
              person,
              memberships.register().stream()
                  .filter(entry -> entry.person().personId().equals(personId))
                  .toList(),
              clock.today());
        });
  }

  /** Those whose membership in a class goes on without a last day, by payroll id. */
  public List<Memberships.Named> goingOn(UUID employerId, String memberClass) {
    return transactions.in(
        employerId,
        () ->
            memberships.register().stream()
                .filter(
                    entry ->
                        entry.membership().memberClass().equals(memberClass)
                            && entry.membership().until().isEmpty())
                .map(Memberships.Entry::person)
                .toList());
  }

  private static Of of(Memberships.Named person, List<Memberships.Entry> theirs, LocalDate today) {
    return new Of(
        person, theirs, theirs.stream().anyMatch(entry -> entry.membership().holdsOn(today)));
  }
}
