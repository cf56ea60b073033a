package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.ReadFunderAccounts;
import coop.commonwage.surplus.application.RecordFunderPayment;
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
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What goes back to public bodies that paid for members' care, and what of it they were paid. */
@Path("/surplus/funder-returns")
public class FunderReturnsPage {

  private static final String HERE = "/surplus/funder-returns";
  private static final String TEMPLATE = "surplus/funderReturns.jte";

  @Inject Pages pages;
  @Inject Caller caller;
  @Inject ReadFunderAccounts read;
  @Inject RecordFunderPayment record;

  @GET
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  public Response list(
      @QueryParam("body") @DefaultValue("") String body,
      @QueryParam("page") @DefaultValue("1") int page) {
    return pages.show(
        CareForms.BUNDLE, TEMPLATE, screen(read.shown(body, page), Map.of(), Map.of()));
  }

  /** Records that a body was paid. */
  @POST
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response paid(
      @FormParam("funder") @DefaultValue("") String funder,
      @FormParam("paidOn") @DefaultValue("") String paidOn,
      @FormParam("amount") @DefaultValue("") String amount,
      @FormParam("reference") @DefaultValue("") String reference) {
    Words words = pages.frame(CareForms.BUNDLE).words();
    Map<String, String> errors = new HashMap<>();
    LocalDate day = LocalDate.MIN;
    Money sum = Money.ZERO;
    try {
      day = LocalDate.parse(paidOn.strip());
    } catch (DateTimeParseException notADay) {
      errors.put("paidOn", words.say("care.wrong.day"));
    }
    try {
      sum = Money.of(amount.strip());
    } catch (IllegalArgumentException notMoney) {
      errors.put("amount", words.say("care.wrong.amount"));
    }
    if (errors.isEmpty()) {
      try {
        record.paid(funder, day, sum, reference);
        return pages.done(HERE, "paid");
      } catch (Refused refused) {
        errors.putAll(CareForms.errors(refused, "amount", words.language()));
      }
    }
    return pages.askAgain(
        CareForms.BUNDLE,
        TEMPLATE,
        screen(
            Map.of("funder", funder, "paidOn", paidOn, "amount", amount, "reference", reference),
            errors));
  }

  /** Takes a payment back that was recorded wrongly. */
  @POST
  @Path("{id}/taken-back")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response takenBack(
      @PathParam("id") UUID payment, @FormParam("reference") @DefaultValue("") String reason) {
    try {
      record.takeBack(payment, reason);
    } catch (Refused refused) {
      Map<String, String> errors = new HashMap<>();
      CareForms.errors(refused, "reference", pages.frame(CareForms.BUNDLE).words().language())
          .values()
          .forEach(said -> errors.put("back-" + payment, said));
      return pages.askAgain(CareForms.BUNDLE, TEMPLATE, screen(Map.of(), errors));
    }
    return pages.done(HERE, "taken-back");
  }

  private Map<String, Object> screen(Map<String, String> typed, Map<String, String> errors) {
    return screen(read.shown("", 1), typed, errors);
  }

  private Map<String, Object> screen(
      List<ReadFunderAccounts.Shown> bodies,
      Map<String, String> typed,
      Map<String, String> errors) {
    return Map.of(
        "bodies", bodies, "records", caller.is(Role.TREASURER), "typed", typed, "errors", errors);
  }
}
