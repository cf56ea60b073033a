package coop.commonwage.yearend.rest;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.yearend.ProposeMembershipEnds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who stopped working and is a worker member still. */
@Path("/api/yearend/membership-ends")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Year end")
public class MembershipEndsResource {

  @Inject ProposeMembershipEnds propose;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Somebody whose membership may have ended with the work. */
  public record ProposalView(UUID personId, String payrollId, String name, LocalDate lastDay) {}

  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(
      summary = "Worker members who stopped working",
      description = "Nothing ends by itself: the end is recorded in the register of members.")
  public List<ProposalView> list() {
    return propose.of(caller.employerId(), clock.today()).stream()
        .map(one -> new ProposalView(one.personId(), one.payrollId(), one.name(), one.lastDay()))
        .toList();
  }
}
