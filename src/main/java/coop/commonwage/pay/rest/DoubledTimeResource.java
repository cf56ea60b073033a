package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.SettleDoubledTime;
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

/** Visits and totals of one worker in one pay period, until somebody says which are paid. */
@Path("/api/pay/time/doubled/{payrollId}/{date}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Hours")
public class DoubledTimeResource {

  @Inject SettleDoubledTime settle;

  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.COORDINATOR, Role.AUDITOR})
  @Operation(summary = "Visits beside totals in the pay period of a day")
  @APIResponse(responseCode = "404", description = "Nobody has this payroll id.")
  public DoubledTimeView read(
      @PathParam("payrollId") String payrollId, @PathParam("date") String date) {
    return DoubledTimeView.of(settle.read(payrollId, Typed.date("date", date)));
  }

  @POST
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR})
  @Operation(
      summary = "Say what is paid",
      description =
          "visits: the totals become zero. totals: the visits are called off. both: they are"
              + " different work. Nothing is overwritten; what was paid is corrected by the next"
              + " run.")
  @APIResponse(responseCode = "204", description = "It is settled.")
  @APIResponse(responseCode = "403", description = "It is the caller's own time.")
  @APIResponse(responseCode = "404", description = "Nobody has this payroll id.")
  @APIResponse(responseCode = "409", description = "It changed since it was looked at.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public void settle(
      @PathParam("payrollId") String payrollId,
      @PathParam("date") String date,
      @NotNull @Valid DoubledTimeForm form) {
    settle.settle(
        payrollId,
        Typed.date("date", date),
        form.fingerprint(),
        Typed.of("keep", form.keep(), SettleDoubledTime.Keep::ofWord),
        form.reason().strip());
  }
}
