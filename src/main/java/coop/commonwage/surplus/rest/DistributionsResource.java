package coop.commonwage.surplus.rest;

import coop.commonwage.money.Money;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.AdoptDistribution;
import coop.commonwage.surplus.application.DistributionView;
import coop.commonwage.surplus.application.DraftDistribution;
import coop.commonwage.surplus.application.PostDistribution;
import coop.commonwage.surplus.application.ProposeDistribution;
import coop.commonwage.surplus.application.ReadDistributions;
import coop.commonwage.surplus.application.ReadInterestOnReversed;
import coop.commonwage.surplus.application.ReadMoneyLeft;
import coop.commonwage.surplus.application.ReadStatements;
import coop.commonwage.surplus.application.ReverseDistribution;
import coop.commonwage.surplus.application.WithdrawDistribution;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Distributions: declared, proposed, adopted, posted. */
@Path("/api/surplus/distributions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Surplus")
public class DistributionsResource {

  @Inject Caller caller;
  @Inject DraftDistribution draft;
  @Inject ProposeDistribution propose;
  @Inject AdoptDistribution adopt;
  @Inject PostDistribution post;
  @Inject ReverseDistribution reverse;
  @Inject WithdrawDistribution withdraw;
  @Inject ReadDistributions read;
  @Inject ReadStatements statements;
  @Inject ReadMoneyLeft left;
  @Inject ReadInterestOnReversed interest;

  /**
   * A surplus that is declared.
   *
   * @param form the legal form the sender takes to be on record; may be absent, and another one
   *     than is on record is refused
   * @param recordDate the day membership is looked at; the year's last day when absent
   * @param funds as in the stateless distributor; the form's own when absent
   * @param pools as in the stateless distributor; the form's own when absent
   * @param eligibility who may share and which labour counts; when absent everybody on the register
   *     shares and protected absence counts as if worked, as on the page
   * @param ownership is refused: the facts of employee ownership are recorded for the employer, at
   *     {@code /api/surplus/legal-form/ownership}
   * @param exemptUsed {@code member} (payroll id) and {@code amount} of awards already made in the
   *     tax year
   * @param notShared parts of the surplus members may not share, as in the stateless distributor
   * @param balances what a fund already holds, as in the stateless distributor
   * @param capital the capital a reserve is measured against
   * @param memberMargin the members' part of the result, as in the stateless distributor
   * @param socialCooperative {@code type} and the head counts a social co-operative is held to, as
   *     in the stateless distributor
   * @param planShares what members of a share incentive plan bought out of pay, by payroll id, as
   *     in the stateless distributor
   * @param points {@code member} (payroll id) and {@code points} of each, where a class shares by
   *     points; a member of it whom the list does not name has what {@code pointsBy} gives
   * @param pointsBy {@code list} (none but those listed), {@code shares-held} (a point for each
   *     pound of shares on the year's last day) or {@code share-days} (for each pound and day);
   *     {@code list} when absent
   * @param publiclyFundedCare what becomes of what care a public body paid for brings: {@code
   *     left-out}, {@code care-account} or {@code funder}; not decided when absent
   * @param shareInterest {@code rate_percent}, paid by days on the members' capital; none when
   *     absent
   */
  public record DistributionForm(
      @NotNull UUID labourYearId,
      @NotBlank String declaredSurplus,
      String form,
      String lossesBroughtForward,
      LocalDate recordDate,
      JsonArray funds,
      JsonArray pools,
      JsonObject shareInterest,
      JsonObject eligibility,
      JsonObject ownership,
      JsonArray exemptUsed,
      JsonArray notShared,
      JsonArray balances,
      String capital,
      JsonObject memberMargin,
      JsonObject socialCooperative,
      JsonArray planShares,
      JsonArray points,
      String pointsBy,
      String publiclyFundedCare) {}

