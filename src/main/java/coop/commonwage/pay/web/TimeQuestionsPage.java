package coop.commonwage.pay.web;

import coop.commonwage.pay.application.AnswerTimeQuestion;
import coop.commonwage.pay.application.ReadDays;
import coop.commonwage.pay.application.ReadTimeQuestions;
import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What workers question about their time, and the office's answers. */
@Path("/pay/time/questions")
public class TimeQuestionsPage {

  @Inject Pages pages;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject ReadTimeQuestions questions;
  @Inject ReadDays days;
  @Inject AnswerTimeQuestion answer;

  /** Those nobody has settled. */
  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.COORDINATOR, Role.AUDITOR})
  public Response open() {
    return pages.show("pay", "pay/questions.jte", Map.of("questions", questions.open()));
  }

  /**
   * One of them, with the day it is about.
   *
   * @param version the version of a visit just corrected for it, if one was
   */
  @GET
  @Path("{question}")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.COORDINATOR, Role.AUDITOR})
  public Response one(
      @PathParam("question") UUID id, @QueryParam("version") @DefaultValue("") String version) {
    TypedAnswer typed =
        new TypedAnswer(version.isEmpty() ? "" : TimeQuestion.Kind.CORRECTED.word(), "", version);
    return pages.show("pay", "pay/question.jte", screen(id, typed, Map.of()));
  }

  /** Takes the answer, or says what is missing. */
  @POST
  @Path("{question}/answer")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @PathParam("question") UUID id,
      @FormParam("kind") @DefaultValue("") String kind,
      @FormParam("words") @DefaultValue("") String words,
      @FormParam("version") @DefaultValue("") String version) {
    TypedAnswer typed = new TypedAnswer(kind, words.strip(), version);
    Map<String, String> errors = typed.errors(words());
    if (errors.isEmpty()) {
      errors =
          InstructionsPage.attempt(
              () ->
                  answer.answer(
                      id, TimeQuestion.Kind.answerOfWord(kind), typed.words(), typed.versionId()));
    }
    return errors.isEmpty()
        ? pages.done("/pay/time/questions", "answered")
        : pages.askAgain("pay", "pay/question.jte", screen(id, typed, errors));
  }

  private Map<String, Object> screen(UUID id, TypedAnswer typed, Map<String, String> errors) {
    TimeQuestion question = questions.one(id);
    boolean mayAnswer =
        (caller.is(Role.PAYROLL_ADMINISTRATOR) || caller.is(Role.COORDINATOR))
            && !caller.personId().equals(Optional.of(question.worker().personId()));
    Map<String, Object> screen = new LinkedHashMap<>();
    screen.put("question", question);
    screen.put(
        "day",
        new DayScreen(
                days.one(question.worker().personId(), question.day()),
                false,
                mayAnswer,
                clock.today())
            .toAnswer(id));
    screen.put("mayAnswer", mayAnswer && question.isOpen());
    screen.put("typed", typed);
    screen.put("errors", errors);
    return screen;
  }

  private Words words() {
    return pages.frame("pay").words();
  }
}
