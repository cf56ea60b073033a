package coop.commonwage.surplus.rest;

import coop.commonwage.platform.security.Role;
import coop.commonwage.surplus.application.ImportSpending;
import coop.commonwage.surplus.application.ReadSpending;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What members spent, in private and out of public money. */
@Path("/api/surplus")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surplus")
public class SpendingResource {

  @Inject ImportSpending imports;
  @Inject ReadSpending read;

  /** What was taken in. */
  public record ImportView(int added, int changed, int unchanged) {}

  /** What all members spent in a year. */
  public record YearView(
      LocalDate yearEnd, int members, String spentPrivately, String spentPublicly) {}

  @POST
  @Path("imports/spending")
  @Consumes("text/csv")
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Import what members spent from CSV",
      description =
          "Reads payroll_id, year_end, spent_privately, spent_publicly and, where a public body"
              + " paid, funder. Nothing is taken in while any row is wrong, and the same file only"
              + " once. A figure that differs from the one before replaces it for drafts; what was"
              + " proposed keeps its figures.")
  public ImportView importSpending(byte[] csv) {
    ImportSpending.Imported imported = imports.from(csv);
    return new ImportView(imported.added(), imported.changed(), imported.unchanged());
  }

  @GET
  @Path("spending")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "What all members spent, year by year")
  public List<YearView> years() {
    return read.years().stream()
        .map(
            year ->
                new YearView(
                    year.yearEnd(),
                    year.members(),
                    year.privately().toString(),
                    year.publicly().toString()))
        .toList();
  }
}
