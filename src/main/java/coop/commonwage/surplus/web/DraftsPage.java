package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.application.DraftDistribution;
import coop.commonwage.surplus.application.LabourYears;
import coop.commonwage.surplus.application.ReadLabourYears;
import coop.commonwage.surplus.application.ReadLegalForm;
import coop.commonwage.surplus.application.RefusalWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Declaring a surplus and drafting how it is shared, with the legal form's own figures filled. */
@Path("/surplus/drafts")
public class DraftsPage {

  @Context HttpServletRequest request;
  @Inject Pages pages;
  @Inject ReadLabourYears years;
  @Inject ReadLegalForm legalForm;
  @Inject DraftDistribution draft;

  /** An empty draft under the legal form on record; where it is not known, its page instead. */
  @GET
  @RolesAllowed(Role.TREASURER)
  public Response fresh() {
    if (!legalForm.isKnown()) {
      return LegalFormPage.instead();
    }
    return pages.show("surplus", "surplus/draft.jte", Map.of("form", form(Map.of(), Map.of())));
  }

  /** Under the form of the year that was picked; of the newest one before. */
  private DraftForm form(Map<String, String> entries, Map<String, String> errors) {
    List<LabourYears.LabourYear> closed = years.list();
    LegalForm recorded =
        closed.stream()
            .map(LabourYears.LabourYear::id)
            .filter(id -> id.toString().equals(entries.get("labourYearId")))
            .findFirst()
            .map(legalForm::ofYear)
            .orElseGet(legalForm::ofNewestYear);
    return new DraftForm(closed, recorded, entries, errors);
  }

  /** Drafts it and leads to its figures, or says what is wrong beside each field. */
  @POST
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(@FormParam("form") @DefaultValue("") String shown) {
    Map<String, String> typed = new LinkedHashMap<>();
    request.getParameterMap().forEach((field, values) -> typed.put(field, values[0]));
    DraftForm form = form(typed, new LinkedHashMap<>());
    Optional<DraftDistribution.Declared> declared =
        declared(form, Optional.of(shown).filter(name -> !name.isEmpty()));
    if (declared.isPresent()) {
      try {
        return pages.done("/surplus/distributions/" + draft.draft(declared.get()), "drafted");
      } catch (Refused refused) {
        form.errors().putAll(form.policy().beside(refused.errors(), refusals()));
        if (form.errors().isEmpty()) {
          form.errors().put("declaredSurplus", refusals().say(refused));
        }
      }
    }
    return pages.askAgain("surplus", "surplus/draft.jte", Map.of("form", form));
  }

  /** What is refused, in the reader's language. */
  private RefusalWords refusals() {
    return RefusalWords.in(pages.frame("surplus").words().language());
  }

  /** Empty when something is wrong; then it stands in the form's errors. */
  private Optional<DraftDistribution.Declared> declared(DraftForm form, Optional<String> shown) {
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
    Optional<Money> surplus =
        TypedPolicy.moneyOrLoss("declaredSurplus", form.typed("declaredSurplus"), words, errors);
    Optional<Money> losses =
        form.typed("lossesBroughtForward").isBlank()
            ? Optional.of(Money.ZERO)
            : TypedPolicy.money(
                "lossesBroughtForward", form.typed("lossesBroughtForward"), words, errors);
    Optional<LocalDate> recordDate = date(form, words);
    JsonObject policy = form.rules().addTo(form.policy().read(words, errors), words, errors);
    return errors.isEmpty()
        ? Optional.of(
            new DraftDistribution.Declared(
                year.orElseThrow(),
                shown,
                surplus.orElseThrow(),
                losses.orElseThrow(),
                recordDate,
                policy))
        : Optional.empty();
  }

  private static Optional<LocalDate> date(DraftForm form, Words words) {
    String typed = form.typed("recordDate").strip();
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException notADate) {
      form.errors().put("recordDate", words.say("surplus.entry.date.wrong"));
      return Optional.empty();
    }
  }
}
