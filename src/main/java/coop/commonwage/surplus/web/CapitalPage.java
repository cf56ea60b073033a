package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FileAnswer;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.CapitalOrder;
import coop.commonwage.surplus.application.DecideCapitalAction;
import coop.commonwage.surplus.application.KeepCapitalBooks;
import coop.commonwage.surplus.application.PrepareCapitalAction;
import coop.commonwage.surplus.application.ReadCapital;
import coop.commonwage.surplus.application.ReadCapitalForm;
import coop.commonwage.surplus.application.ReadLeaverPayments;
import coop.commonwage.surplus.application.ReadStatements;
import coop.commonwage.surplus.application.RefusalWords;
import coop.commonwage.surplus.application.WithdrawEntryShare;
import coop.commonwage.surplus.capital.CapitalStatement;
import coop.commonwage.surplus.capital.ControlItem;
import coop.commonwage.surplus.pdf.CapitalStatementPdf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The members' capital for the office: the accounts, what is to be done with them, and the cash.
 */
@Path("/surplus/capital")
public class CapitalPage {

  private static final String BUNDLE = "surplus";
  private static final String HERE = "/surplus/capital";

  @Context HttpServletRequest request;
  @Inject Pages pages;
  @Inject Caller caller;
  @Inject ReadCapital read;
  @Inject ReadStatements statements;
  @Inject WithdrawEntryShare withdraw;
  @Inject ReadCapitalForm form;
  @Inject ReadLeaverPayments leavers;
  @Inject KeepCapitalBooks books;
  @Inject PrepareCapitalAction prepare;
  @Inject DecideCapitalAction decide;

  /** Accounts with {@code q} in name or number, the total, the forecast; for the board sums. */
  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response overview(
      @QueryParam("q") @DefaultValue("") String query,
      @QueryParam("page") @DefaultValue("1") String page,
      @QueryParam("actions") @DefaultValue("1") String actions) {
    ReadCapital.Asked asked =
        new ReadCapital.Asked(query, CapitalScreen.whole(page), CapitalScreen.whole(actions));
    return pages.show(BUNDLE, "surplus/capital.jte", shown(screen(asked, Map.of(), Map.of())));
  }

  private Map<String, Object> shown(CapitalScreen screen) {
    return Map.of(
        "screen",
        screen,
        "due",
        leavers.due(),
        "confidence",
        form.confidence(),
        "rules",
        form.rules());
  }

  private CapitalScreen screen(
      ReadCapital.Asked asked, Map<String, String> typed, Map<String, String> errors) {
    ReadCapital.Overview overview = read.overview(asked);
    boolean confirms =
        (caller.is(Role.TREASURER) || caller.is(Role.BOARD))
            && CapitalScreen.waitsFor(overview, caller.accountId());
    return new CapitalScreen(
        overview, caller.is(Role.TREASURER), confirms, asked.wanted(), typed, errors);
  }

  /** One member's account. */
  @GET
  @Path("accounts/{person}")
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  public Response account(@PathParam("person") UUID person) {
    CapitalStatement statement = read.statement(person);
    return pages.show(
        BUNDLE,
        "surplus/capitalAccount.jte",
        Map.of(
            "statement",
            statement,
            "withdrawn",
            withdraw.withdrawn(statement.payrollId()),
            "pdf",
            HERE + "/accounts/" + person + "/pdf",
            "back",
            HERE,
            "prepares",
            caller.is(Role.TREASURER),
            "takenBack",
            statements.takenBack(person),
            "confidence",
            form.confidence()));
  }

  /** One member's account on paper. */
  @GET
  @Path("accounts/{person}/pdf")
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  @Produces("application/pdf")
  public Response paper(@PathParam("person") UUID person) {
    byte[] pdf =
        new CapitalStatementPdf()
            .write(
                read.statement(person),
                statements.takenBack(person),
                form.confidence(),
                pages.frame(BUNDLE).words().language().locale());
    return FileAnswer.pdf("capital-account.pdf", pdf);
  }

  /** Prepares a redemption or the year's interest for another to approve. */
  @POST
  @Path("actions")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response prepare() {
    Map<String, String> typed = typed();
    boolean interest = typed.getOrDefault("kind", "").equals("interest");
    String dayField = interest ? "yearEnd" : "day";
    String decisionField = interest ? "interestDecision" : "decision";
    Map<String, String> errors = new LinkedHashMap<>();
    Words words = pages.frame(BUNDLE).words();
    LocalDate day = parsed(typed, dayField, LocalDate::parse, errors, words, "date");
    Rate rate =
        interest ? parsed(typed, "rate", Rate::ofPercent, errors, words, "rate") : Rate.ZERO;
    String decision = needed(typed, decisionField, errors, words);
    if (!errors.isEmpty()) {
      return askAgain(typed, errors);
    }
    CapitalOrder order =
        interest
            ? new CapitalOrder.Interest(day, decision, rate)
            : new CapitalOrder.Redeem(day, decision);
    return orAskAgain(
        typed,
        interest ? "rate" : "day",
        () -> pages.done(HERE + "/actions/" + prepare.prepare(order), "capital-prepared"));
  }

