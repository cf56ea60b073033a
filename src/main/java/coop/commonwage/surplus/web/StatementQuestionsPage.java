package coop.commonwage.surplus.web;

import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.AskAboutStatement;
import coop.commonwage.surplus.application.NameStatementContact;
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
import java.util.Map;
import java.util.UUID;

/** What members ask about their statements, for the treasurer to answer. */
@Path("/surplus/questions")
public class StatementQuestionsPage {

  @Inject Pages pages;
  @Inject AskAboutStatement ask;
  @Inject NameStatementContact contact;
  @Inject Caller caller;

  /** All of them, those that wait first. */
  @GET
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  public Response list() {
    return pages.show("surplus", "surplus/questions.jte", parameters(typed(), Map.of()));
  }

  /** Answers one, once. */
  @POST
  @Path("{id}/answer")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @PathParam("id") UUID id, @FormParam("answer") @DefaultValue("") String answer) {
    try {
      ask.answer(id, answer);
    } catch (Refused refused) {
      if (refused.status() == Response.Status.NOT_FOUND.getStatusCode()) {
        throw refused;
      }
      return pages.askAgain(
          "surplus",
          "surplus/questions.jte",
          parameters(typed(), Map.of("answer", words().say("surplus.answer.wrong"))));
    }
    return pages.done("/surplus/questions", "answered");
  }

  /** Names whom members ask. */
  @POST
  @Path("contact")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response name(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("reach") @DefaultValue("") String reach,
      @FormParam("days") @DefaultValue("") String days) {
    try {
      contact.name(name, reach, days);
    } catch (Refused refused) {
      Map<String, String> errors = new LinkedHashMap<>();
      for (FieldError error : refused.errors()) {
        errors.put(error.column(), words().say("surplus.contact.wrong." + error.column()));
      }
      return pages.askAgain(
          "surplus",
          "surplus/questions.jte",
          parameters(Map.of("name", name, "reach", reach, "days", days), errors));
    }
    return pages.done("/surplus/questions", "contact-named");
  }

  private Map<String, Object> parameters(Map<String, String> typed, Map<String, String> errors) {
    return Map.of(
        "questions",
        ask.list(),
        "contact",
        typed,
        "names",
        caller.is(Role.TREASURER),
        "errors",
        errors);
  }

  /** The contact as it stands; nothing where none is named. */
  private Map<String, String> typed() {
    return contact
        .current()
        .map(
            one ->
                Map.of(
                    "name",
                    one.name(),
                    "reach",
                    one.reach(),
                    "days",
                    one.days().map(String::valueOf).orElse("")))
        .orElse(Map.of());
  }

  private Words words() {
    return pages.frame("surplus").words();
  }
}
