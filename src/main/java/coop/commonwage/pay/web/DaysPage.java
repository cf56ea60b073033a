package coop.commonwage.pay.web;

import coop.commonwage.pay.application.ReadDays;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/** A worker's days for the office. */
@Path("/pay/people/{person}/days")
public class DaysPage {

  @Inject Pages pages;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject ReadDays days;

  /** The days of a pay period, with what each counts. */
  @GET
  @RolesAllowed({
    Role.PAYROLL_ADMINISTRATOR,
    Role.APPROVER,
    Role.HR,
    Role.COORDINATOR,
    Role.AUDITOR
  })
  public Response list(
      @PathParam("person") UUID person,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("kind") @DefaultValue("") String kind) {
    DaysScreen screen =
        new DaysScreen(days.list(person, DaysAsked.span(from, to)), false, DaysAsked.kind(kind));
    return pages.show("pay", "pay/days.jte", Map.of("screen", screen));
  }

  /** One day: what is paid and why, what is not and why. */
  @GET
  @Path("{date}")
  @RolesAllowed({
    Role.PAYROLL_ADMINISTRATOR,
    Role.APPROVER,
    Role.HR,
    Role.COORDINATOR,
    Role.AUDITOR
  })
  public Response one(@PathParam("person") UUID person, @PathParam("date") String date) {
    boolean mayCorrect = caller.is(Role.PAYROLL_ADMINISTRATOR) || caller.is(Role.COORDINATOR);
    DayScreen screen =
        new DayScreen(days.one(person, DaysAsked.day(date)), false, mayCorrect, clock.today());
    return pages.show("pay", "pay/day.jte", Map.of("screen", screen));
  }
}
