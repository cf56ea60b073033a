package coop.commonwage.surplus.web;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.AskAboutStatement;
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
import java.util.Map;
import java.util.UUID;

/** What members ask about their statements, for the treasurer to answer. */
@Path("/surplus/questions")
public class StatementQuestionsPage {

  @Inject Pages pages;
  @Inject AskAboutStatement ask;

  /** All of them, those that wait first. */
  @GET
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  public Response list() {
    return pages.show(
        "surplus", "surplus/questions.jte", Map.of("questions", ask.list(), "errors", Map.of()));
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
          Map.of(
              "questions",
              ask.list(),
              "errors",
              Map.of("answer", pages.frame("surplus").words().say("surplus.answer.wrong"))));
    }
    return pages.done("/surplus/questions", "answered");
  }
}
