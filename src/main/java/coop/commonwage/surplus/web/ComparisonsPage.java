package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.application.CompareWays;
import coop.commonwage.surplus.application.DraftFromWay;
import coop.commonwage.surplus.application.LabourYears;
import coop.commonwage.surplus.application.OpenComparison;
import coop.commonwage.surplus.application.ReadComparisons;
import coop.commonwage.surplus.application.ReadLabourYears;
import coop.commonwage.surplus.application.ReadLegalForm;
import coop.commonwage.surplus.application.ReadyMadeWays;
import coop.commonwage.surplus.application.RefusalWords;
import coop.commonwage.surplus.comparison.Assumptions;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Ways to share a surplus side by side: making a comparison, looking at it, drafting from it. */
@Path("/surplus/comparisons")
public class ComparisonsPage {

  private static final int OWN_WAYS = 2;

  @Context HttpServletRequest request;
  @Inject Pages pages;
  @Inject Caller caller;
  @Inject ReadComparisons comparisons;
  @Inject ReadLabourYears years;
  @Inject ReadyMadeWays readyMade;
  @Inject ReadLegalForm legalForm;
  @Inject CompareWays compare;
  @Inject OpenComparison opening;
  @Inject DraftFromWay drafts;

  /** All of them, and the form for a new one under the legal form on record. */
  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response list() {
    if (!legalForm.isKnown()) {
      return LegalFormPage.instead();
    }
    ComparisonForm fresh = form(List.of("hours", "hours-equal"), Map.of(), Map.of());
    return pages.show("surplus", "surplus/comparisons.jte", parameters(fresh));
  }

  private Map<String, Object> parameters(ComparisonForm form) {
    return Map.of("comparisons", comparisons.list(), "form", form);
  }

  /** Under the form of the year that was picked; of the newest one before. */
  private ComparisonForm form(
      List<String> chosen, Map<String, String> entries, Map<String, String> errors) {
    List<LabourYears.LabourYear> closed = mayCompare() ? years.list() : List.of();
    LegalForm recorded =
        closed.stream()
            .map(LabourYears.LabourYear::id)
            .filter(id -> id.toString().equals(entries.get("labourYearId")))
            .findFirst()
            .map(legalForm::ofYear)
            .orElseGet(legalForm::ofNewestYear);
    return new ComparisonForm(
        closed,
        recorded,
        readyMade.of(recorded.name(), recorded.verifiedUntil()),
        chosen,
        entries,
        errors);
  }

  private boolean mayCompare() {
    return caller.is(Role.TREASURER) || caller.is(Role.BOARD);
  }

  /** Compares, or says what is wrong and asks again. */
  @POST
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(@FormParam("form") @DefaultValue("") String shown) {
    Map<String, String> typed = new LinkedHashMap<>();
    request.getParameterMap().forEach((field, values) -> typed.put(field, values[0]));
    String[] ticked = request.getParameterMap().getOrDefault("readyMade", new String[0]);
    List<String> chosen = List.of(ticked);
    Map<String, String> errors = new LinkedHashMap<>();
    ComparisonForm form = form(chosen, typed, errors);
    Optional<CompareWays.Asked> asked =
        asked(form, Optional.of(shown).filter(name -> !name.isEmpty()));
    if (asked.isPresent()) {
      try {
        return pages.done("/surplus/comparisons/" + compare.compare(asked.get()), "compared");
      } catch (Refused refused) {
        if (refused.errors().isEmpty()) {
          throw refused;
        }
        for (FieldError error : refused.errors()) {
          errors.put(
              error.column().startsWith("ways") ? "ways" : error.column(), refusals().say(error));
        }
      }
    }
    return pages.askAgain("surplus", "surplus/comparisons.jte", parameters(form));
  }

  /** What is refused, in the reader's language. */
  private RefusalWords refusals() {
    return RefusalWords.in(pages.frame("surplus").words().language());
  }

