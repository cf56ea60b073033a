package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.PayRunDetails;
import coop.commonwage.pay.application.PayRunTotals;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pay run with its totals, exceptions and history. */
@Schema(description = "A pay run with its totals, exceptions and history; amounts in pounds.")
public record PayRunView(
    String id,
    String state,
    String frequency,
    String firstDay,
    String lastDay,
    String payDate,
    String nextStep,
    int headcount,
    String gross,
    String tax,
    String employeeNic,
    String employerNic,
    String studentLoan,
    String postgraduateLoan,
    String employeePension,
    String employerPension,
    String reimbursements,
    String net,
    String payable,
    List<ExceptionView> exceptions,
    List<EventView> history) {

  /** Something about one worker that a person should see. */
  public record ExceptionView(
      String severity, String code, String payrollId, String name, String message) {}

  /** One step of the run. */
  public record EventView(String at, String state, String actor, String reason) {}

  static PayRunView of(PayRunDetails run) {
    PayRunTotals totals = run.totals();
    return new PayRunView(
        run.id().toString(),
        run.state().word(),
        run.period().frequency().word(),
        run.period().days().firstDay().toString(),
        run.period().days().lastDay().toString(),
        run.period().payDate().toString(),
        run.nextStep().word(),
        totals.headcount(),
        totals.gross().toString(),
        totals.tax().toString(),
        totals.employeeNic().toString(),
        totals.employerNic().toString(),
        totals.studentLoan().toString(),
        totals.postgraduateLoan().toString(),
        totals.employeePension().toString(),
        totals.employerPension().toString(),
        totals.reimbursements().toString(),
        totals.net().toString(),
        totals.payable().toString(),
        run.notices().stream()
            .map(
                n ->
                    new ExceptionView(n.severity(), n.code(), n.payrollId(), n.name(), n.message()))
            .toList(),
        run.history().stream()
            .map(
                event ->
                    new EventView(
                        event.at().toString(), event.state().word(), event.actor(), event.reason()))
            .toList());
  }
}
