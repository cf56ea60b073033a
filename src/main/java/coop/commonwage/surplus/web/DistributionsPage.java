package coop.commonwage.surplus.web;

import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.DistributionView;
import coop.commonwage.surplus.application.DraftFromWay;
import coop.commonwage.surplus.application.PostDistribution;
import coop.commonwage.surplus.application.ProposeDistribution;
import coop.commonwage.surplus.application.ReadBallots;
import coop.commonwage.surplus.application.ReadDistributions;
import coop.commonwage.surplus.application.ReadInterestOnReversed;
import coop.commonwage.surplus.application.ReadMoneyLeft;
import coop.commonwage.surplus.application.ReadStatements;
import coop.commonwage.surplus.application.RefusalWords;
import coop.commonwage.surplus.application.ReverseDistribution;
import coop.commonwage.surplus.application.WithdrawDistribution;
import coop.commonwage.surplus.application.WriteMinutes;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The distributions of the surplus, and one of them with its waterfall and its next step. */
@Path("/surplus/distributions")
public class DistributionsPage {

  @Context HttpServletRequest request;
  @Inject Pages pages;
  @Inject ReadInterestOnReversed interest;
  @Inject Caller caller;
  @Inject ReadDistributions distributions;
  @Inject ReadStatements statements;
  @Inject ProposeDistribution propose;
  @Inject WriteMinutes minutes;
  @Inject PostDistribution post;
  @Inject WithdrawDistribution withdraw;
  @Inject DraftFromWay origins;
  @Inject ReadBallots ballots;
  @Inject ReverseDistribution reverse;
  @Inject ReadMoneyLeft left;

  /** All of them, newest year first. */
  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response list() {
    return pages.show(
        "surplus",
        "surplus/distributions.jte",
        Map.of(
            "distributions",
            distributions.list(),
            "asks",
            caller.is(Role.TREASURER) || caller.is(Role.AUDITOR),
            "declares",
            caller.is(Role.TREASURER)));
  }

  /** One of them, with the members whose name or number has {@code q} in it. */
  @GET
  @Path("{id}")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response one(@PathParam("id") UUID id, @QueryParam("q") @DefaultValue("") String query) {
    return pages.show(
        "surplus",
        "surplus/distribution.jte",
        parameters(id, screen(id, query, Map.of(), Map.of())));
  }

  /** Who gets what free of income tax, by name; under a form that knows such a part. */
  @GET
  @Path("{id}/tax")
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  public Response tax(@PathParam("id") UUID id, @QueryParam("q") @DefaultValue("") String query) {
    return pages.show(
        "surplus",
        "surplus/taxLines.jte",
        Map.of("screen", new TaxLinesScreen(id, distributions.tax(id), query)));
  }

  /** Takes the next step, or says what is wrong and asks again. */
  @POST
  @Path("{id}/state")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response move(@PathParam("id") UUID id) {
    Map<String, String> typed = new HashMap<>();
    request.getParameterMap().forEach((field, values) -> typed.put(field, values[0]));
    String target = typed.getOrDefault("target", "");
    Map<String, String> errors;
    try {
      errors = step(id, target, typed);
    } catch (Refused refused) {
      if (refused.status() != Response.Status.CONFLICT.getStatusCode()) {
        throw refused;
      }
      errors = Map.of("next", refusals().say(refused));
    }
    return errors.isEmpty()
        ? pages.done("/surplus/distributions/" + id, target)
        : pages.askAgain(
            "surplus", "surplus/distribution.jte", parameters(id, screen(id, "", typed, errors)));
  }

  /** Drafts the distribution that takes this one back, and leads to it. */
  @POST
  @Path("{id}/reversals")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response reverse(
      @PathParam("id") UUID id, @FormParam("reversal") @DefaultValue("") String reason) {
    if (reason.isBlank()) {
      return wrong(
          id, "reversal", pages.frame("surplus").words().say("surplus.reverse.reason.missing"));
    }
    try {
      return pages.done("/surplus/distributions/" + reverse.draft(id, reason.strip()), "reversal");
    } catch (Refused refused) {
      if (refused.status() != Response.Status.CONFLICT.getStatusCode()) {
        throw refused;
      }
      return wrong(id, "reversal", refusals().say(refused));
    }
  }

  /** What is refused, in the reader's language. */
  private RefusalWords refusals() {
    return RefusalWords.in(pages.frame("surplus").words().language());
  }

  private Response wrong(UUID id, String field, String message) {
    return pages.askAgain(
        "surplus",
        "surplus/distribution.jte",
        parameters(id, screen(id, "", Map.of(), Map.of(field, message))));
  }

  private Map<String, String> step(UUID id, String target, Map<String, String> typed) {
    String reason = typed.getOrDefault("reason", "").strip();
    switch (target) {
      case "proposed" -> {
        need(Role.TREASURER);
        Optional<String> seen =
            Optional.of(typed.getOrDefault("hash", "")).filter(hash -> !hash.isBlank());
        propose.propose(id, seen, reason);
      }
      case "posted" -> {
        need(Role.TREASURER);
        post.post(id, reason);
      }
      case "withdrawn" -> withdraw.withdraw(id, reason);
      default -> throw Refused.notFound("state \"" + target + "\" of a distribution");
    }
    return Map.of();
  }

  private void need(String role) {
    if (!caller.is(role)) {
      throw Refused.forbidden("This step is for the role " + role + ".");
    }
  }

  /** With the comparison it was drafted from, where there is one. */
  private Map<String, Object> parameters(UUID id, DistributionScreen screen) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("screen", screen);
    parameters.put(
        "rules", new RuleSentences(pages.frame("surplus").words(), distributions.policy(id)).all());
    parameters.put(
        "cautions",
        distributions.cautions(id).stream()
            .map(caution -> StepWords.caution(pages.frame("surplus").words(), caution))
            .toList());
    origins
        .originOf(id)
        .ifPresent(origin -> parameters.put("comparison", origin.comparisonId().toString()));
    parameters.put("stays", interest.of(id));
    minutes.standing(id).ifPresent(standing -> parameters.put("minutes", standing));
    ballots.on(id).ifPresent(deciding -> parameters.put("deciding", deciding));
    return parameters;
  }

  private boolean mayNameMembers() {
    return caller.is(Role.TREASURER) || caller.is(Role.AUDITOR);
  }

  private DistributionScreen screen(
      UUID id, String query, Map<String, String> entries, Map<String, String> errors) {
    DistributionView view = distributions.one(id);
    return new DistributionScreen(
        view,
        mayNameMembers() ? statements.ofDistribution(id) : List.of(),
        left.of(view),
        caller.is(Role.TREASURER),
        caller.is(Role.BOARD),
        caller.login(),
        query,
        entries,
        errors);
  }
}
