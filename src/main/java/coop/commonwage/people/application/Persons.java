package coop.commonwage.people.application;

import coop.commonwage.people.Address;
import coop.commonwage.people.BankAccount;
import coop.commonwage.people.Membership;
import coop.commonwage.people.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

  /** Keeps persons who do not work here. */
  void addKnown(List<Known> persons, Instant at);

  /** Who of these is paid, and where to; without those whose account is not known. */
  Map<UUID, BankAccounts.Payee> payees(Collection<UUID> ids);

  /** Of whom of these a bank account is known; nothing is unsealed to know it. */
  Set<UUID> withBankAccount(Collection<UUID> ids);

  /** Bank accounts by the record they stand in, the newest of their person or not. */
  Map<UUID, BankAccount> bankAccounts(Collection<UUID> records);

  /** By surname, then forename. */
  List<PersonEntry> list();

  Optional<PersonDetails> details(UUID id);

  /** Names and addresses of some, nothing of them unsealed. */
  List<Addressee> addressees(Set<UUID> ids);

  /** Somebody a paper or a return names. */
  record Addressee(UUID id, String payrollId, String name, List<String> address, String postcode) {
    public Addressee {
      address = List.copyOf(address);
    }
  }

  /** Everything known of a worker, unsealed; for papers. Empty for who does not work here. */
  Optional<Person> person(UUID id);

  /** Those of these numbers that somebody has already. */
  Set<String> known(List<String> payrollIds);

  Optional<UUID> byPayrollId(String payrollId);

  /**
   * A person the co-operative knows and does not employ.
   *
   * @param number the co-operative's own number for them
   * @param bankAccount where money is sent; empty until the person has given it
   */
  record Known(
      UUID id,
      String number,
      String forename,
      String surname,
      Address address,
      Optional<String> email,
      Optional<BankAccount> bankAccount) {}

  /**
   * A person new to the books.
   *
   * @param payrollId the co-operative's own number for them
   * @param membership their standing as a co-owner, as the office's list has it
   */
  record TakenOn(Person person, String payrollId, Membership membership) {}
}
