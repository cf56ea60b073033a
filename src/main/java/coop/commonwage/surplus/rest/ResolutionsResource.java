package coop.commonwage.surplus.rest;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.surplus.application.MinuteBook;
import coop.commonwage.surplus.resolutions.Resolution;
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

/** The minute book: what the members resolved, and the figures each resolution bound. */
@Path("/api/surplus/resolutions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surplus")
public class ResolutionsResource {

  @Inject MinuteBook minuteBook;
  @Inject Caller caller;

  @Inject
  @Half("surplus")
  EmployerTransactions transactions;

  /** A resolution with the fingerprint of the figures it bound. */
  public record ResolutionView(
      String number,
      LocalDate date,
      int entitled,
      int present,
      int votesFor,
      int votesAgainst,
      int abstained,
      UUID distributionId,
      String hash) {}

  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "All resolutions on a surplus, newest first")
  public List<ResolutionView> list() {
    return transactions.in(
        caller.employerId(),
        () -> minuteBook.newestFirst().stream().map(ResolutionsResource::view).toList());
  }

  private static ResolutionView view(MinuteBook.Entry entry) {
    Resolution resolution = entry.resolution();
    return new ResolutionView(
        resolution.number(),
        resolution.date(),
        resolution.entitled(),
        resolution.present(),
        resolution.votesFor(),
        resolution.votesAgainst(),
        resolution.abstained(),
        entry.distributionId(),
        entry.hash());
  }
}
