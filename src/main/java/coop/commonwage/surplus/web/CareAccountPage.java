package coop.commonwage.surplus.web;

import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.ChooseDividend;
import coop.commonwage.surplus.application.PayOutCareCredit;
import coop.commonwage.surplus.application.PutBackCareCredit;
import coop.commonwage.surplus.application.ReadCareAccounts;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One member's care account for the office: every movement, the choice, and the way out. It has a
 * place of its own: below that of all accounts it would take their forms for somebody's account.
 */
@Path("/surplus/care-accounts/{person}")
public class CareAccountPage {

  private static final String TEMPLATE = "surplus/careAccount.jte";

  @Inject Pages pages;
  @Inject Caller caller;
  @Inject ReadCareAccounts read;
  @Inject ChooseDividend choose;
  @Inject PayOutCareCredit payOut;
  @Inject PutBackCareCredit putBack;

  @GET
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  public Response one(@PathParam("person") UUID person) {
    return pages.show(CareForms.BUNDLE, TEMPLATE, screen(person, Map.of(), Map.of()));
  }

  /** Records what the member told the office. */
  @POST
  @Path("choice")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choice(
      @PathParam("person") UUID person,
      @FormParam("choice") @DefaultValue("") String choice,
      @FormParam("consent") @DefaultValue("") String consent) {
    Map<String, String> errors = new HashMap<>();
    if (!List.of("credit", "payment").contains(choice)) {
      errors.put("choice", pages.frame(CareForms.BUNDLE).say("care.choice.none"));
    } else {
      try {
        choose.told(person, choice.equals("credit"), consent);
        return done(person, "choice");
      } catch (Refused refused) {
        errors.putAll(said(refused, "choice"));
      }
    }
    return again(person, Map.of("choice", choice, "consent", consent), errors);
  }

  /** Pays the credit out. */
  @POST
  @Path("payout")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response payOut(
      @PathParam("person") UUID person,
      @FormParam("reason") @DefaultValue("") String reason,
      @FormParam("evidence") @DefaultValue("") String evidence) {
    try {
      payOut.pay(person, reason, evidence);
      return done(person, "payout");
    } catch (Refused refused) {
      return again(person, Map.of("reason", reason, "evidence", evidence), said(refused, "reason"));
    }
  }

  /** Puts what went out back into the account. */
  @POST
  @Path("put-back")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response putBack(
      @PathParam("person") UUID person,
      @FormParam("entry") UUID entry,
      @FormParam("why") @DefaultValue("") String why) {
    if (entry == null) {
      throw Refused.notFound("credit that went out with this id");
    }
    try {
      putBack.put(person, entry, why);
      return done(person, "put-back");
    } catch (Refused refused) {
      Map<String, String> errors = new HashMap<>(said(refused, "why"));
      Optional.ofNullable(errors.remove("evidence")).ifPresent(said -> errors.put("why", said));
      return again(person, Map.of("entry", entry.toString(), "why", why), errors);
    }
  }

  private Map<String, String> said(Refused refused, String field) {
    return CareForms.errors(refused, field, pages.frame(CareForms.BUNDLE).words().language());
  }

  private Response done(UUID person, String what) {
    return pages.done("/surplus/care-accounts/" + person, what);
  }

  private Response again(UUID person, Map<String, String> typed, Map<String, String> errors) {
    return pages.askAgain(CareForms.BUNDLE, TEMPLATE, screen(person, typed, errors));
  }

  private Map<String, Object> screen(
      UUID person, Map<String, String> typed, Map<String, String> errors) {
    return Map.of(
        "account",
        read.one(person),
        "records",
        caller.is(Role.TREASURER),
        "typed",
        typed,
        "errors",
        errors);
  }
}
