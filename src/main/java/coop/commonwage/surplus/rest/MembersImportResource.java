package coop.commonwage.surplus.rest;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.surplus.application.ImportMembers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in who is a member, since when, of which class. */
@Path("/api/surplus/imports/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surplus")
public class MembersImportResource {

  @Inject ImportMembers members;

  /** What was taken in. */
  public record ImportView(int members, int added, int ended, List<FieldError> notes) {}

  @POST
  @Consumes("text/csv")
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Import members from CSV",
      description =
          "Reads payroll_id, member_class and member_since, and of memberships that ended"
              + " member_until, end_reason (resigned, left-work, died, expelled, lapsed,"
              + " class-changed) and end_evidence; other columns are left alone. Who left and came"
              + " back, or changed class, has a row for each membership. Nothing is taken in while"
              + " any row is wrong, and the same file only once.")
  public ImportView importMembers(byte[] csv) {
    ImportMembers.Imported imported = members.from(csv);
    return new ImportView(imported.members(), imported.added(), imported.ended(), imported.notes());
  }
}
