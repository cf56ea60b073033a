package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.ReadDays;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A worker's days for the office. */
@Path("/api/pay/employments/{payrollId}/days")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hours")
public class DaysResource {

  @Inject ReadDays days;

  @GET
  @RolesAllowed({
    Role.PAYROLL_ADMINISTRATOR,
    Role.APPROVER,
    Role.HR,
    Role.COORDINATOR,
    Role.AUDITOR
  })
  @Operation(
      summary = "A worker's days with what each counts",
      description =
          "From one day to another, at most 62; without days the pay period with the newest time."
              + " HR and coordinators see hours and no pay.")
  @APIResponse(responseCode = "404", description = "Nobody has this payroll id.")
  @APIResponse(responseCode = "422", description = "A day is no day, or there are too many.")
  public DaysView list(
      @PathParam("payrollId") String payrollId,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @Context HttpHeaders headers) {
    return DaysView.of(
        days.list(payrollId, AskedDays.of(from, to)),
        Language.firstOf(headers.getAcceptableLanguages()));
  }

  @GET
  @Path("{date}")
  @RolesAllowed({
    Role.PAYROLL_ADMINISTRATOR,
    Role.APPROVER,
    Role.HR,
    Role.COORDINATOR,
    Role.AUDITOR
  })
  @Operation(summary = "One day of a worker: what is paid and why, what is not and why")
  @APIResponse(responseCode = "404", description = "Nobody has this payroll id.")
  public DayView one(
      @PathParam("payrollId") String payrollId,
      @PathParam("date") String date,
      @Context HttpHeaders headers) {
    return DayView.of(
        days.one(payrollId, Typed.date("date", date)),
        Language.firstOf(headers.getAcceptableLanguages()));
  }
}
