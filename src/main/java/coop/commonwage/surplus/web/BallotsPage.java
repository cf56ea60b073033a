package coop.commonwage.surplus.web;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FileAnswer;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.CallBallot;
import coop.commonwage.surplus.application.CloseBallot;
import coop.commonwage.surplus.application.GiveNotices;
import coop.commonwage.surplus.application.ReadBallots;
import coop.commonwage.surplus.application.ReadDistributions;
import coop.commonwage.surplus.application.RefusalWords;
import coop.commonwage.surplus.application.SignMinutes;
import coop.commonwage.surplus.application.WithdrawBallot;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.Call;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.pdf.BallotPdf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The ballots of the members for those who call them, and one with its notices and minutes. */
@Path("/surplus/ballots")
public class BallotsPage {

  private static final String BUNDLE = "surplus";

  @Context HttpServletRequest request;
  @Inject Pages pages;
  @Inject Caller caller;
  @Inject ReadBallots ballots;
  @Inject ReadDistributions distributions;
  @Inject CallBallot call;
  @Inject GiveNotices notices;
  @Inject WithdrawBallot withdraw;
  @Inject CloseBallot close;
  @Inject SignMinutes sign;
  @Inject Clock clock;

  /** All of them, and the form that calls another. */
  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response list() {
    Map<String, String> fresh = new HashMap<>();
    fresh.put("recordDate", clock.today().toString());
    fresh.put("opensTime", "08:00");
    fresh.put("closesTime", "20:00");
    Optional.ofNullable(request.getParameter("distribution"))
        .ifPresent(chosen -> fresh.put("distribution", chosen));
    Optional.ofNullable(request.getParameter("adjournedFrom"))
        .ifPresent(before -> fresh.put("adjournedFrom", before));
    Optional.ofNullable(request.getParameter("opensOn"))
        .ifPresent(day -> fresh.put("opensOn", day));
    return pages.show(BUNDLE, "surplus/ballots.jte", listed(fresh, Map.of()));
  }

  private Map<String, Object> listed(Map<String, String> typed, Map<String, String> errors) {
    return Map.of(
        "ballots",
        ballots.list(),
        "now",
        clock.instant(),
        "proposals",
        caller.is(Role.TREASURER) || caller.is(Role.BOARD)
            ? distributions.list().stream().filter(each -> each.state().equals("proposed")).toList()
            : List.of(),
        "typed",
        typed,
        "errors",
        errors);
  }

  /** Calls the members to vote, or says what is wrong and asks again. */
  @POST
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response call() {
    Map<String, String> typed = typed();
    TypedCall read = new TypedCall(typed, pages.frame(BUNDLE).words());
    Optional<Call> wanted = read.read();
    if (wanted.isEmpty()) {
      return pages.askAgain(BUNDLE, "surplus/ballots.jte", listed(typed, read.errors()));
    }
    try {
      UUID id = call.call(UUID.randomUUID(), wanted.get());
      return pages.done("/surplus/ballots/" + id, "called");
    } catch (Refused refused) {
      return pages.askAgain(
          BUNDLE, "surplus/ballots.jte", listed(typed, Map.of("opensOn", refusals().say(refused))));
    }
  }

  /** One of them. */
  @GET
  @Path("{id}")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response one(@PathParam("id") UUID id) {
    return pages.show(BUNDLE, "surplus/ballot.jte", screen(id, Map.of(), Map.of()));
  }

  private Map<String, Object> screen(
      UUID id, Map<String, String> entries, Map<String, String> errors) {
    return Map.of(
        "screen",
        new BallotScreen(
            ballots.one(id),
            caller.is(Role.TREASURER) || caller.is(Role.BOARD),
            caller.is(Role.BOARD),
            entries,
            errors));
  }

  /** Who may vote, and to whom notice was given. */
  @GET
  @Path("{id}/roll")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response roll(@PathParam("id") UUID id) {
    Map<UUID, Notice> given = new HashMap<>();
    ballots.notices(id).forEach(notice -> given.put(notice.personId(), notice));
    return pages.show(
        BUNDLE,
        "surplus/ballotRoll.jte",
        Map.of("ballot", ballots.one(id).ballot(), "roll", ballots.roll(id), "notices", given));
  }

  /** The published list of a closed ballot. */
  @GET
  @Path("{id}/list")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response published(@PathParam("id") UUID id) {
    return pages.show(
        BUNDLE,
        "surplus/ballotList.jte",
        Map.of(
            "ballot",
            ballots.one(id).ballot(),
            "list",
            ballots.published(id),
            "back",
            "/surplus/ballots/" + id));
  }

