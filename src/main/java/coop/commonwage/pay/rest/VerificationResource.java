package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.VerifyPayslips;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.AskedEmployer;
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

/** Whether every finalised payslip still comes out as it was paid. */
@Path("/api/pay/verification")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class VerificationResource {

  @Inject VerifyPayslips verifyPayslips;
  @Inject Caller caller;

  /**
   * What working them out again found.
   *
   * @param payslips how many were worked out again
   * @param faults each payslip that differs, in words; empty when all agree
   */
  public record PayVerdictView(int payslips, List<String> faults) {}

  @GET
  @RolesAllowed({Role.AUDITOR, Role.OPERATOR})
  @Operation(summary = "Work out every finalised payslip again from what is stored with it")
  public PayVerdictView verify(@QueryParam("employer") UUID employer) {
    VerifyPayslips.Verdict verdict = verifyPayslips.verify(AskedEmployer.of(caller, employer));
    return new PayVerdictView(verdict.payslips(), verdict.faults());
  }
}
