package coop.commonwage.people.rest;

import coop.commonwage.people.application.TakeInPersons;
import coop.commonwage.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in people who do not work for the co-operative. */
@Path("/api/people/imports/persons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PersonsImportResource {

  @Inject TakeInPersons takeIn;

  /** What was taken in. */
  public record ImportView(int persons) {}

  @POST
  @Consumes("text/csv")
  @RolesAllowed(Role.HR)
  @Operation(
      summary = "Import people who do not work here from CSV",
      description =
          "Reads payroll_id, forename, surname, address1, address2, postcode, email, sort_code and"
              + " account_number of members who use care or hold shares; other columns are left"
              + " alone. Nothing is taken in while any row is wrong.")
  public ImportView importPersons(byte[] csv) {
    return new ImportView(takeIn.from(csv));
  }
}
