package coop.commonwage.pay.rosters;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.contracts.Employment;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.contracts.TaxDetails;
import coop.commonwage.people.Address;
import coop.commonwage.people.BankAccount;
import coop.commonwage.people.Gender;
import coop.commonwage.people.Membership;
import coop.commonwage.people.NationalInsuranceNumber;
import coop.commonwage.people.Person;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One row of the workers' list, read and checked: a person, the job, and what was agreed.
 *
 * @param payrollId the works number
 * @param forename given names
 * @param surname family name
 * @param dateOfBirth as on the papers shown
 * @param gender as HMRC's records hold it
 * @param niNumber empty while it is not known
 * @param address where papers are sent
 * @param email where notices are sent, if wished
 * @param bankAccount where wages go, once known
 * @param startDate first day of the job
 * @param leaveDate last day, when there is one
 * @param frequency how often the worker is paid
 * @param terms what was agreed
 * @param tax what HMRC has told
 * @param pension the worker's place in the pension
 * @param membership the worker's standing as a co-owner
 */
public record WorkerRow(
    String payrollId,
    String forename,
    String surname,
    LocalDate dateOfBirth,
    Gender gender,
    Optional<NationalInsuranceNumber> niNumber,
    Address address,
    Optional<String> email,
    Optional<BankAccount> bankAccount,
    LocalDate startDate,
    Optional<LocalDate> leaveDate,
    PayFrequency frequency,
    ContractTerms terms,
    TaxDetails tax,
    PensionTerms pension,
    Membership membership) {

  public Person person(UUID id) {
    return new Person(
        id, forename, surname, dateOfBirth, gender, niNumber, address, email, bankAccount);
  }

  public Employment employment(UUID id, UUID personId) {
    return new Employment(id, personId, payrollId, startDate, leaveDate, tax, pension);
  }

  public EmployedDays employedDays() {
    return new EmployedDays(startDate, leaveDate);
  }
}
