package coop.commonwage.surplus.web;

import coop.commonwage.platform.web.FieldError;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.application.RefusalWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Beside which field of a policy a rule's breach is said. */
record BreachPlaces(TypedPolicy policy) {

  private static final String SURPLUS = "declaredSurplus";

  /** By field; the article stands in the sentence. */
  Map<String, String> beside(List<FieldError> breaches, RefusalWords refusals) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (FieldError breach : breaches) {
      errors.merge(
          fieldOf(breach),
          breach.column().equals("form") || breach.value().isEmpty()
              ? refusals.say(breach)
              : refusals.say(breach) + " (" + refusals.source(breach.value()) + ")",
          (first, second) -> first + "; " + second);
    }
    return errors;
  }

  private String fieldOf(FieldError breach) {
    LegalForm form = policy.form();
    String prefix = policy.prefix();
    String receiver =
        form.receivers().stream()
            .filter(name -> breach.message().contains(name))
            .findFirst()
            .orElse(form.receivers().isEmpty() ? "" : form.receivers().getFirst());
    return switch (breach.column()) {
      case "fund-at-least", "fund-at-most" ->
          form.funds().stream()
              .map(LegalForm.Fund::fund)
              .filter(fund -> breach.message().contains("fund " + fund))
              .findFirst()
              .map(fund -> prefix + "fund." + fund)
              .orElse(SURPLUS);
      case "cash-at-least", "cash-at-most" -> prefix + receiver + ".cash";
      case "cap-per-member" -> prefix + receiver + ".cap";
      case "cap-percent-of-pay" -> prefix + receiver + ".capOfPay";
      case "form" -> "form";
      case "interest-rate-at-most",
          "no-share-interest",
          "interest-rate-needs-declaration",
          "interest-rate-over-reference",
          "interest-above-declared-maximum" ->
          prefix + "interest";
      case "partnership-shares-at-most", "matching-shares-at-most" -> TypedFacts.PLAN_SHARES;
      case "recordDate", "probation", "probation_months", "points" -> breach.column();
      case "bases", "factors-are-added" ->
          prefix + receiver + "." + policy.bases(receiver).getFirst();
      case "pool-at-least", "pool-at-most", "receivers" ->
          form.receivers().size() > 1 ? prefix + "pool." + receiver : SURPLUS;
      default -> SURPLUS;
    };
  }
}
