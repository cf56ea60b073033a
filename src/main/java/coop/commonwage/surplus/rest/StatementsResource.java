package coop.commonwage.surplus.rest;

import coop.commonwage.platform.security.Role;
import coop.commonwage.surplus.application.ReadStatements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Members' statements, for those who keep the books. */
@Path("/api/surplus/statements/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surplus")
public class StatementsResource {

  @Inject ReadStatements statements;
  @Context HttpHeaders headers;

  @GET
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  @Operation(summary = "One member's statement")
  public StatementView one(@PathParam("id") UUID id) {
    return StatementView.of(statements.one(id));
  }

  @GET
  @Path("pdf")
  @Produces("application/pdf")
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  @Operation(
      summary = "One member's statement as PDF",
      description = "In Welsh when Accept-Language asks for it first.")
  public Response pdf(@PathParam("id") UUID id) {
    return StatementPaper.of(statements.one(id), headers);
  }
}
