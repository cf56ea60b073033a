package coop.commonwage.people.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.CsvRows;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes in people who do not work for the co-operative: name, address and, to be paid, a bank
 * account; nothing of birthdays or tax. Nothing is written while any row is wrong.
 */
@Dependent
public class TakeInPersons {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Persons persons;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public TakeInPersons(
      @Half("register") EmployerTransactions transactions,
      Caller caller,
      @Half("register") Persons persons,
      @Half("register") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.persons = persons;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return how many were taken in
   * @throws Refused with row and column of everything that is wrong; a number somebody has already
   *     is, so the same file is refused a second time
   */
  public int from(byte[] file) {
    Instant at = clock.instant();
    PersonsFile read = new PersonsFile(() -> NewId.at(at)).read(file);
    return transactions.in(
        caller.employerId(),
        () -> {
          List<FieldError> errors = new ArrayList<>(read.errors());
          List<Persons.Known> all = read.rows().stream().map(PersonsFile.Row::person).toList();
          Set<String> known = persons.known(all.stream().map(Persons.Known::number).toList());
          read.rows().stream()
              .filter(row -> known.contains(row.person().number()))
              .forEach(
                  row ->
                      errors.add(
                          CsvRows.error(
                              row.row(),
                              PersonsFile.NUMBER,
                              row.person().number(),
                              "somebody has this number already")));
          if (!errors.isEmpty()) {
            throw Refused.invalid(
                "Nothing was taken in: %d values of the file cannot be used."
                    .formatted(errors.size()),
                errors);
          }
          persons.addKnown(all, at);
          audit.record(
              caller.employerId(),
              caller.login(),
              "persons.taken-in",
              "employer/" + caller.employerId(),
              Map.of("persons", Integer.toString(all.size())));
          return all.size();
        });
  }
}
