package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.ImportBroughtForward;
import coop.commonwage.pay.application.ImportOutcome;
import coop.commonwage.pay.application.ImportResult;
import coop.commonwage.pay.application.ImportVisits;
import coop.commonwage.pay.application.ImportWorkers;
import coop.commonwage.pay.rosters.mappings.Mapping;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files taken in: all rows of one, or nothing. */
@Path("/api/pay/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes("text/csv")
@Tag(name = "Imports")
public class ImportsResource {

  @Inject ImportWorkers importWorkers;
  @Inject ImportVisits importVisits;
  @Inject ImportBroughtForward importBroughtForward;

  /** What an import of workers took in. */
  public record WorkersView(int workers, int contracts, List<FieldError> notes) {}

  /** What an import of visits took in. */
  public record VisitsView(int visits, int changed, int unchanged, List<FieldError> notes) {}

  @POST
  @Path("workers")
  @RolesAllowed(Role.HR)
  @Operation(
      summary = "Take on workers from a list",
      description = "Persons, employments, tax details and issued contracts, from a CSV file.")
  @APIResponse(responseCode = "200", description = "What was taken in, and what to look at.")
  @APIResponse(responseCode = "409", description = "The same file was taken in before.")
  @APIResponse(responseCode = "422", description = "Rows to put right; nothing was taken in.")
  public WorkersView workers(@NotNull byte[] file) {
    ImportResult result = importWorkers.take(file);
    return new WorkersView(result.taken(), result.taken(), result.notes());
  }

  /** What an import of figures brought forward took in. */
  public record BroughtForwardView(int workers, List<FieldError> notes) {}

  @POST
  @Path("brought-forward")
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Operation(
      summary = "Bring forward this tax year's figures from another payroll",
      description =
          "From a CSV file with a row for each worker; its columns are payroll_id, from (the first"
              + " day that is paid from here), tax_year, gross, taxable, tax, nicable,"
              + " employee_nic, employer_nic, student_loan, postgraduate_loan, employee_pension,"
              + " employer_pension, miles. Only before the first payslip of the year is issued"
              + " here.")
  @APIResponse(responseCode = "200", description = "How many workers' figures were taken in.")
  @APIResponse(responseCode = "409", description = "The same file was taken in before.")
  @APIResponse(responseCode = "422", description = "Rows to put right; nothing was taken in.")
  public BroughtForwardView broughtForward(@NotNull byte[] file) {
    ImportResult result = importBroughtForward.take(file);
    return new BroughtForwardView(result.taken(), result.notes());
  }

  @POST
  @Path("visits")
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Consumes({
    "text/csv",
    SentFiles.XLSX,
    SentFiles.ZIP,
    SentFiles.XLS,
    SentFiles.ODS,
    MediaType.APPLICATION_OCTET_STREAM
  })
  @Operation(
      summary = "Take in visits or totals in one step",
      description =
          "From a CSV file, a workbook (XLSX), or a ZIP file with a pair of either, read with a"
              + " mapping; our own format unless one is named. The same as making a preview and"
              + " committing it.")
  @APIResponse(responseCode = "200", description = "What was taken in, and what to look at.")
  @APIResponse(responseCode = "409", description = "The same file was taken in before.")
  @APIResponse(responseCode = "422", description = "Rows to put right; nothing was taken in.")
  public VisitsView visits(
      @QueryParam("mapping") @DefaultValue(Mapping.OURS) String mapping,
      @NotNull InputStream file) {
    ImportOutcome outcome = SentFiles.with(file, sent -> importVisits.take(sent, mapping));
    return new VisitsView(
        outcome.added() + outcome.changed(),
        outcome.changed(),
        outcome.unchanged(),
        outcome.notes());
  }
}
