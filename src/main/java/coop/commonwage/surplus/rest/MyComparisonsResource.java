package coop.commonwage.surplus.rest;

import coop.commonwage.platform.security.Role;
import coop.commonwage.surplus.application.ReadComparisons;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A member's own figure by each way of the comparisons members were let into. */
@Path("/api/surplus/me/comparisons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surplus")
public class MyComparisonsResource {

  @Inject ReadComparisons comparisons;

  @GET
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Operation(summary = "What each way of sharing would give me")
  public List<ComparisonView.OwnView> mine() {
    return comparisons.mine().stream().map(ComparisonView.OwnView::of).toList();
  }
}
