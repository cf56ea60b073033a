package coop.commonwage.surplus.rest;

import coop.commonwage.platform.security.Role;
import coop.commonwage.surplus.application.ReadCareAccounts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What of a distribution goes back to the public bodies that paid for care. */
@Path("/api/surplus/distributions/{id}/funder-returns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surplus")
public class FunderReturnsResource {

  @Inject ReadCareAccounts read;

  /** What goes back to a body for one member. */
  public record ReturnView(String funder, String payrollId, String amount) {}

  @GET
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  @Operation(summary = "What goes back to the public bodies that paid for care")
  public List<ReturnView> returns(@PathParam("id") UUID id) {
    return read.returns(id).stream()
        .map(one -> new ReturnView(one.funder(), one.payrollId(), one.amount().toString()))
        .toList();
  }
}
