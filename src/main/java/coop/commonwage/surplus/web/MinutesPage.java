package coop.commonwage.surplus.web;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.AdoptDistribution;
import coop.commonwage.surplus.application.DistributionView;
import coop.commonwage.surplus.application.ReadDistributions;
import coop.commonwage.surplus.application.RefusalWords;
import coop.commonwage.surplus.application.WriteMinutes;
import coop.commonwage.surplus.ballots.Meeting;
import coop.commonwage.surplus.ballots.MeetingMinutes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The minutes of a meeting on a proposal: one person types them, another of the board signs. */
@Path("/surplus/distributions/{id}/minutes")
public class MinutesPage {

  private static final String BUNDLE = "surplus";
  private static final String TEMPLATE = "surplus/minutes.jte";
  private static final String TYPES = "urn:commonwage:";

  /** At which field a rule that stands in the way is said; any other at the first. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("entitled", "entitled"),
          Map.entry("meeting-date", "date"),
          Map.entry("notice-date", "noticeOn"),
          Map.entry("short-notice", "shortNoticeAgreed"),
          Map.entry("record-date", "recordDate"),
          Map.entry("tellers", "tellers"),
          Map.entry("no-quorum", "present"),
          Map.entry("was-quorate", "present"),
          Map.entry("no-vote", "votesFor"),
          Map.entry("not-carried", "votesFor"),
          Map.entry("not-lost", "votesFor"),
          Map.entry("colleges", "colleges"));

  @Context HttpServletRequest request;
  @Inject Pages pages;
  @Inject Caller caller;
  @Inject ReadDistributions distributions;
  @Inject WriteMinutes write;
  @Inject AdoptDistribution adopt;
  @Inject Clock clock;

  /** What was typed, and the form for it. */
  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response show(@PathParam("id") UUID id) {
    Map<String, String> fresh = new HashMap<>();
    fresh.put("date", clock.today().toString());
    fresh.put("recordDate", clock.today().toString());
    return pages.show(BUNDLE, TEMPLATE, screen(id, fresh, Map.of()));
  }

  private Map<String, Object> screen(
      UUID id, Map<String, String> typed, Map<String, String> errors) {
    DistributionView distribution = distributions.one(id);
    List<MeetingMinutes> all = write.of(id);
    Optional<MeetingMinutes> standing = all.stream().findFirst();
    boolean isProposed = distribution.state().equals("proposed");
    Map<String, Object> screen = new HashMap<>();
    screen.put("distribution", distribution);
    standing.ifPresent(minutes -> screen.put("minutes", minutes));
    screen.put("earlier", all.stream().skip(1).filter(each -> each.signed().isPresent()).toList());
    screen.put("types", isProposed && (caller.is(Role.TREASURER) || caller.is(Role.BOARD)));
    screen.put(
        "signs",
        isProposed
            && caller.is(Role.BOARD)
            && standing
                .filter(minutes -> !minutes.typed().accountId().equals(caller.accountId()))
                .filter(minutes -> minutes.signed().isEmpty())
                .isPresent());
    screen.put("typed", typed);
    screen.put("errors", errors);
    return screen;
  }

  /** Keeps the minutes for another to sign, or says what is wrong and asks again. */
  @POST
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response type(@PathParam("id") UUID id) {
    Map<String, String> typed = typed();
    TypedMinutes read = new TypedMinutes(typed, pages.frame(BUNDLE).words());
    Optional<Meeting> meeting = read.read();
    if (meeting.isEmpty()) {
      return pages.askAgain(BUNDLE, TEMPLATE, screen(id, typed, read.errors()));
    }
    return taken(
        id,
        typed,
        "minutes-typed",
        "number",
        () -> write.write(id, typed.getOrDefault("hash", ""), meeting.get()));
  }

  /** Signs what another typed: what was carried is adopted by it. */
  @POST
  @Path("signature")
  @RolesAllowed(Role.BOARD)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sign(@PathParam("id") UUID id) {
    Map<String, String> typed = typed();
    UUID minutes;
    try {
      minutes = UUID.fromString(typed.getOrDefault("minutes", ""));
    } catch (IllegalArgumentException unknown) {
      throw Refused.notFound("minutes with this id");
    }
    boolean carried = write.standing(id).filter(MeetingMinutes::isCarried).isPresent();
    return taken(
        id,
        typed,
        carried ? "adopted" : "signed",
        "reason",
        () ->
            adopt.sign(
                id,
                minutes,
                typed.getOrDefault("hash", ""),
                typed.getOrDefault("reason", "").strip()));
  }

  private Response taken(
      UUID id, Map<String, String> typed, String done, String field, Runnable step) {
    try {
      step.run();
    } catch (Refused refused) {
      if (refused.status() == Response.Status.NOT_FOUND.getStatusCode()) {
        throw refused;
      }
      String said = RefusalWords.in(pages.frame(BUNDLE).words().language()).say(refused);
      String at =
          field.equals("number")
              ? FIELDS.getOrDefault(refused.type().replace(TYPES, ""), field)
              : field;
      return pages.askAgain(BUNDLE, TEMPLATE, screen(id, typed, Map.of(at, said)));
    }
    return pages.done(
        "/surplus/distributions/" + id + (done.equals("adopted") ? "" : "/minutes"), done);
  }

  private Map<String, String> typed() {
    Map<String, String> typed = new HashMap<>();
    request.getParameterMap().forEach((field, values) -> typed.put(field, values[0]));
    return typed;
  }
}
