package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.ReadPayRuns;
import coop.commonwage.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Long work to poll. */
@Path("/api/pay/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pay runs")
public class JobsResource {

  @Inject ReadPayRuns payRuns;

  @GET
  @Path("{id}")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.AUDITOR})
  @Operation(summary = "How far a calculation has come")
  public JobView one(@PathParam("id") String id) {
    return JobView.of(payRuns.progress(Typed.id("job", id)));
  }
}
