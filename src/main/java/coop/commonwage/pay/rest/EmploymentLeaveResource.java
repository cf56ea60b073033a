package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.ReadHolidayBalance;
import coop.commonwage.pay.application.ReadHolidayRecord;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
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

/** The holiday record of a worker. */
@Path("/api/pay/employments/{payrollId}/leave")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leave")
public class EmploymentLeaveResource {

  @Inject ReadHolidayRecord records;
  @Inject ReadHolidayBalance balance;

  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.HR, Role.AUDITOR})
  @Operation(
      summary = "A worker's holiday record of the leave year a day lies in",
      description = "As it stands today, or on the day asked for.")
  @APIResponse(responseCode = "404", description = "Nobody has this payroll id, or no contract.")
  @APIResponse(responseCode = "422", description = "The day cannot be used.")
  public HolidayRecordView record(
      @PathParam("payrollId") String payrollId,
      @QueryParam("day") @DefaultValue("") String day,
      @Context HttpHeaders headers) {
    return records
        .of(payrollId, day.isBlank() ? balance.today() : Typed.date("day", day))
        .map(
            record ->
                HolidayRecordView.of(record, Language.firstOf(headers.getAcceptableLanguages())))
        .orElseThrow(() -> Refused.notFound("contract of this worker"));
  }
}