  /** Empty when something is wrong; then it stands in the form's errors. */
  private Optional<CompareWays.Asked> asked(ComparisonForm form, Optional<String> shown) {
    Words words = pages.frame("surplus").words();
    Map<String, String> errors = form.errors();
    Optional<UUID> year =
        form.years().stream()
            .map(LabourYears.LabourYear::id)
            .filter(id -> id.toString().equals(form.typed("labourYearId")))
            .findFirst();
    if (year.isEmpty()) {
      errors.put("labourYearId", words.say("surplus.entry.year.missing"));
    }
    Optional<Money> surplus = money(form, "declaredSurplus", words);
    Money losses = money(form, "lossesBroughtForward", words).orElse(Money.ZERO);
    if (surplus.isEmpty()) {
      errors.putIfAbsent("declaredSurplus", words.say("surplus.entry.money.wrong"));
    }
    Optional<Assumptions> assumptions = assumptions(form, words);
    List<CompareWays.AskedWay> ways = ways(form, words);
    return errors.isEmpty()
        ? Optional.of(
            new CompareWays.Asked(
                form.typed("title").strip(),
                year.orElseThrow(),
                shown,
                surplus.orElseThrow(),
                losses,
                Optional.empty(),
                assumptions.orElseThrow(),
                ways))
        : Optional.empty();
  }

  private static Optional<Money> money(ComparisonForm form, String field, Words words) {
    return form.typed(field).isBlank()
        ? Optional.empty()
        : TypedPolicy.money(field, form.typed(field), words, form.errors());
  }

  private static Optional<Assumptions> assumptions(ComparisonForm form, Words words) {
    Optional<Money> typed = money(form, "openingReserve", words);
    if (typed.isEmpty()) {
      form.errors().putIfAbsent("openingReserve", words.say("surplus.compare.opening.missing"));
    }
    Money reserve = typed.orElse(Money.ZERO);
    try {
      Rate growth = Rate.ofPercent(orZero(form.typed("growthPercent").replace("%", "")));
      new Assumptions(reserve, growth, 1);
      return fullTime(form, words).map(minutes -> new Assumptions(reserve, growth, minutes));
    } catch (IllegalArgumentException wrong) {
      form.errors().put("growthPercent", words.say("surplus.compare.growth.wrong"));
      return Optional.empty();
    }
  }

  private static Optional<Long> fullTime(ComparisonForm form, Words words) {
    try {
      long minutes = Money.of(form.typed("fullTimeHours").strip()).pence() * 60 / 100;
      new Assumptions(Money.ZERO, Rate.ZERO, minutes);
      return Optional.of(minutes);
    } catch (IllegalArgumentException wrong) {
      form.errors().put("fullTimeHours", words.say("surplus.compare.full-time.wrong"));
      return Optional.empty();
    }
  }

  private static String orZero(String typed) {
    return typed.isBlank() ? "0" : typed.strip();
  }

  private static List<CompareWays.AskedWay> ways(ComparisonForm form, Words words) {
    List<CompareWays.AskedWay> ways = new ArrayList<>();
    form.readyMade().stream()
        .filter(way -> form.chosen().contains(way.name()))
        .forEach(
            way ->
                ways.add(
                    new CompareWays.AskedWay(
                        words.say("surplus.compare.way." + way.name()), way.policy())));
    for (int own = 1; own <= OWN_WAYS; own++) {
      String prefix = "own" + own + ".";
      String title = form.typed(prefix + "title").strip();
      if (!title.isEmpty()) {
        ways.add(new CompareWays.AskedWay(title, form.policy(prefix).read(words, form.errors())));
      }
    }
    return ways;
  }

  /** One of them, in groups. */
  @GET
  @Path("{id}")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response one(@PathParam("id") UUID id) {
    ComparisonScreen screen =
        new ComparisonScreen(
            comparisons.one(id),
            caller.is(Role.TREASURER),
            mayCompare(),
            pages.frame("surplus").words());
    return pages.show("surplus", "surplus/comparison.jte", Map.of("screen", screen));
  }

  /** What each member would get, by name. */
  @GET
  @Path("{id}/lines")
  @RolesAllowed(Role.TREASURER)
  public Response lines(@PathParam("id") UUID id, @QueryParam("q") @DefaultValue("") String query) {
    ComparisonLines screen = ComparisonLines.of(comparisons.one(id), comparisons.lines(id), query);
    return pages.show("surplus", "surplus/comparisonLines.jte", Map.of("screen", screen));
  }

  /** Lets members see their own figures. */
  @POST
  @Path("{id}/opening")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response open(@PathParam("id") UUID id, @FormParam("hash") @DefaultValue("") String hash) {
    opening.open(id, hash);
    return pages.done("/surplus/comparisons/" + id, "opened");
  }

  /** Makes a draft of one way and leads to it. */
  @POST
  @Path("{id}/drafts")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response draft(@PathParam("id") UUID id, @FormParam("way") @DefaultValue("0") int way) {
    return pages.done("/surplus/distributions/" + drafts.draft(id, way), "drafted");
  }
}
