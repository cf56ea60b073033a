package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.ApprovePayRun;
import coop.commonwage.pay.application.CalculatePayRun;
import coop.commonwage.pay.application.FinalisePayRun;
import coop.commonwage.pay.application.OpenPayRun;
import coop.commonwage.pay.application.ReadPayRuns;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pay runs: opening, looking, and bringing them from state to state. */
@Path("/api/pay/pay-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pay runs")
public class PayRunsResource {

  @Inject Caller caller;
  @Inject OpenPayRun openPayRun;
  @Inject CalculatePayRun calculatePayRun;
  @Inject ApprovePayRun approvePayRun;
  @Inject FinalisePayRun finalisePayRun;
  @Inject ReadPayRuns payRuns;

  @POST
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Operation(
      summary = "Open a pay run",
      description = "Opening the same period again gives the run that is there.")
  @APIResponse(responseCode = "201", description = "The run.")
  @APIResponse(responseCode = "409", description = "Another run shares days with the period.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public Response open(@NotNull @Valid PayRunForm form) {
    UUID id = openPayRun.open(caller.employerId(), form.period(), caller.login());
    return Response.created(URI.create("/api/pay/pay-runs/" + id))
        .entity(PayRunView.of(payRuns.one(id)))
        .build();
  }

  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Operation(summary = "All pay runs, newest first")
  public List<PayRunSummaryView> list() {
    return payRuns.list().stream().map(PayRunSummaryView::of).toList();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Operation(summary = "One pay run with totals, exceptions and next step")
  public PayRunView one(@PathParam("id") String id) {
    return PayRunView.of(payRuns.one(Typed.id("pay run", id)));
  }

  @GET
  @Path("{id}/payslips")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Operation(summary = "The payslips of a run; drafts until it is finalised")
  public List<PayslipSummaryView> payslips(@PathParam("id") String id) {
    return payRuns.payslips(Typed.id("pay run", id)).stream().map(PayslipSummaryView::of).toList();
  }

  @POST
  @Path("{id}/state")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER})
  @Operation(
      summary = "Bring a pay run into a state",
      description =
          "calculated and finalised: payroll administrator; approved: an approver who did not"
              + " calculate it. Calculation takes time: the answer is 202 with the job to poll.")
  @APIResponse(responseCode = "200", description = "The run, in its new state.")
  @APIResponse(responseCode = "202", description = "The calculation has been started.")
  @APIResponse(responseCode = "409", description = "The run cannot take this step now.")
  public Response bring(@PathParam("id") String id, @NotNull @Valid StateForm form) {
    UUID run = Typed.id("pay run", id);
    switch (form.target()) {
      case "calculated" -> {
        only(Role.PAYROLL_ADMINISTRATOR, "calculate");
        UUID job = calculatePayRun.calculate(run, form.reasonOrNone());
        return Response.accepted(JobView.of(payRuns.progress(job)))
            .location(URI.create("/api/pay/jobs/" + job))
            .build();
      }
      case "approved" -> {
        only(Role.APPROVER, "approve");
        approvePayRun.approve(run, form.reasonOrNone());
      }
      case "finalised" -> {
        only(Role.PAYROLL_ADMINISTRATOR, "finalise");
        finalisePayRun.finalise(run, form.reasonOrNone());
      }
      default ->
          throw Typed.wrong(
              "target", form.target(), "the target is calculated, approved or finalised");
    }
    return Response.ok(PayRunView.of(payRuns.one(run))).build();
  }

  private void only(String role, String deed) {
    if (!caller.is(role)) {
      throw Refused.forbidden("Only the role " + role + " may " + deed + " a pay run.");
    }
  }
}
