package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.RecordTimeEntry;
import coop.commonwage.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Working time that has no check-in. */
@Path("/api/pay/time/entries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Hours")
public class TimeEntriesResource {

  @Inject RecordTimeEntry record;

  @POST
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR})
  @Operation(summary = "Record working time that has no check-in")
  @APIResponse(responseCode = "201", description = "The reference of the entry.")
  @APIResponse(responseCode = "403", description = "It is the caller's own time.")
  @APIResponse(responseCode = "404", description = "Nobody has this payroll id.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public Response record(@NotNull @Valid TimeEntryForm form) {
    String payrollId =
        StandingForm.given(form.payrollId())
            .orElseThrow(() -> Typed.wrong("payrollId", "", "say whose time it is"));
    RecordTimeEntry.Worked worked = form.worked();
    String reference = record.record(payrollId, worked, form.reason().strip());
    return Response.created(
            URI.create("/api/pay/employments/" + payrollId + "/days/" + worked.day()))
        .entity(Map.of("reference", reference))
        .build();
  }

  @POST
  @Path("{reference}/corrections")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR})
  @Operation(
      summary = "Correct an entry, or take it back with 0 minutes",
      description = "Makes a new version; the one before stays as it was.")
  @APIResponse(responseCode = "204", description = "The new version holds.")
  @APIResponse(responseCode = "404", description = "There is no such entry.")
  @APIResponse(responseCode = "409", description = "It was corrected meanwhile.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public void correct(
      @PathParam("reference") String reference, @NotNull @Valid TimeEntryForm form) {
    if (form.version() == null) {
      throw Typed.wrong("version", "", "name the version that was looked at");
    }
    record.correct(reference, form.version(), form.worked(), form.reason().strip());
  }
}
