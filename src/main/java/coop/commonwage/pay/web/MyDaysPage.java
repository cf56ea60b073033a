package coop.commonwage.pay.web;

import coop.commonwage.pay.application.AskAboutTime;
import coop.commonwage.pay.application.DayDetails;
import coop.commonwage.pay.application.MyDays;
import coop.commonwage.pay.application.ReopenTimeQuestion;
import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.platform.clock.Clock;
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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A worker's own days: to read, and to question. */
@Path("/me")
public class MyDaysPage {

  @Inject Pages pages;
  @Inject Clock clock;
  @Inject MyDays mine;
  @Inject AskAboutTime ask;
  @Inject ReopenTimeQuestion reopen;

  /** The days of a pay period, with what each counts. */
  @GET
  @Path("days")
  @RolesAllowed(Role.WORKER)
  public Response list(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("kind") @DefaultValue("") String kind) {
    DaysScreen screen =
        new DaysScreen(mine.list(DaysAsked.span(from, to)), true, DaysAsked.kind(kind));
    return pages.show("pay", "pay/days.jte", Map.of("screen", screen));
  }

  /** One day: what is paid and why, what is not and why. */
  @GET
  @Path("days/{date}")
  @RolesAllowed(Role.WORKER)
  public Response one(@PathParam("date") String date) {
    return pages.show("pay", "pay/day.jte", Map.of("screen", screen(DaysAsked.day(date))));
  }

  /** Asks what is wrong with something on the day. */
  @GET
  @Path("days/{date}/questions/new")
  @RolesAllowed(Role.WORKER)
  public Response askWhat(
      @PathParam("date") String date,
      @QueryParam("about") @DefaultValue("day") String about,
      @QueryParam("reference") @DefaultValue("") String reference) {
    return pages.show(
        "pay",
        "pay/questionForm.jte",
        form(DaysAsked.day(date), new TypedQuestion(about, reference, "", ""), Map.of()));
  }

  /** Takes the question, or says what is missing. */
  @POST
  @Path("days/{date}/questions")
  @RolesAllowed(Role.WORKER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(
      @PathParam("date") String date,
      @FormParam("about") @DefaultValue("day") String about,
      @FormParam("reference") @DefaultValue("") String reference,
      @FormParam("reason") @DefaultValue("") String reason,
      @FormParam("words") @DefaultValue("") String words) {
    LocalDate day = DaysAsked.day(date);
    TypedQuestion typed = new TypedQuestion(about, reference, reason, words.strip());
    Map<String, String> errors = typed.errors(pages.frame("pay").words());
    if (errors.isEmpty()) {
      errors =
          InstructionsPage.attempt(
              () ->
                  ask.ask(
                      new AskAboutTime.Asked(
                          day,
                          typed.what(),
                          reference,
                          TimeQuestion.Reason.ofWord(reason),
                          typed.words())));
    }
    return errors.isEmpty()
        ? pages.done("/me/days/" + day, "asked")
        : pages.askAgain("pay", "pay/questionForm.jte", form(day, typed, errors));
  }

  /** Opens a question again whose answer settles nothing, or asks why it does not. */
  @POST
  @Path("questions/{question}/reopen")
  @RolesAllowed(Role.WORKER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response reopen(
      @PathParam("question") UUID question, @FormParam("words") @DefaultValue("") String words) {
    TimeQuestion reopened = reopen.reopen(question, words.strip());
    return pages.done("/me/days/" + reopened.day(), "reopened");
  }

  private DayScreen screen(LocalDate day) {
    return new DayScreen(mine.one(day), true, false, clock.today());
  }

  private Map<String, Object> form(LocalDate day, TypedQuestion typed, Map<String, String> errors) {
    DayDetails details = mine.one(day);
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("screen", new DayScreen(details, true, false, clock.today()));
    form.put("typed", typed);
    form.put("errors", errors);
    return form;
  }
}
