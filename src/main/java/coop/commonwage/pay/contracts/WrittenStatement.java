package coop.commonwage.pay.contracts;

import coop.commonwage.people.Employer;
import coop.commonwage.people.Person;
import java.time.LocalDate;

/**
 * The written statement of particulars a worker must be given (Employment Rights Act 1996, s. 1),
 * as data: who works for whom, since when, on what terms. How it reads is the paper's business.
 *
 * @param employer who employs, with name and address
 * @param worker who is employed
 * @param employmentBegan the first day of the employment
 * @param continuousSince the day continuous employment began; earlier than the first day when time
 *     with another employer counts
 * @param payrollId the works number
 * @param termsFrom the first day these terms hold
 * @param terms job title, hours and every rate of pay
 * @param conditions what the co-operative says to all its workers alike
 * @param correctOn the day the particulars are correct as at
 */
public record WrittenStatement(
    Employer employer,
    Person worker,
    LocalDate employmentBegan,
    LocalDate continuousSince,
    String payrollId,
    LocalDate termsFrom,
    ContractTerms terms,
    HouseConditions conditions,
    LocalDate correctOn) {

  public WrittenStatement {
    if (continuousSince.isAfter(employmentBegan)) {
      throw new IllegalArgumentException(
          "continuous employment cannot begin on %s, after the first day of the employment, %s"
              .formatted(continuousSince, employmentBegan));
    }
  }

  /**
   * Draws up the statement for a contract, for somebody whose continuous employment began with this
   * employment.
   */
  public static WrittenStatement of(
      Employer employer,
      Person worker,
      Employment employment,
      Contract contract,
      HouseConditions conditions,
      LocalDate correctOn) {
    if (!employment.personId().equals(worker.id())
        || !contract.employmentId().equals(employment.id())) {
      throw new IllegalArgumentException(
          "the contract, the employment and the worker do not belong together");
    }
    return new WrittenStatement(
        employer,
        worker,
        employment.startDate(),
        employment.startDate(),
        employment.payrollId(),
        contract.firstDay(),
        contract.terms(),
        conditions,
        correctOn);
  }

  /** Whether it is the first: then the worker must have it by the first day at work. */
  public boolean isFirst() {
    return termsFrom.equals(employmentBegan);
  }
}
