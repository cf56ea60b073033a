package coop.commonwage.pay.web;

import coop.commonwage.pay.application.ApprovePayRun;
import coop.commonwage.pay.application.CalculatePayRun;
import coop.commonwage.pay.application.ExplainPayslip;
import coop.commonwage.pay.application.FinalisePayRun;
import coop.commonwage.pay.application.PayRunDetails;
import coop.commonwage.pay.application.PayslipDetails;
import coop.commonwage.pay.application.ReadMinimumWageRecord;
import coop.commonwage.pay.application.ReadPayRuns;
import coop.commonwage.pay.application.ReadPayslips;
import coop.commonwage.pay.application.SendBackPayRun;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FileAnswer;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/** One pay run: what it comes to, what stands out, and the one next step. */
@Path("/pay/runs/{id}")
public class PayRunPage {

  @Inject Pages pages;
  @Inject Caller caller;
  @Inject ReadPayRuns readRuns;
  @Inject ReadPayslips readPayslips;
  @Inject ExplainPayslip explain;
  @Inject ReadMinimumWageRecord records;
  @Inject CalculatePayRun calculate;
  @Inject ApprovePayRun approve;
  @Inject SendBackPayRun sendBack;
  @Inject FinalisePayRun finalise;

  /** The run, with the payslips whose name or number has {@code q} in it. */
  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  public Response show(@PathParam("id") UUID id, @QueryParam("q") @DefaultValue("") String query) {
    return pages.show("pay", "pay/run.jte", Map.of("screen", screen(id, query, "", Map.of())));
  }

  /** Everything that stands out in the run, person by person. */
  @GET
  @Path("exceptions")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  public Response exceptions(@PathParam("id") UUID id) {
    return pages.show("pay", "pay/exceptions.jte", Map.of("screen", screen(id, "", "", Map.of())));
  }

  /** Takes the next step, or says beside the button why it cannot be taken. */
  @POST
  @Path("state")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response move(
      @PathParam("id") UUID id,
      @FormParam("target") @DefaultValue("") String target,
      @FormParam("reason") @DefaultValue("") String reason) {
    if ((target.equals("open") || target.equals("approved")) && reason.isBlank()) {
      String missing = pages.frame("pay").say("pay.run.reason.missing");
      return askAgain(id, reason, Map.of("reason", missing));
    }
    try {
      step(id, target, reason.strip());
    } catch (Refused refused) {
      if (refused.status() != Response.Status.CONFLICT.getStatusCode()) {
        throw refused;
      }
      return askAgain(id, reason, Map.of("next", refused.detail()));
    }
    return pages.done("/pay/runs/" + id, target);
  }

  private void step(UUID id, String target, String reason) {
    switch (target) {
      case "calculated" -> {
        need(Role.PAYROLL_ADMINISTRATOR);
        calculate.calculate(id, reason);
      }
      case "finalised" -> {
        need(Role.PAYROLL_ADMINISTRATOR);
        finalise.finalise(id, reason);
      }
      case "approved" -> {
        need(Role.APPROVER);
        approve.approve(id, reason);
      }
      case "open" -> {
        need(Role.APPROVER);
        sendBack.sendBack(id, reason);
      }
      default -> throw Refused.notFound("state \"" + target + "\" of a pay run");
    }
  }

  private void need(String role) {
    if (!caller.is(role)) {
      throw Refused.forbidden("This step is for the role " + role + ".");
    }
  }

  /** One payslip of the run, as the office sees it. */
  @GET
  @Path("payslips/{payslip}")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  public Response payslip(@PathParam("id") UUID id, @PathParam("payslip") UUID payslip) {
    PayslipDetails details = readPayslips.one(payslip);
    if (!details.payRunId().equals(id)) {
      throw Refused.notFound("payslip with this id in this pay run");
    }
    String run = "/pay/runs/" + id;
    String pdf = details.finalised() ? run + "/payslips/" + payslip + "/pdf" : null;
    SlipScreen screen =
        new SlipScreen(details, explain.explain(details.payslip()), false, run, pdf);
    return pages.show("pay", "pay/slip.jte", Map.of("screen", screen));
  }

  /** The paper of one payslip of the run. */
  @GET
  @Path("payslips/{payslip}/pdf")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") UUID id, @PathParam("payslip") UUID payslip) {
    return PayslipFile.of(finalised(id, payslip), pages.frame("pay").words().language());
  }

  /** The minimum-wage record of one payslip of the run, to be given to an inspector. */
  @GET
  @Path("payslips/{payslip}/minimum-wage-record")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Produces("application/pdf")
  public Response minimumWageRecord(@PathParam("id") UUID id, @PathParam("payslip") UUID payslip) {
    return PayslipFile.minimumWage(
        records.of(finalised(id, payslip)), pages.frame("pay").words().language());
  }

  private PayslipDetails finalised(UUID id, UUID payslip) {
    PayslipDetails details = readPayslips.one(payslip);
    if (!details.payRunId().equals(id) || !details.finalised()) {
      throw Refused.notFound("finalised payslip with this id in this pay run");
    }
    return details;
  }

  /** The list of payslips for a spreadsheet. */
  @GET
  @Path("payslips.csv")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Produces("text/csv")
  public Response csv(@PathParam("id") UUID id) {
    String name = "payslips-" + readRuns.one(id).period().days().firstDay() + ".csv";
    return FileAnswer.csv(name, PayslipTable.csv(readRuns.payslips(id)));
  }

  private Response askAgain(UUID id, String reason, Map<String, String> errors) {
    return pages.askAgain("pay", "pay/run.jte", Map.of("screen", screen(id, "", reason, errors)));
  }

  private RunScreen screen(UUID id, String query, String reason, Map<String, String> errors) {
    PayRunDetails run = readRuns.one(id);
    return new RunScreen(
        run,
        readRuns.payslips(id),
        run.calculation().map(readRuns::progress),
        caller.is(Role.PAYROLL_ADMINISTRATOR),
        caller.is(Role.APPROVER),
        caller.login(),
        query,
        reason,
        errors);
  }
}
