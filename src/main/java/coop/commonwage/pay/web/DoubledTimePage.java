package coop.commonwage.pay.web;

import coop.commonwage.pay.application.SettleDoubledTime;
import coop.commonwage.pay.application.SettleDoubledTime.Keep;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Visits beside totals in one pay period: somebody says which are paid. */
@Path("/pay/people/{person}/doubled-time/{date}")
public class DoubledTimePage {

  private static final String KEEP = "keep-visits";

  @Inject Pages pages;
  @Inject SettleDoubledTime settle;

  /** Shows both, and asks. */
  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR})
  public Response ask(@PathParam("person") UUID person, @PathParam("date") String date) {
    return pages.show(
        "pay",
        "pay/doubledTime.jte",
        screen(settle.read(person, DaysAsked.day(date)), date, Map.of(), Map.of()));
  }

  /** Settles it, or says beside each field what is wrong. */
  @POST
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response settle(
      @PathParam("person") UUID person,
      @PathParam("date") String date,
      @FormParam("fingerprint") @DefaultValue("") String fingerprint,
      @FormParam("keep") @DefaultValue("") String keep,
      @FormParam("reason") @DefaultValue("") String reason) {
    LocalDate day = DaysAsked.day(date);
    SettleDoubledTime.Open found = settle.read(person, day);
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<Keep> kept =
        Arrays.stream(Keep.values()).filter(one -> one.word().equals(keep)).findFirst();
    if (kept.isEmpty()) {
      errors.put(KEEP, say("pay.doubled.wrong.keep"));
    }
    if (reason.isBlank()) {
      errors.put("reason", say("pay.entry.wrong.reason"));
    }
    if (errors.isEmpty()) {
      errors.putAll(
          attempt(
              found.employment().payrollId(),
              day,
              fingerprint,
              kept.orElseThrow(),
              reason.strip()));
    }
    Map<String, String> typed = Map.of("keep", keep, "reason", reason);
    return errors.isEmpty()
        ? pages.done("/pay/people/" + person + "/days/" + day, "settled")
        : pages.askAgain("pay", "pay/doubledTime.jte", screen(found, date, typed, errors));
  }

  private Map<String, String> attempt(
      String payrollId, LocalDate day, String fingerprint, Keep keep, String reason) {
    try {
      return InstructionsPage.attempt(
          () -> settle.settle(payrollId, day, fingerprint, keep, reason));
    } catch (Refused refused) {
      if (refused.status() != Response.Status.CONFLICT.getStatusCode()) {
        throw refused;
      }
      return Map.of(KEEP, refused.detail());
    }
  }

  private static Map<String, Object> screen(
      SettleDoubledTime.Open found,
      String date,
      Map<String, String> typed,
      Map<String, String> errors) {
    return Map.of("open", found, "date", date, "typed", typed, "errors", errors);
  }

  private String say(String key) {
    return pages.frame("pay").say(key);
  }
}
