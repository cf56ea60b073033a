package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.IssueContract;
import coop.commonwage.pay.application.ReadContracts;
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

/** Contracts: every version that was issued, and the next one. */
@Path("/api/pay/contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class ContractsResource {

  @Inject ReadContracts contracts;
  @Inject IssueContract issueContract;

  @GET
  @RolesAllowed(Role.HR)
  @Operation(summary = "The contracts of a person, newest version first")
  public List<ContractView> of(@QueryParam("person") @DefaultValue("") String person) {
    return contracts.of(Typed.id("person", person)).stream().map(ContractView::of).toList();
  }

  @POST
  @RolesAllowed(Role.HR)
  @Operation(
      summary = "Issue the next version of a contract",
      description = "Holds from the first day of a pay period; earlier versions stay.")
  @APIResponse(responseCode = "201", description = "The new version.")
  @APIResponse(responseCode = "422", description = "A value cannot be used.")
  public Response issue(@NotNull @Valid ContractForm form) {
    UUID id = issueContract.issue(form.personId(), Typed.date("from", form.from()), form.terms());
    ContractView issued =
        contracts.of(form.personId()).stream()
            .filter(version -> version.id().equals(id))
            .map(ContractView::of)
            .findFirst()
            .orElseThrow();
    return Response.created(URI.create("/api/pay/contracts?person=" + form.personId()))
        .entity(issued)
        .build();
  }
}
