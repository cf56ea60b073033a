package coop.commonwage.surplus.rest;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.ReadyMadeWays;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ways to share that one may start from under a legal form. */
@Path("/api/surplus/ready-made-ways")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surplus")
public class ReadyMadeWaysResource {

  @Inject ReadyMadeWays ways;

  @GET
  @Path("{form}")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(summary = "Ways to start from; none where the form shares nothing with workers")
  public List<ReadyMadeWays.ReadyMade> of(@PathParam("form") String form) {
    try {
      return ways.of(form, LocalDate.MAX);
    } catch (IllegalArgumentException unknown) {
      throw Refused.notFound("legal form \"" + form + "\"");
    }
  }
}
