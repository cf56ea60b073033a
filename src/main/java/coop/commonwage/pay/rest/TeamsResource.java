package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.ReadTeams;
import coop.commonwage.pay.application.RecordTeam;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The team of a worker. */
@Path("/api/pay/employments/{payrollId}/team")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Hours")
public class TeamsResource {

  @Inject ReadTeams teams;
  @Inject RecordTeam record;

  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.HR, Role.COORDINATOR, Role.AUDITOR})
  @Operation(summary = "The teams a worker has belonged to, by the day each holds from")
  @APIResponse(responseCode = "404", description = "Nobody has this payroll id.")
  public List<TeamView> of(@PathParam("payrollId") String payrollId) {
    return teams.of(payrollId).stream().map(TeamView::of).toList();
  }

  @POST
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.HR, Role.COORDINATOR})
  @Operation(summary = "Say which team a worker belongs to from a day on")
  @APIResponse(responseCode = "200", description = "All teams, with the new one.")
  @APIResponse(responseCode = "404", description = "Nobody has this payroll id.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public List<TeamView> record(
      @PathParam("payrollId") String payrollId, @NotNull @Valid TeamForm form) {
    record.record(payrollId, Typed.date("from", form.from()), form.team().strip());
    return of(payrollId);
  }
}
