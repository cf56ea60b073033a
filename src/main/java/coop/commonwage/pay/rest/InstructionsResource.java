package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.EndInstruction;
import coop.commonwage.pay.application.ReadInstructions;
import coop.commonwage.pay.application.RecordInstruction;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What payroll is told to do for a worker: orders, absences, figures brought forward, … */
@Path("/api/pay/instructions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Instructions to payroll")
public class InstructionsResource {

  @Inject ReadInstructions instructions;
  @Inject RecordInstruction recordInstruction;
  @Inject EndInstruction endInstruction;

  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.HR, Role.AUDITOR})
  @Operation(
      summary = "The instructions for a worker, newest first",
      description = "With what finalised payslips paid under each. HR sees what HR may record.")
  public List<InstructionView> of(@QueryParam("payrollId") @DefaultValue("") String payrollId) {
    return instructions.of(payrollId).stream().map(InstructionView::of).toList();
  }

  @GET
  @Path("kinds")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.HR, Role.AUDITOR})
  @Operation(summary = "The kinds of instructions there are, and what each asks for")
  public List<InstructionKindView> kinds() {
    return InstructionKinds.all().stream()
        .<InstructionKindView>map(InstructionKindView::of)
        .toList();
  }

  @POST
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.HR})
  @Operation(
      summary = "Record an instruction",
      description =
          "Pay runs that are calculated and not finalised have to be calculated again when it"
              + " concerns them.")
  @APIResponse(responseCode = "201", description = "The instruction as recorded.")
  @APIResponse(responseCode = "403", description = "HR may not record this kind.")
  @APIResponse(responseCode = "409", description = "The same is recorded already.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public Response record(@NotNull @Valid InstructionForm form) {
    UUID id = recordInstruction.record(form.told());
    return Response.created(URI.create("/api/pay/instructions?payrollId=" + form.payrollId()))
        .entity(InstructionView.of(instructions.one(id)))
        .build();
  }

  @POST
  @Path("{id}/end")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.HR})
  @Operation(
      summary = "End an instruction",
      description = "What was paid under it stays paid; the newest end counts.")
  @APIResponse(responseCode = "200", description = "The instruction with its end.")
  @APIResponse(responseCode = "404", description = "There is no such instruction.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public InstructionView end(@PathParam("id") String id, @NotNull @Valid InstructionEndForm form) {
    UUID instruction = Typed.id("instruction", id);
    endInstruction.end(instruction, Typed.date("lastDay", form.lastDay()), form.reason().strip());
    return InstructionView.of(instructions.one(instruction));
  }
}
