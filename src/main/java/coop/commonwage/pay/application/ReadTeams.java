package coop.commonwage.pay.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Reads which teams a worker has belonged to. */
@Dependent
public class ReadTeams {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final Teams teams;

  @Inject
  public ReadTeams(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      Teams teams) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.teams = teams;
  }

  /**
   * By the day each holds from, newest word last.
   *
   * @throws Refused when nobody has this payroll id
   */
  public List<Teams.Membership> of(String payrollId) {
    return transactions.in(
        caller.employerId(),
        () ->
            teams.of(
                employments
                    .ofPayrollId(payrollId)
                    .orElseThrow(() -> Refused.notFound("worker with this payroll id"))
                    .id()));
  }
}
