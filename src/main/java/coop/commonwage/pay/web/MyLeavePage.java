package coop.commonwage.pay.web;

import coop.commonwage.pay.application.AskForLeave;
import coop.commonwage.pay.application.KeepCalendarLink;
import coop.commonwage.pay.application.ReadHolidayBalance;
import coop.commonwage.pay.application.ReadHolidayRecord;
import coop.commonwage.pay.application.ReadLeave;
import coop.commonwage.pay.application.WithdrawLeave;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A worker's own leave: what is left, what was asked, and the calendar for their phone. */
@Path("/me/leave")
@RolesAllowed(Role.WORKER)
public class MyLeavePage {

  private static final String BUNDLE = "leave";

  @Inject Pages pages;
  @Inject HttpServletRequest request;
  @Inject ReadHolidayBalance balance;
  @Inject ReadHolidayRecord records;
  @Inject ReadLeave leave;
  @Inject AskForLeave ask;
  @Inject WithdrawLeave withdraw;
  @Inject KeepCalendarLink calendar;

  /** What is left and what was asked. */
  @GET
  public Response mine() {
    return pages.show(BUNDLE, "pay/myLeave.jte", Map.of("mine", screen("")));
  }

  private MyLeaveScreen screen(String address) {
    LocalDate today = balance.today();
    return new MyLeaveScreen(balance.mine(today), leave.mine(), today, calendar.madeAt(), address);
  }

  /** The form to ask. */
  @GET
  @Path("new")
  public Response form(@QueryParam("kind") @DefaultValue("holiday") String kind) {
    return pages.show(BUNDLE, "pay/askForLeave.jte", Map.of("typed", TypedLeave.first(kind)));
  }

  /** Asks, or shows what cannot be used. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask() {
    Map<String, String> values = new HashMap<>();
    request.getParameterMap().forEach((name, all) -> values.put(name, all[0]));
    String[] ticked = request.getParameterValues("weekdays");
    TypedLeave typed = TypedLeave.of(values, ticked == null ? List.of() : List.of(ticked));
    Map<String, String> errors = typed.faults(pages.frame(BUNDLE).words());
    if (errors.isEmpty()) {
      errors = attempt(() -> ask.ask(typed.asked()));
    }
    return errors.isEmpty()
        ? pages.done("/me/leave", "asked")
        : pages.askAgain(BUNDLE, "pay/askForLeave.jte", Map.of("typed", typed.with(errors)));
  }

  /** What was refused belongs to a field of the form, or is about the days. */
  private static Map<String, String> attempt(Runnable deed) {
    Map<String, String> errors = new LinkedHashMap<>();
    try {
      deed.run();
    } catch (Refused refused) {
      for (FieldError error : refused.errors()) {
        errors.put(error.column().equals("hoursADay") ? "hours" : error.column(), error.message());
      }
      if (errors.isEmpty()) {
        if (refused.status() != Response.Status.CONFLICT.getStatusCode()) {
          throw refused;
        }
        errors.put("from", refused.detail());
      }
    }
    return errors;
  }

  /** Takes a request back. */
  @POST
  @Path("{id}/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(@PathParam("id") UUID id) {
    withdraw.withdrawMine(id);
    return pages.done("/me/leave", "withdrawn");
  }

  /** What was earned, taken and paid in the leave year of a day. */
  @GET
  @Path("record")
  public Response record(@QueryParam("day") @DefaultValue("") String day) {
    LocalDate asked = TypedDate.of(day).day();
    return records
        .mine(asked == null ? balance.today() : asked)
        .map(
            record ->
                pages.show(
                    BUNDLE,
                    "pay/holidayRecord.jte",
                    Map.of(
                        "record",
                        record,
                        "back",
                        "/me/leave",
                        "backText",
                        pages.frame(BUNDLE).say("leave.mine.title"),
                        "path",
                        "/me/leave/record",
                        "slips",
                        "/me/payslips/")))
        .orElseGet(() -> pages.show(BUNDLE, "pay/myLeave.jte", Map.of("mine", screen(""))));
  }

  /** Makes the address of the calendar, shown this once, or ends it. */
  @POST
  @Path("calendar")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response calendar(
      @FormParam("deed") @DefaultValue("") String deed, @Context UriInfo place) {
    switch (deed) {
      case "make" -> {
        String token = calendar.make();
        Language language = pages.frame(BUNDLE).words().language();
        String address =
            place
                .getBaseUriBuilder()
                .replacePath("/calendar/" + token + ".ics")
                .replaceQuery(language == Language.ENGLISH ? null : "language=" + language.code())
                .build()
                .toString();
        return pages.show(BUNDLE, "pay/myLeave.jte", Map.of("mine", screen(address)));
      }
      case "end" -> {
        calendar.end();
        return pages.done("/me/leave", "calendar-ended");
      }
      default -> throw Refused.notFound("such deed");
    }
  }
}
