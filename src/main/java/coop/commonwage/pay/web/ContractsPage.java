package coop.commonwage.pay.web;

import coop.commonwage.pay.application.ContractVersion;
import coop.commonwage.pay.application.IssueContract;
import coop.commonwage.pay.application.ReadContracts;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.people.application.PersonDetails;
import coop.commonwage.people.application.ReadPersons;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One person's contracts: read one, or issue the next. */
@Path("/pay/people/{person}/contracts")
public class ContractsPage {

  @Inject Pages pages;
  @Inject Clock clock;
  @Inject ReadPersons persons;
  @Inject ReadContracts contracts;
  @Inject IssueContract issue;

  /** Asks for the terms of the next contract; what holds now is filled in. */
  @GET
  @Path("new")
  @RolesAllowed(Role.HR)
  public Response ask(@PathParam("person") UUID personId) {
    ContractTerms now = now(personId);
    ContractEntries entries =
        new ContractEntries(
            clock.today().plusMonths(1).withDayOfMonth(1).toString(),
            now.kind().word(),
            hours(now.guaranteedMinutesWeekly()),
            now.hourlyRate().inPounds().substring(1),
            now.travelRate().inPounds().substring(1),
            Map.of());
    return pages.show("pay", "pay/contractForm.jte", form(personId, entries));
  }

  /** Issues the next contract, or says beside each field what is wrong. */
  @POST
  @RolesAllowed(Role.HR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response issue(
      @PathParam("person") UUID personId,
      @FormParam("from") @DefaultValue("") String from,
      @FormParam("kind") @DefaultValue("") String kind,
      @FormParam("hours") @DefaultValue("") String hours,
      @FormParam("hourlyRate") @DefaultValue("") String hourlyRate,
      @FormParam("travelRate") @DefaultValue("") String travelRate) {
    ContractEntries typed =
        new ContractEntries(from, kind, hours, hourlyRate, travelRate, Map.of());
    AmendedTerms read = AmendedTerms.read(typed, now(personId), pages.frame("pay").words());
    Map<String, String> errors = new LinkedHashMap<>(read.errors());
    if (errors.isEmpty()) {
      try {
        UUID id = issue.issue(personId, read.from(), read.terms());
        return pages.done("/pay/people/" + personId + "/contracts/" + id, "contract");
      } catch (Refused refused) {
        if (refused.errors().isEmpty()) {
          throw refused;
        }
        for (FieldError error : refused.errors()) {
          errors.put(field(error.column()), error.message());
        }
      }
    }
    ContractEntries again = new ContractEntries(from, kind, hours, hourlyRate, travelRate, errors);
    return pages.askAgain("pay", "pay/contractForm.jte", form(personId, again));
  }

  /** One version, as it was issued. */
  @GET
  @Path("{id}")
  @RolesAllowed(Role.HR)
  public Response one(@PathParam("person") UUID personId, @PathParam("id") UUID id) {
    ContractVersion version =
        contracts.of(personId).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("contract with this id"));
    PersonDetails person = persons.one(personId);
    return pages.show(
        "pay",
        "pay/contract.jte",
        Map.of(
            "contract",
            version,
            "name",
            person.name(),
            "back",
            "/people/" + personId,
            "backText",
            person.name()));
  }

  private ContractTerms now(UUID personId) {
    List<ContractVersion> versions = contracts.of(personId);
    if (versions.isEmpty()) {
      throw Refused.notFound("contract of this person to amend");
    }
    return versions.getFirst().terms();
  }

  private Map<String, Object> form(UUID personId, ContractEntries entries) {
    PersonDetails person = persons.one(personId);
    return Map.of(
        "personId", personId.toString(),
        "name", person.name(),
        "payrollId", person.payrollId(),
        "entries", entries);
  }

  private static String field(String column) {
    return column.equals("guaranteedHoursWeekly") ? "hours" : column;
  }

  private static String hours(int minutes) {
    return minutes == 0 ? "" : "%d:%02d".formatted(minutes / 60, minutes % 60);
  }
}
