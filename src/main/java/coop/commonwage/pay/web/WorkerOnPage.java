package coop.commonwage.pay.web;

import coop.commonwage.pay.application.Employments;
import coop.commonwage.pay.application.ReadPayrollRecord;
import coop.commonwage.platform.web.Refused;
import java.util.UUID;

/**
 * Whose page it is.
 *
 * @param personId the person
 * @param payrollId their number
 * @param name their name
 */
public record WorkerOnPage(UUID personId, String payrollId, String name) {

  /**
   * @throws Refused when the person has no employment here
   */
  static WorkerOnPage of(ReadPayrollRecord records, UUID personId) {
    Employments.Entry employment =
        records
            .ofPerson(personId)
            .orElseThrow(() -> Refused.notFound("employment of this person"))
            .employment();
    return new WorkerOnPage(personId, employment.payrollId(), employment.name());
  }

  /** The person's own page. */
  public String path() {
    return "/people/" + personId;
  }

  /** Where the person's payroll record is added to. */
  public String payPath() {
    return "/pay/people/" + personId;
  }
}
