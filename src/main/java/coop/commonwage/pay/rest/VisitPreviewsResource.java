package coop.commonwage.pay.rest;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.CommitVisits;
import coop.commonwage.pay.application.DiscardPreview;
import coop.commonwage.pay.application.PreviewVisits;
import coop.commonwage.pay.application.ReadVisitPreviews;
import coop.commonwage.pay.application.VisitPreview;
import coop.commonwage.pay.rosters.mappings.Mapping;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of visits in two steps: looked at, then taken in exactly as they were looked at. */
@Path("/api/pay/imports/visits/previews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class VisitPreviewsResource {

  @Inject PreviewVisits previewVisits;
  @Inject CommitVisits commitVisits;
  @Inject DiscardPreview discardPreview;
  @Inject ReadVisitPreviews readPreviews;

  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.AUDITOR})
  @Operation(summary = "The newest previews")
  public List<VisitPreviewView> newest() {
    return readPreviews.newest().stream().map(VisitPreviewView::of).toList();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.AUDITOR})
  @Operation(summary = "One preview")
  public VisitPreviewView one(@PathParam("id") UUID id) {
    return VisitPreviewView.of(readPreviews.of(id));
  }

  @POST
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
      summary = "Look at a file of visits or totals",
      description =
          "A CSV file, a workbook (XLSX), or a ZIP file with a pair of either. Nothing changes;"
              + " what is new, changed (each cell old and new), unchanged and refused is told, and"
              + " what it comes to against what stood before.")
  @APIResponse(responseCode = "201", description = "The preview, also when rows are refused.")
  @APIResponse(responseCode = "413", description = "The file is larger than is taken.")
  @APIResponse(responseCode = "422", description = "No row of the file could be read.")
  public Response preview(
      @QueryParam("mapping") @DefaultValue(Mapping.OURS) String mapping,
      @QueryParam("complete") String complete,
      @NotNull InputStream file) {
    Optional<DateSpan> days = Optional.ofNullable(complete).map(VisitPreviewsResource::days);
    VisitPreview preview = SentFiles.with(file, sent -> previewVisits.preview(sent, mapping, days));
    return Response.created(URI.create("/api/pay/imports/visits/previews/" + preview.id()))
        .entity(VisitPreviewView.of(preview))
        .build();
  }

  private static DateSpan days(String text) {
    String[] ends = text.split("\\.\\.", -1);
    try {
      if (ends.length == 2) {
        return DateSpan.of(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
      }
    } catch (DateTimeException | IllegalArgumentException refused) {
      throw notDays(text);
    }
    throw notDays(text);
  }

  private static Refused notDays(String text) {
    return Refused.invalid(
        "The days the file is complete for cannot be used.",
        List.of(
            FieldError.ofField(
                "complete", text, "not days: write them like 2026-10-01..2026-10-31")));
  }

  @POST
  @Path("{id}/commit")
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Operation(summary = "Take in exactly what a preview showed")
  @APIResponse(responseCode = "200", description = "The preview, committed.")
  @APIResponse(
      responseCode = "409",
      description =
          "It was ended, its file was taken in, what it was compared with changed, or it withdraws"
              + " visits or entries and nobody said that this is meant.")
  @APIResponse(responseCode = "422", description = "Rows of it have to be put right.")
  public VisitPreviewView commit(
      @PathParam("id") UUID id,
      @Parameter(description = "yes when what the file does not name is to be withdrawn.")
          @QueryParam("withdraw")
          @DefaultValue("no")
          String withdraw) {
    return VisitPreviewView.of(
        commitVisits.commit(id, Typed.of("withdraw", withdraw, VisitPreviewsResource::isYes)));
  }

  private static boolean isYes(String text) {
    if (!List.of("yes", "no").contains(text)) {
      throw new IllegalArgumentException("yes or no");
    }
    return text.equals("yes");
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Operation(summary = "Put a preview aside; its file is forgotten")
  @APIResponse(responseCode = "204", description = "It is put aside.")
  @APIResponse(responseCode = "409", description = "It was ended already.")
  public void discard(@PathParam("id") UUID id) {
    discardPreview.discard(id);
  }
}
