package coop.commonwage.pay.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Says which team a worker belongs to from a day on; time is approved team by team. */
@Dependent
public class RecordTeam {

  private static final int LONGEST_NAME = 100;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final Teams teams;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public RecordTeam(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      Teams teams,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.teams = teams;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Refused when nobody has this payroll id, the name is missing or long, or the day is
   *     before the first one at work
   */
  public void record(String payrollId, LocalDate from, String team) {
    TimeRefusals.refuseBlank("team", team, "name the team");
    TimeRefusals.refuseLong("team", team, LONGEST_NAME);
    transactions.run(caller.employerId(), () -> recordHeld(payrollId, from, team));
  }

  private void recordHeld(String payrollId, LocalDate from, String team) {
    Employments.Entry employment =
        employments
            .ofPayrollId(payrollId)
            .orElseThrow(() -> Refused.notFound("worker with this payroll id"));
    if (from.isBefore(employment.startDate())) {
      throw TimeRefusals.invalid(
          "from",
          from.toString(),
          "this is before the first day at work, " + employment.startDate());
    }
    InstructionRefusals.refuseFarAhead("from", from, clock.today());
    Instant now = clock.instant();
    teams.add(
        NewId.at(now), employment.id(), new Teams.Membership(from, team, now, caller.login()));
    audit.record(
        caller.employerId(),
        caller.login(),
        "team.recorded",
        "employment/" + employment.id(),
        Map.of("from", from.toString(), "team", team));
  }
}
