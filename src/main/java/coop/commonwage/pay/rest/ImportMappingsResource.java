package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.ImportMappings;
import coop.commonwage.pay.application.ReadImportMappings;
import coop.commonwage.pay.application.ReadImportMappings.Known;
import coop.commonwage.pay.application.SaveImportMapping;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the files of other systems are read. */
@Path("/api/pay/imports/mappings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportMappingsResource {

  @Inject ReadImportMappings readMappings;
  @Inject SaveImportMapping saveMapping;

  /**
   * A mapping.
   *
   * @param version 0 for one that comes with us
   * @param body the mapping as it was written, JSON in a text
   */
  public record MappingView(
      String name,
      String title,
      String text,
      String kind,
      int version,
      Instant savedAt,
      String savedBy,
      String body) {

    static MappingView of(Known known) {
      return new MappingView(
          known.mapping().name(),
          known.mapping().title(),
          known.mapping().text(),
          known.mapping().kind().word(),
          known.version(),
          known.saved().map(ImportMappings.Saved::at).orElse(null),
          known.saved().map(ImportMappings.Saved::by).orElse(null),
          known.body());
    }
  }

  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.AUDITOR})
  @Operation(summary = "The mappings there are, each in its newest version")
  public List<MappingView> all() {
    return readMappings.all().stream().map(MappingView::of).toList();
  }

  @GET
  @Path("{name}")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.AUDITOR})
  @Operation(summary = "Every version of a mapping, the newest first")
  public List<MappingView> versions(@PathParam("name") String name) {
    List<MappingView> versions = readMappings.versions(name).stream().map(MappingView::of).toList();
    if (versions.isEmpty()) {
      throw Refused.notFound("mapping of this name");
    }
    return versions;
  }

  @PUT
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Save a mapping of one's own",
      description = "A mapping of this name becomes its earlier version, which stays on record.")
  @APIResponse(responseCode = "200", description = "The mapping as it is saved.")
  @APIResponse(responseCode = "422", description = "What has to be put right in it.")
  public MappingView save(@NotNull String body) {
    return MappingView.of(readMappings.named(saveMapping.save(body).name()));
  }
}
