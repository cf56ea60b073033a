package coop.commonwage.people.rest;

import coop.commonwage.platform.audit.AuditChain;
import coop.commonwage.platform.database.AuditRows;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
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

/** Whether the record of deeds is whole. */
@Path("/api/people/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {

  @Inject Caller caller;

  @Inject
  @Half("register")
  EmployerTransactions transactions;

  @Inject
  @Half("register")
  AuditRows rows;

  /**
   * What checking the chain found.
   *
   * @param entries how many entries were checked
   * @param faults each broken place in words; empty when the chain is whole
   */
  public record AuditVerdictView(long entries, List<String> faults) {}

  @GET
  @Path("/verification")
  @RolesAllowed({Role.AUDITOR, Role.OPERATOR})
  @Operation(summary = "Work out every hash of the audit trail again")
  public AuditVerdictView verify(@QueryParam("employer") UUID employer) {
    UUID employerId = AskedEmployer.of(caller, employer);
    AuditChain.Verdict verdict =
        transactions.in(employerId, () -> AuditChain.verify(rows, employerId));
    return new AuditVerdictView(verdict.entries(), verdict.faults());
  }
}
