package coop.commonwage.pay.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Reads the standing facts of one worker with their history. */
@Dependent
public class ReadPayrollRecord {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final StandingFacts standing;

  @Inject
  public ReadPayrollRecord(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      StandingFacts standing) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.standing = standing;
  }

  /**
   * @throws Refused when nobody has this payroll id
   */
  public PayrollRecord of(String payrollId) {
    return transactions.in(
        caller.employerId(),
        () ->
            record(
                employments
                    .ofPayrollId(payrollId)
                    .orElseThrow(() -> Refused.notFound("worker with this payroll id"))));
  }

  /** Empty for a person who has no employment. */
  public Optional<PayrollRecord> ofPerson(UUID personId) {
    return transactions.in(
        caller.employerId(), () -> employments.ofPerson(personId).map(this::record));
  }

  private PayrollRecord record(Employments.Entry employment) {
    return new PayrollRecord(employment, standing.of(employment.id()));
  }
}
