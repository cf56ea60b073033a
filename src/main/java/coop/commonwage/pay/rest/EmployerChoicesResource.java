package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.ReadEmployerChoices;
import coop.commonwage.pay.application.RecordEmployerChoice;
import coop.commonwage.pay.application.RecordedChoices;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the co-operative settled where the law leaves it a choice, or wants it declared. */
@Path("/api/pay/employer-choices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Employer choices")
public class EmployerChoicesResource {

  @Inject ReadEmployerChoices readChoices;
  @Inject RecordEmployerChoice recordChoice;

  @GET
  @RolesAllowed({
    Role.PAYROLL_ADMINISTRATOR,
    Role.APPROVER,
    Role.HR,
    Role.TREASURER,
    Role.BOARD,
    Role.AUDITOR
  })
  @Operation(summary = "Every choice there is, with all answers recorded")
  public List<EmployerChoiceView> list() {
    List<RecordedChoices.Entry> recorded = readChoices.all();
    return Arrays.stream(Choice.values())
        .map(choice -> EmployerChoiceView.of(choice, recorded))
        .toList();
  }

  @POST
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Operation(
      summary = "Record an answer",
      description = "Earlier answers stay; payslips already made stay as they are.")
  @APIResponse(responseCode = "201", description = "The choice with all its answers.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public Response record(@NotNull @Valid EmployerChoiceForm form) {
    EmployerChoice answer = form.answer();
    recordChoice.record(answer, form.reasonGiven());
    return Response.created(URI.create("/api/pay/employer-choices"))
        .entity(EmployerChoiceView.of(answer.choice(), readChoices.all()))
        .build();
  }
}