  /** Writes down that notice was posted or handed over. */
  @POST
  @Path("{id}/notices")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response notice(@PathParam("id") UUID id) {
    Map<String, String> typed = typed();
    return taken(
        id,
        "noticed",
        "givenOn",
        () ->
            notices.written(
                id,
                typed.getOrDefault("way", "").equals("hand") ? Notice.Way.HAND : Notice.Way.POST,
                Set.of(),
                givenAt(ballots.one(id).ballot(), typed.getOrDefault("givenOn", ""))));
  }

  /** Corrects the day a notice by post or hand was written down with. */
  @POST
  @Path("{id}/notices/corrections")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response correct(@PathParam("id") UUID id) {
    Map<String, String> typed = typed();
    return taken(
        id,
        "notice-corrected",
        "correctedOn",
        () ->
            notices.corrected(
                id,
                numbers(typed.getOrDefault("numbers", "")),
                givenAt(ballots.one(id).ballot(), typed.getOrDefault("correctedOn", "")),
                typed.getOrDefault("why", "")));
  }

  private static Set<String> numbers(String typed) {
    return Arrays.stream(typed.split("[\\s,;]+"))
        .filter(number -> !number.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Today counts as now, an earlier day as its noon, the day of the call not before the call. */
  private Instant givenAt(Ballot ballot, String typed) {
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      Instant at =
          day.equals(clock.today())
              ? clock.instant()
              : day.atTime(LocalTime.NOON).atZone(Clock.ZONE).toInstant();
      boolean dayOfTheCall = day.equals(LocalDate.ofInstant(ballot.calledAt(), Clock.ZONE));
      return dayOfTheCall && at.isBefore(ballot.calledAt()) ? ballot.calledAt() : at;
    } catch (DateTimeException notADate) {
      throw Refused.conflict(
          "notice-way",
          "The ballot cannot take this step",
          pages.frame(BUNDLE).say("surplus.ballot.wrong.date"));
    }
  }

  /** Closes and counts the ballot when its time is over. */
  @POST
  @Path("{id}/closing")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(@PathParam("id") UUID id) {
    return taken(id, "ballot-closed", "closing", () -> close.close(id));
  }

  /** Takes the ballot back before it is closed. */
  @POST
  @Path("{id}/withdrawal")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(@PathParam("id") UUID id) {
    Map<String, String> typed = typed();
    return taken(
        id,
        "ballot-withdrawn",
        "reason",
        () -> withdraw.withdraw(id, typed.getOrDefault("reason", "")));
  }

  /** Signs the minutes; a carried motion adopts the proposal. */
  @POST
  @Path("{id}/minutes")
  @RolesAllowed(Role.BOARD)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sign(@PathParam("id") UUID id) {
    Map<String, String> typed = typed();
    return taken(
        id,
        "signed",
        "number",
        () ->
            sign.sign(
                id,
                typed.getOrDefault("number", ""),
                typed.getOrDefault("chair", ""),
                typed.getOrDefault("remark", "")));
  }

  /** What is refused, in the reader's language. */
  private RefusalWords refusals() {
    return RefusalWords.in(pages.frame(BUNDLE).words().language());
  }

  private Response taken(UUID id, String done, String field, Runnable step) {
    try {
      step.run();
      return pages.done("/surplus/ballots/" + id, done);
    } catch (Refused refused) {
      if (refused.status() == Response.Status.NOT_FOUND.getStatusCode()) {
        throw refused;
      }
      return pages.askAgain(
          BUNDLE,
          "surplus/ballot.jte",
          screen(id, typed(), Map.of(field, refusals().say(refused))));
    }
  }

  private Map<String, String> typed() {
    Map<String, String> typed = new HashMap<>();
    request.getParameterMap().forEach((field, values) -> typed.put(field, values[0]));
    return typed;
  }

  /** The notice on paper. */
  @GET
  @Path("{id}/notice/pdf")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Produces("application/pdf")
  public Response noticePdf(@PathParam("id") UUID id) {
    return FileAnswer.pdf("notice.pdf", BallotPdf.notice(ballots.one(id), locale()));
  }

  /** The minutes on paper. */
  @GET
  @Path("{id}/minutes/pdf")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Produces("application/pdf")
  public Response minutesPdf(@PathParam("id") UUID id) {
    return FileAnswer.pdf("minutes.pdf", BallotPdf.minutes(ballots.one(id), locale()));
  }

  private Locale locale() {
    return pages.frame(BUNDLE).words().language().locale();
  }
}
