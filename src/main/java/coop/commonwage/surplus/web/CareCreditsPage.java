package coop.commonwage.surplus.web;

import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.ChooseDividend;
import coop.commonwage.surplus.application.PayOutCareCredit;
import coop.commonwage.surplus.application.ReadCareAccounts;
import coop.commonwage.surplus.application.UseCareCredits;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What members have towards care: all accounts, invoices that used them, and the two rules. */
@Path("/surplus/care-credits")
public class CareCreditsPage {

  private static final String HERE = "/surplus/care-credits";
  private static final String TEMPLATE = "surplus/careCredits.jte";

  @Context HttpServletRequest request;
  @Inject Pages pages;
  @Inject Caller caller;
  @Inject ReadCareAccounts read;
  @Inject UseCareCredits use;
  @Inject ChooseDividend choose;
  @Inject PayOutCareCredit payOut;

  /** The sums of all accounts, and the accounts whose name or number has {@code q} in it. */
  @GET
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  public Response list(
      @QueryParam("q") @DefaultValue("") String query,
      @QueryParam("page") @DefaultValue("1") int page) {
    return pages.show(
        CareForms.BUNDLE, TEMPLATE, screen(query, page, Map.of(), List.of(), Map.of()));
  }

  /** Takes a file of used credits in, or says of every line what is wrong. */
  @POST
  @Path("uses")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response send(List<EntityPart> parts) {
    Words words = pages.frame(CareForms.BUNDLE).words();
    Optional<byte[]> file = CareForms.file(parts);
    if (file.isEmpty()) {
      return again(Map.of(), List.of(), Map.of("file", words.say("care.file.none")));
    }
    try {
      use.from(file.get());
    } catch (Refused refused) {
      List<CareForms.Wrong> wrong = CareForms.wrong(refused, words.language());
      return again(
          Map.of(),
          wrong,
          wrong.isEmpty()
              ? CareForms.errors(refused, "file", words.language())
              : Map.of("file", words.count("care.file.refused", wrong.size())));
    }
    return pages.done(HERE, "uses");
  }

  /** Records one invoice that used a credit or gave it back. */
  @POST
  @Path("uses")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response one() {
    Map<String, String> typed = new HashMap<>();
    request.getParameterMap().forEach((field, values) -> typed.put(field, values[0].strip()));
    try {
      use.one(typed);
    } catch (Refused refused) {
      return again(
          typed,
          List.of(),
          CareForms.errors(
              refused, "payroll_id", pages.frame(CareForms.BUNDLE).words().language()));
    }
    return pages.done(HERE, "use");
  }

  /** Records how dividends come of those who chose nothing: {@code credit} or {@code payment}. */
  @POST
  @Path("rule")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response rule(@FormParam("choice") @DefaultValue("") String choice) {
    if (!List.of("credit", "payment").contains(choice)) {
      return again(
          Map.of(),
          List.of(),
          Map.of("choice", pages.frame(CareForms.BUNDLE).say("care.choice.none")));
    }
    choose.rule(choice.equals("credit"));
    return pages.done(HERE, "rule");
  }

  /** Records whether members who stay may have their own credit paid out: {@code yes} or no. */
  @POST
  @Path("terms")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response terms(@FormParam("wish") @DefaultValue("") String wish) {
    if (!List.of("yes", "no").contains(wish)) {
      return again(
          Map.of(), List.of(), Map.of("wish", pages.frame(CareForms.BUNDLE).say("care.wish.none")));
    }
    payOut.allowOnWish(wish.equals("yes"));
    return pages.done(HERE, "terms");
  }

  private Response again(
      Map<String, String> typed, List<CareForms.Wrong> wrong, Map<String, String> errors) {
    return pages.askAgain(CareForms.BUNDLE, TEMPLATE, screen("", 1, typed, wrong, errors));
  }

  private Map<String, Object> screen(
      String query,
      int page,
      Map<String, String> typed,
      List<CareForms.Wrong> wrong,
      Map<String, String> errors) {
    Map<String, Object> screen = new HashMap<>();
    screen.put("overview", read.overview());
    screen.put("query", query);
    screen.put("part", CareForms.part(page, (from, most) -> read.balances(query, from, most)));
    screen.put("records", caller.is(Role.TREASURER));
    screen.put("typed", typed);
    screen.put("wrong", wrong);
    screen.put("errors", errors);
    return screen;
  }
}
