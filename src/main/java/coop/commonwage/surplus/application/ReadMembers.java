package coop.commonwage.surplus.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Paged;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the register of members: who is one, of which class, and how memberships ended. */
@Dependent
public class ReadMembers {

  private static final int ON_A_PAGE = 20;

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

  /**
   * Who is looked for.
   *
   * @param words a part of the name or the number; empty for everybody
   * @param memberClass the class they are or were in; empty for all
   * @param page counted from 1
   */
  public record Asked(String words, String memberClass, Memberships.State state, int page) {}

  /**
   * A page of the register.
   *
   * @param members how many are members today, whatever was asked
   * @param classes every class somebody is or was in
   * @param shown by payroll id
   */
  public record Register(int members, List<String> classes, Paged paged, List<Of> shown) {

    public Register {
      classes = List.copyOf(classes);
      shown = List.copyOf(shown);
    }
  }

  /** The people who are or were members and are looked for, a page of them. */
  public Register page(Asked asked) {
    LocalDate today = clock.today();
    Memberships.Search search =
        new Memberships.Search(asked.words().strip(), asked.memberClass(), asked.state(), today);
    return transactions.in(
        caller.employerId(),
        () -> {
          SortedMap<String, Integer> byClass = memberships.membersByClass(today);
          Paged paged = Paged.of(asked.page(), ON_A_PAGE, memberships.count(search));
          List<Memberships.Named> found =
              memberships.find(search, ON_A_PAGE, (paged.page() - 1) * ON_A_PAGE);
          Map<UUID, List<Memberships.Entry>> theirs =
              memberships
                  .register(found.stream().map(Memberships.Named::personId).toList())
                  .stream()
                  .collect(Collectors.groupingBy(entry -> entry.person().personId()));
          return new Register(
              byClass.values().stream().mapToInt(Integer::intValue).sum(),
              List.copyOf(byClass.keySet()),
              paged,
              found.stream()
                  .map(person -> of(person, theirs.get(person.personId()), today))
                  .toList());
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
          return of(person, memberships.register(List.of(personId)), clock.today());
        });
  }

  /** Those whose membership in a class goes on without a last day, by payroll id. */
  public List<Memberships.Named> goingOn(UUID employerId, String memberClass) {
    return transactions.in(employerId, () -> memberships.goingOn(memberClass));
  }

  private static Of of(Memberships.Named person, List<Memberships.Entry> theirs, LocalDate today) {
    return new Of(
        person, theirs, theirs.stream().anyMatch(entry -> entry.membership().holdsOn(today)));
  }
}
