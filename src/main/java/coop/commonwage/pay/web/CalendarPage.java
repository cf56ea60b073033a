package coop.commonwage.pay.web;

import coop.commonwage.digest.Sha256;
import coop.commonwage.pay.application.ReadCalendar;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.web.Refused;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A worker's shifts and leave for the calendar on their phone, which logs in nowhere: whoever has
 * the secret address reads it, until the worker ends it. It names no client.
 */
@Path("/calendar")
public class CalendarPage {

  private static final String CACHING = "private, max-age=300, must-revalidate";

  @Inject ReadCalendar calendar;

  /** Not modified, for a calendar that has it already. */
  @GET
  @Path("{token}.ics")
  @PermitAll
  public Response one(
      @PathParam("token") String token,
      @QueryParam("language") @DefaultValue("en") String language,
      @Context Request request) {
    String text =
        calendar
            .of(token)
            .map(feed -> ShiftCalendar.of(feed, language(language)))
            .orElseThrow(() -> Refused.notFound("calendar at this address"));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    EntityTag tag = new EntityTag(Sha256.of(bytes).substring(0, 32));
    Response.ResponseBuilder known = request.evaluatePreconditions(tag);
    return Optional.ofNullable(known)
        .orElseGet(() -> Response.ok(bytes, "text/calendar; charset=UTF-8"))
        .tag(tag)
        .header("Cache-Control", CACHING)
        .header("Content-Disposition", "inline; filename=\"shifts.ics\"")
        .build();
  }

  private static Language language(String code) {
    return code.equals(Language.WELSH.code()) ? Language.WELSH : Language.ENGLISH;
  }
}
