package coop.commonwage.people.application;

import coop.commonwage.people.Membership;
import coop.commonwage.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The persons of one employer, read and written in the transaction that is open. Inject it with the
 * {@code Half} whose transaction that is.
 */
public interface Persons {

  /** Keeps new persons. */
  void add(List<TakenOn> persons, Instant at);

  /** By surname, then forename. */
  List<PersonEntry> list();

  Optional<PersonDetails> details(UUID id);

  /** Everything known, unsealed; for papers. */
  Optional<Person> person(UUID id);

  /** Those of these numbers that somebody has already. */
  Set<String> known(List<String> payrollIds);

  Optional<UUID> byPayrollId(String payrollId);

  /**
   * A person new to the books.
   *
   * @param payrollId the co-operative's own number for them
   * @param membership their standing as a co-owner, as the office's list has it
   */
  record TakenOn(Person person, String payrollId, Membership membership) {}
}
