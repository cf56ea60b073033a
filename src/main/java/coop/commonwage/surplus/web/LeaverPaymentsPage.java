package coop.commonwage.surplus.web;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.ReadLeaverPayments;
import coop.commonwage.surplus.application.RecordLeaverPayments;
import coop.commonwage.surplus.application.RefusalWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/** Instalments to those who left: what is due, what was paid, what was recorded by mistake. */
@Path("/surplus/capital/leavers")
public class LeaverPaymentsPage {

  private static final String BUNDLE = "surplus";
  private static final String TEMPLATE = "surplus/leaverPayments.jte";

  @Inject Pages pages;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject ReadLeaverPayments read;
  @Inject RecordLeaverPayments record;

  /** What is due and what was recorded. */
  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response show() {
    return pages.show(BUNDLE, TEMPLATE, screen(Map.of()));
  }

  private Map<String, Object> screen(Map<String, String> errors) {
    return Map.of(
        "today",
        clock.today(),
        "due",
        read.due(),
        "paid",
        read.paid(),
        "records",
        caller.is(Role.TREASURER),
        "takesBack",
        caller.is(Role.TREASURER) || caller.is(Role.BOARD),
        "me",
        caller.login(),
        "errors",
        errors);
  }

  /** Takes back what another recorded as paid. */
  @POST
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response takeBack(
      @FormParam("debt") @DefaultValue("") String debt,
      @FormParam("number") @DefaultValue("") String number,
      @FormParam("reason") @DefaultValue("") String reason) {
    try {
      record.takeBack(id(debt), CapitalScreen.whole(number), reason);
    } catch (Refused refused) {
      if (refused.status() == Response.Status.NOT_FOUND.getStatusCode()) {
        throw refused;
      }
      RefusalWords words = RefusalWords.in(pages.frame(BUNDLE).words().language());
      String said =
          refused.errors().isEmpty() ? words.say(refused) : words.say(refused.errors().getFirst());
      return pages.askAgain(
          BUNDLE, TEMPLATE, screen(Map.of("reason-" + id(debt) + "-" + number, said)));
    }
    return pages.done("/surplus/capital/leavers", "payment-taken-back");
  }

  private static UUID id(String debt) {
    try {
      return UUID.fromString(debt);
    } catch (IllegalArgumentException noId) {
      throw Refused.notFound("debt with this id");
    }
  }
}
