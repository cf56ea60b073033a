package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.HireWorker;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes one worker on. */
@Path("/api/pay/employments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Employments")
public class HiringResource {

  @Inject HireWorker hireWorker;

  /** Who was taken on, and what to look at. */
  public record HiredView(String personId, String payrollId, List<FieldError> notes) {}

  @POST
  @RolesAllowed(Role.HR)
  @Operation(
      summary = "Take one worker on",
      description =
          "The person, the employment, the first contract, and either HMRC's tax code, a starter"
              + " statement or the P45: the code to begin with follows from the latter two. All of"
              + " it or nothing; the fields mean what the columns of the workers' list do.")
  @APIResponse(
      responseCode = "201",
      description = "Who was taken on, and what to look at.",
      content = @Content(schema = @Schema(implementation = HiredView.class)))
  @APIResponse(responseCode = "422", description = "Every field that cannot be used.")
  public Response hire(@NotNull HireForm form) {
    HireWorker.Hired hired = hireWorker.hire(form.fields());
    return Response.created(URI.create("/api/people/persons/" + hired.personId()))
        .entity(new HiredView(hired.personId().toString(), hired.payrollId(), hired.notes()))
        .build();
  }
}
