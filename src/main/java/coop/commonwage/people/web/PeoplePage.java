package coop.commonwage.people.web;

import coop.commonwage.people.application.PersonEntry;
import coop.commonwage.people.application.ReadPersons;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Pages;
import gg.jte.Content;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The people of the co-operative, and one of them with what other rooms add. */
@Path("/people")
public class PeoplePage {

  @Inject Pages pages;
  @Inject ReadPersons persons;
  @Inject Instance<PersonSection> sections;

  /** Everybody whose name or payroll number has {@code q} in it. */
  @GET
  @RolesAllowed({Role.HR, Role.PAYROLL_ADMINISTRATOR})
  public Response list(@QueryParam("q") @DefaultValue("") String query) {
    List<PersonEntry> all = persons.list();
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    List<PersonEntry> found =
        all.stream()
            .filter(
                one ->
                    (one.payrollId() + " " + one.name()).toLowerCase(Locale.ROOT).contains(wanted))
            .toList();
    return pages.show(
        "people",
        "people/persons.jte",
        Map.of("persons", found, "all", all.size(), "query", query));
  }

  /** One person. */
  @GET
  @Path("{id}")
  @RolesAllowed({Role.HR, Role.PAYROLL_ADMINISTRATOR})
  public Response one(@PathParam("id") UUID id) {
    List<Content> contents =
        sections.stream()
            .sorted(Comparator.comparingInt(PersonSection::order))
            .map(section -> section.about(id, pages.frame(section.bundle())))
            .toList();
    return pages.show(
        "people", "people/person.jte", Map.of("person", persons.one(id), "sections", contents));
  }
}
