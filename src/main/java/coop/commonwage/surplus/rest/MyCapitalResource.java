package coop.commonwage.surplus.rest;

import coop.commonwage.platform.security.Role;
import coop.commonwage.surplus.application.ReadCapital;
import coop.commonwage.surplus.application.ReadCapitalForm;
import coop.commonwage.surplus.application.ReadStatements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A member's own capital account and nobody else's. */
@Path("/api/surplus/me/capital")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.WORKER, Role.MEMBER})
@Tag(name = "My surplus")
public class MyCapitalResource {

  @Inject ReadCapital read;
  @Inject ReadStatements statements;
  @Inject ReadCapitalForm form;
  @Context HttpHeaders headers;

  @GET
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Operation(summary = "My capital account with every movement")
  public CapitalAccountViews.AccountView account() {
    return CapitalAccountViews.AccountView.of(read.mine(), form.confidence());
  }

  @GET
  @Path("pdf")
  @Produces("application/pdf")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Operation(
      summary = "My capital account as PDF",
      description = "In Welsh when Accept-Language asks for it first.")
  public Response pdf() {
    return CapitalPaper.of(read.mine(), statements.takenBackOfMine(), form.confidence(), headers);
  }
}