  /**
   * The state wanted.
   *
   * @param target {@code proposed}, {@code adopted}, {@code posted} or {@code withdrawn}; or {@code
   *     signed}, which does what the minutes say: where they carried nothing it is proposed as
   *     before
   * @param hash the fingerprint of the figures it is about; needed to adopt
   * @param minutes the minutes of a meeting that are signed by this; needed to adopt
   */
  public record StateForm(
      @NotBlank String target,
      String hash,
      @NotBlank @Size(max = 1000) String reason,
      UUID minutes) {}

  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "All distributions, newest year first")
  public List<Views.SummaryView> list() {
    return read.list().stream().map(Views.SummaryView::of).toList();
  }

  @POST
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Declare a surplus and draft how it is shared",
      description =
          "Refused with each rule and article when the legal form does not allow it. Where nothing"
              + " is said of eligibility, everybody on the register shares and protected absence"
              + " counts as if worked, as on the page; protected_absence as-paid counts what was"
              + " paid only.")
  public Response draft(@NotNull @Valid DistributionForm form) {
    JsonObject decided = policy(form);
    UUID id =
        draft.draft(
            new DraftDistribution.Declared(
                form.labourYearId(),
                Optional.ofNullable(form.form()),
                amount("declaredSurplus", form.declaredSurplus()),
                form.lossesBroughtForward() == null
                    ? Money.ZERO
                    : amount("lossesBroughtForward", form.lossesBroughtForward()),
                Optional.ofNullable(form.recordDate()),
                decided));
    return Response.created(URI.create("/api/surplus/distributions/" + id))
        .entity(whole(id))
        .build();
  }

  private static JsonObject policy(DistributionForm form) {
    Map<String, JsonValue> decided = new LinkedHashMap<>();
    decided.put("funds", form.funds());
    decided.put("pools", form.pools());
    decided.put("share_interest", form.shareInterest());
    decided.put("eligibility", form.eligibility());
    decided.put("ownership", form.ownership());
    decided.put("exempt_used", form.exemptUsed());
    decided.put("not_shared", form.notShared());
    decided.put("balances", form.balances());
    decided.put("capital", form.capital() == null ? null : Json.createValue(form.capital()));
    decided.put("member_margin", form.memberMargin());
    decided.put("social_cooperative", form.socialCooperative());
    decided.put("plan_shares", form.planShares());
    decided.put("points", form.points());
    decided.put("points_by", form.pointsBy() == null ? null : Json.createValue(form.pointsBy()));
    decided.put(
        "publicly_funded_care",
        form.publiclyFundedCare() == null ? null : Json.createValue(form.publiclyFundedCare()));
    JsonObjectBuilder policy = Json.createObjectBuilder();
    decided.forEach(
        (key, value) -> Optional.ofNullable(value).ifPresent(given -> policy.add(key, given)));
    return policy.build();
  }

  private static Money amount(String field, String text) {
    try {
      return Money.of(text);
    } catch (IllegalArgumentException wrong) {
      throw Refused.invalid(field, text, wrong.getMessage());
    }
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "One distribution with its waterfall; nobody's name is in it")
  public Views.WholeView one(@PathParam("id") UUID id) {
    return whole(id);
  }

  @POST
  @Path("{id}/state")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(
      summary = "Propose, adopt, post or withdraw",
      description =
          "The treasurer proposes and posts; one of the board signs the minutes of the meeting that"
              + " adopted exactly the fingerprint named, and never who proposed it or typed them."
              + " Either withdraws a proposal, to put an amended one in its place.")
  public Views.WholeView move(@PathParam("id") UUID id, @NotNull @Valid StateForm form) {
    switch (form.target()) {
      case "proposed" -> {
        requireRole(Role.TREASURER);
        propose.propose(
            id, Optional.ofNullable(form.hash()).filter(hash -> !hash.isEmpty()), form.reason());
      }
      case "adopted" -> {
        requireRole(Role.BOARD);
        adopt.adopt(id, minutes(form), hash(form), form.reason());
      }
      case "signed" -> {
        requireRole(Role.BOARD);
        adopt.sign(id, minutes(form), hash(form), form.reason());
      }
      case "posted" -> {
        requireRole(Role.TREASURER);
        post.post(id, form.reason());
      }
      case "withdrawn" -> withdraw.withdraw(id, form.reason());
      default ->
          throw missing(
              "target", form.target(), "must be proposed, adopted, signed, posted or withdrawn");
    }
    return whole(id);
  }

  /** Why a posted distribution is to be taken back. */
  public record ReversalForm(@NotBlank @Size(max = 1000) String reason) {}

  @POST
  @Path("{id}/reversals")
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Draft the distribution that takes a posted one back",
      description =
          "It is proposed, adopted by the members and posted like any other; nothing changes until"
              + " then. A reversal cannot be reversed, and nothing is reversed twice.")
  public Response reverse(@PathParam("id") UUID id, @NotNull @Valid ReversalForm form) {
    UUID reversal = reverse.draft(id, form.reason());
    return Response.created(URI.create("/api/surplus/distributions/" + reversal))
        .entity(whole(reversal))
        .build();
  }

  private void requireRole(String role) {
    if (!caller.is(role)) {
      throw Refused.forbidden("This step needs the role " + role + ".");
    }
  }

  private static String hash(StateForm form) {
    if (form.hash() == null || form.hash().isBlank()) {
      throw missing("hash", "", "say which figures the members adopted: their fingerprint");
    }
    return form.hash();
  }

  private static UUID minutes(StateForm form) {
    if (form.minutes() == null) {
      throw missing("minutes", "", "adopting signs minutes another person typed: give their id");
    }
    return form.minutes();
  }

  static Refused missing(String field, String value, String message) {
    return Refused.invalid(field, value, message);
  }

  @GET
  @Path("{id}/tax")
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  @Operation(
      summary = "Who gets what free of income tax, taxed, and insured",
      description = "Nothing is listed under a form that knows no part free of income tax.")
  public Views.TaxLinesView tax(@PathParam("id") UUID id) {
    return Views.TaxLinesView.of(read.tax(id));
  }

  /** Interest of a year; people and amount absent where they are so few that it is somebody's. */
  public record InterestStaysView(
      UUID actionId, LocalDate yearEnd, Integer people, String amount) {}

  @GET
  @Path("{id}/interest-that-stays")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(
      summary = "Interest the board gave on money that a reversal takes back",
      description =
          "It stays the members': it was given for days on which that money stood in their"
              + " accounts. Nothing for a distribution that reverses none.")
  public List<InterestStaysView> interestThatStays(@PathParam("id") UUID id) {
    return interest.of(id).stream()
        .map(
            one ->
                new InterestStaysView(
                    one.actionId(),
                    one.yearEnd(),
                    one.told().map(ReadInterestOnReversed.Told::people).orElse(null),
                    one.told().map(told -> told.amount().toString()).orElse(null)))
        .toList();
  }

  @GET
  @Path("{id}/statements")
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  @Operation(summary = "Every member's statement of a distribution, by payroll number")
  public List<Views.StatementEntryView> statements(@PathParam("id") UUID id) {
    return statements.ofDistribution(id).stream().map(Views.StatementEntryView::of).toList();
  }

  private Views.WholeView whole(UUID id) {
    DistributionView view = read.one(id);
    return Views.WholeView.of(view, left.of(view));
  }
}
