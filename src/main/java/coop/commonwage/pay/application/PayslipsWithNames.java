package coop.commonwage.pay.application;

import coop.commonwage.people.Person;
import coop.commonwage.people.application.Persons;
import coop.commonwage.platform.database.Half;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Puts to a payslip whose it is and who pays it. */
@Dependent
class PayslipsWithNames {

  private final Persons persons;
  private final EmployerOnBooks employer;

  @Inject
  PayslipsWithNames(@Half("pay") Persons persons, EmployerOnBooks employer) {
    this.persons = persons;
    this.employer = employer;
  }

  PayslipDetails of(Payslips.Stored stored) {
    Person person = persons.person(stored.personId()).orElseThrow();
    EmployerOnBooks.Facts facts = employer.facts();
    return new PayslipDetails(
        stored.id(),
        stored.payRunId(),
        stored.finalised(),
        stored.personId(),
        stored.payrollId(),
        person.name(),
        facts.name(),
        facts.payeReference(),
        person.niNumber().map(number -> number.text()).orElse(""),
        person.address().onEnvelope(),
        stored.payslip());
  }
}
