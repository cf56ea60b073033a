package coop.commonwage.surplus.rest;

import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.AskedEmployer;
import coop.commonwage.surplus.application.VerifyDistributions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether every distribution still is what the members decided. */
@Path("/api/surplus/verification")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class VerificationResource {

  @Inject VerifyDistributions verifyDistributions;
  @Inject Caller caller;

  /**
   * What checking found.
   *
   * @param distributions how many were checked
   * @param faults each one that differs, in words; empty when all agree
   */
  public record SurplusVerdictView(int distributions, List<String> faults) {}

  @GET
  @RolesAllowed({Role.AUDITOR, Role.OPERATOR})
  @Operation(summary = "Add every distribution up again and compare it with what was decided")
  public SurplusVerdictView verify(@QueryParam("employer") UUID employer) {
    VerifyDistributions.Verdict verdict =
        verifyDistributions.verify(AskedEmployer.of(caller, employer));
    return new SurplusVerdictView(verdict.distributions(), verdict.faults());
  }
}
