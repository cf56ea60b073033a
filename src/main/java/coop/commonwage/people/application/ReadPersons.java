package coop.commonwage.people.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads the persons of the caller's employer. */
@Dependent
public class ReadPersons {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Persons persons;

  @Inject
  public ReadPersons(
      @Half("register") EmployerTransactions transactions,
      Caller caller,
      @Half("register") Persons persons) {
    this.transactions = transactions;
    this.caller = caller;
    this.persons = persons;
  }

  public List<PersonEntry> list() {
    return transactions.in(caller.employerId(), persons::list);
  }

  /** Names and addresses of some, by payroll number. */
  public List<Persons.Addressee> addressees(Set<UUID> ids) {
    return transactions.in(caller.employerId(), () -> persons.addressees(ids));
  }

  public PersonDetails one(UUID id) {
    return transactions.in(
        caller.employerId(),
        () -> persons.details(id).orElseThrow(() -> Refused.notFound("person with this id")));
  }
}
