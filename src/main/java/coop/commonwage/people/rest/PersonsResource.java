package coop.commonwage.people.rest;

import coop.commonwage.people.application.PersonDetails;
import coop.commonwage.people.application.PersonEntry;
import coop.commonwage.people.application.ReadPersons;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The persons on the books. */
@Path("/api/people/persons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PersonsResource {

  @Inject ReadPersons persons;

  /** A person in a list. */
  public record PersonSummaryView(String id, String payrollId, String name, String email) {

    static PersonSummaryView of(PersonEntry person) {
      return new PersonSummaryView(
          person.id().toString(), person.payrollId(), person.name(), person.email());
    }
  }

  /** A person; of delicate numbers only the end is shown. */
  public record PersonView(
      String id,
      String payrollId,
      String forename,
      String surname,
      String dateOfBirth,
      List<String> address,
      String postcode,
      String email,
      String nationalInsuranceNumberEnding,
      String bankAccountEnding) {

    static PersonView of(PersonDetails person) {
      return new PersonView(
          person.id().toString(),
          person.payrollId(),
          person.forename(),
          person.surname(),
          person.dateOfBirth().map(LocalDate::toString).orElse(null),
          person.address(),
          person.postcode(),
          person.email(),
          person.nationalInsuranceNumberEnding(),
          person.bankAccountEnding());
    }
  }

  @GET
  @RolesAllowed(Role.HR)
  @Operation(summary = "All persons, by surname")
  public List<PersonSummaryView> list() {
    return persons.list().stream().map(PersonSummaryView::of).toList();
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Role.HR)
  @Operation(summary = "One person")
  public PersonView one(@PathParam("id") String id) {
    return PersonView.of(persons.one(idOf(id)));
  }

  private static UUID idOf(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw Refused.notFound("person with this id");
    }
  }
}