  /** Holds the accounts against the board's figures. */
  @POST
  @Path("control-totals")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response control() {
    Map<String, String> typed = typed();
    Map<String, String> errors = new LinkedHashMap<>();
    Words words = pages.frame(BUNDLE).words();
    LocalDate day = parsed(typed, "controlDay", LocalDate::parse, errors, words, "date");
    Money value = parsed(typed, "netBookValue", Money::of, errors, words, "money");
    Money collective = parsed(typed, "collective", Money::of, errors, words, "money");
    List<ControlItem> items = parsed(typed, "items", ControlItem::readAll, errors, words, "items");
    if (!errors.isEmpty()) {
      return askAgain(typed, errors);
    }
    return orAskAgain(
        typed,
        "items",
        () -> {
          books.control(day, value, collective, items);
          return pages.done(HERE, "capital-controlled");
        });
  }

  /** A second person looked at a control total. */
  @POST
  @Path("control-confirmations")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm() {
    Map<String, String> typed = typed();
    return orAskAgain(
        typed,
        "control",
        () -> {
          try {
            books.confirm(UUID.fromString(typed.getOrDefault("control", "")));
          } catch (IllegalArgumentException noId) {
            throw Refused.notFound("control total with this id");
          }
          return pages.done(HERE, "capital-confirmed");
        });
  }

  /** One action with its lines. */
  @GET
  @Path("actions/{id}")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response action(
      @PathParam("id") UUID id, @QueryParam("page") @DefaultValue("1") String page) {
    return pages.show(
        BUNDLE, "surplus/capitalAction.jte", shown(id, CapitalScreen.whole(page), Map.of()));
  }

  private Map<String, Object> shown(UUID id, int page, Map<String, String> errors) {
    ReadCapital.Prepared prepared = read.action(id, page);
    return Map.of(
        "prepared",
        prepared,
        "how",
        LossWords.of(prepared.action(), pages.frame(BUNDLE).words()),
        "approves",
        caller.is(Role.BOARD),
        "withdraws",
        caller.is(Role.BOARD) || caller.is(Role.TREASURER),
        "errors",
        errors,
        "confidence",
        form.confidence());
  }

  /** Approves exactly what was shown, or withdraws it. */
  @POST
  @Path("actions/{id}/state")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("id") UUID id) {
    Map<String, String> typed = typed();
    String target = typed.getOrDefault("target", "");
    try {
      switch (target) {
        case "approved" -> {
          if (!caller.is(Role.BOARD)) {
            throw Refused.forbidden("This step is for the role " + Role.BOARD + ".");
          }
          decide.approve(id, typed.getOrDefault("hash", ""));
        }
        case "withdrawn" -> decide.withdraw(id);
        default -> throw Refused.notFound("state \"" + target + "\" of an action");
      }
    } catch (Refused refused) {
      if (refused.status() != Response.Status.CONFLICT.getStatusCode()) {
        throw refused;
      }
      return pages.askAgain(
          BUNDLE,
          "surplus/capitalAction.jte",
          shown(id, 1, Map.of("next", refusals().say(refused))));
    }
    return pages.done(HERE + "/actions/" + id, "capital-" + target);
  }

  private Map<String, String> typed() {
    Map<String, String> typed = new HashMap<>();
    request.getParameterMap().forEach((field, values) -> typed.put(field, values[0].strip()));
    return typed;
  }

  private static <T> T parsed(
      Map<String, String> typed,
      String field,
      Function<String, T> parser,
      Map<String, String> errors,
      Words words,
      String what) {
    try {
      return parser.apply(typed.getOrDefault(field, ""));
    } catch (DateTimeParseException | IllegalArgumentException | ArithmeticException unreadable) {
      errors.put(field, words.say("surplus.capital.wrong." + what));
      return null;
    }
  }

  private static String needed(
      Map<String, String> typed, String field, Map<String, String> errors, Words words) {
    String text = typed.getOrDefault(field, "");
    if (text.isEmpty()) {
      errors.put(field, words.say("surplus.capital.wrong.decision"));
    }
    return text;
  }

  /** What is refused, in the reader's language. */
  private RefusalWords refusals() {
    return RefusalWords.in(pages.frame(BUNDLE).words().language());
  }

  private Response orAskAgain(Map<String, String> typed, String field, Supplier<Response> deed) {
    try {
      return deed.get();
    } catch (Refused refused) {
      if (refused.status() == Response.Status.FORBIDDEN.getStatusCode()
          || refused.status() == Response.Status.NOT_FOUND.getStatusCode()) {
        throw refused;
      }
      String words =
          refused.errors().isEmpty()
              ? refusals().say(refused)
              : refused.errors().stream()
                  .map(error -> refusals().say(error))
                  .reduce((a, b) -> a + " · " + b)
                  .orElseThrow();
      return askAgain(typed, Map.of(field, words));
    }
  }

  private Response askAgain(Map<String, String> typed, Map<String, String> errors) {
    return pages.askAgain(
        BUNDLE, "surplus/capital.jte", shown(screen(ReadCapital.Asked.FIRST, typed, errors)));
  }
}
