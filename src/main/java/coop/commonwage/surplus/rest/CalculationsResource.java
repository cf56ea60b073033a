package coop.commonwage.surplus.rest;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.CalculateDistribution;
import coop.commonwage.surplus.application.CaseText;
import coop.commonwage.surplus.distributions.UnusableCase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stateless distributor: a case in, a distribution out, nothing kept. */
@Path("/api/surplus/calculations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Surplus")
public class CalculationsResource {

  private static final int REFUSED_BY_A_RULE = 422;

  @Inject CalculateDistribution calculate;

  @POST
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(
      summary = "Work a case out without keeping it",
      description =
          "Answers 200 with the distribution, 422 with the violations when the legal form refuses"
              + " it, 400 when the case cannot be used.")
  public Response calculate(
      @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT))) @NotNull
          String input) {
    try {
      JsonObject result = calculate.of(CaseText.read(input));
      JsonArray violations = result.getJsonArray("violations");
      return Response.status(violations.isEmpty() ? 200 : REFUSED_BY_A_RULE).entity(result).build();
    } catch (UnusableCase unusable) {
      throw new Refused(
          400, "case-unusable", "The case cannot be used", unusable.getMessage(), List.of());
    }
  }
}
