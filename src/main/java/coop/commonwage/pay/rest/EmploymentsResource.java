package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.ReadPayrollRecord;
import coop.commonwage.pay.application.RecordLeaving;
import coop.commonwage.pay.application.RecordStanding;
import coop.commonwage.platform.security.Role;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What HMRC says of a worker and when they leave. */
@Path("/api/pay/employments/{payrollId}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Employments")
public class EmploymentsResource {

  @Inject ReadPayrollRecord records;
  @Inject RecordStanding recordStanding;
  @Inject RecordLeaving recordLeaving;

  @GET
  @Path("standing")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.AUDITOR})
  @Operation(summary = "Tax code, National Insurance letter and loans, with their history")
  @APIResponse(responseCode = "404", description = "Nobody has this payroll id.")
  public PayrollRecordView standing(@PathParam("payrollId") String payrollId) {
    return PayrollRecordView.of(records.of(payrollId));
  }

  @POST
  @Path("standing")
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Operation(
      summary = "Record a notice of HMRC",
      description =
          "Holds for payments from its day on. Pay runs that are calculated and pay on or after"
              + " that day have to be calculated again.")
  @APIResponse(responseCode = "200", description = "All versions, with the new one.")
  @APIResponse(responseCode = "404", description = "Nobody has this payroll id.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public PayrollRecordView record(
      @PathParam("payrollId") String payrollId, @NotNull @Valid StandingForm form) {
    recordStanding.record(
        payrollId,
        Typed.date("from", form.from()),
        form.change(),
        form.reason().strip(),
        StandingForm.given(form.reference()).orElse(""));
    return PayrollRecordView.of(records.of(payrollId));
  }

  @POST
  @Path("leaving")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.HR})
  @Operation(
      summary = "Record the last day of an employment",
      description = "Without a date the worker stays after all.")
  @APIResponse(responseCode = "204", description = "It is recorded.")
  @APIResponse(responseCode = "404", description = "Nobody has this payroll id.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public void leave(@PathParam("payrollId") String payrollId, @NotNull @Valid LeavingForm form) {
    recordLeaving.record(
        payrollId,
        StandingForm.given(form.leaveDate()).map(day -> Typed.date("leaveDate", day)),
        form.reason().strip());
  }
}
