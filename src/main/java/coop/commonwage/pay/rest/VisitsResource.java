package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.CorrectVisit;
import coop.commonwage.pay.application.VisitCorrections.Current;
import coop.commonwage.pay.days.RecordedVisit;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One visit, and its corrections by hand. */
@Path("/api/pay/visits/{visitId}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Hours")
public class VisitsResource {

  @Inject CorrectVisit correct;

  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR, Role.AUDITOR})
  @Operation(summary = "A visit as it is recorded now")
  @APIResponse(responseCode = "404", description = "There is no such visit.")
  public VisitView one(@PathParam("visitId") String visitId) {
    return VisitView.of(correct.read(visitId));
  }

  @POST
  @Path("corrections")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR})
  @Operation(
      summary = "Correct what is recorded of a visit",
      description =
          "Makes a new version with who made it and why; the one before stays as it was. When that"
              + " was paid, the next pay run pays or takes back the difference. Nobody corrects"
              + " their own visit.")
  @APIResponse(responseCode = "201", description = "The new version.")
  @APIResponse(responseCode = "403", description = "It is the caller's own visit.")
  @APIResponse(responseCode = "404", description = "There is no such visit.")
  @APIResponse(responseCode = "409", description = "It was corrected meanwhile.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public Response correct(
      @PathParam("visitId") String visitId, @NotNull @Valid VisitCorrectionForm form) {
    Current<RecordedVisit> current = correct.read(visitId);
    correct.correct(
        visitId, form.version(), form.corrected(current.recorded().visit()), form.reason().strip());
    return Response.created(URI.create("/api/pay/visits/" + visitId))
        .entity(VisitView.of(correct.read(visitId)))
        .build();
  }
}
