package coop.commonwage.surplus.application;

import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.distributions.OwnershipTests;
import coop.commonwage.surplus.legalforms.OwnershipHistory;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is decided with a draft or a way, as it is kept: what was asked, who may share where nothing
 * was said about it, and, where the form asks for them, the facts of employee ownership that are on
 * record: they are frozen with what they led to.
 */
final class DecidedPolicy {

  static final String ELIGIBILITY = "eligibility";

  private static final String DECLARED_MAXIMUM = "declared_maximum_percent";
  private static final String ABSENCE = "protected_absence";

  private DecidedPolicy() {}

  /**
   * @param asked the policy of a draft, as the stateless distributor has it
   * @param ownership the record, read only where the form asks for it
   * @throws Refused when what is on record elsewhere comes with the draft
   */
  static JsonObject of(
      JsonObject asked, LegalForm form, Supplier<OwnershipHistory> ownership, LocalDate today) {
    for (String key : List.of("ownership", PolicyJson.ON_RECORD)) {
      if (asked.containsKey(key)) {
        throw refused(
            "ownership",
            "the facts of employee ownership are recorded for the employer, with the evidence, not"
                + " given with a draft");
      }
    }
    if (asked.get("share_interest") instanceof JsonObject interest
        && interest.containsKey(DECLARED_MAXIMUM)) {
      throw refused(
          "share_interest." + DECLARED_MAXIMUM,
          "the highest rate on shares is declared beforehand, among the terms of the capital, not"
              + " given with a draft");
    }
    JsonObjectBuilder decided = Json.createObjectBuilder(withEligibility(asked));
    if (OwnershipTests.areAskedBy(form, form.verifiedUntil())) {
      decided.add(PolicyJson.ON_RECORD, FactsJson.ofRecord(ownership.get(), today));
    }
    return decided.build();
  }

  /**
   * Where nothing is said about who may share, what is usual holds, as on the page: everybody on
   * the register shares, and protected absence counts as if worked.
   */
  static JsonObject withEligibility(JsonObject asked) {
    return eligible(asked, "counted");
  }

  /**
   * A way as it was compared: one that was kept before anything was said about who may share was
   * worked out by what was paid, and a draft made from it gives what was shown.
   */
  static JsonObject asCompared(JsonObject kept) {
    return eligible(kept, "as-paid");
  }

  /** The rules of who shares, by name, of a policy as it is kept; who is left out is not told. */
  static Map<String, String> whoCounted(String policy) {
    Map<String, String> rules = new HashMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(policy))) {
      JsonObject eligibility = reader.readObject().getJsonObject(ELIGIBILITY);
      if (eligibility != null) {
        eligibility.forEach(
            (rule, value) -> {
              if (value instanceof JsonString text) {
                rules.put(rule, text.getString());
              } else if (value instanceof JsonNumber number) {
                rules.put(rule, number.toString());
              }
            });
      }
    }
    return rules;
  }

  private static JsonObject eligible(JsonObject policy, String absence) {
    return policy.containsKey(ELIGIBILITY)
        ? policy
        : Json.createObjectBuilder(policy)
            .add(ELIGIBILITY, Json.createObjectBuilder().add(ABSENCE, absence))
            .build();
  }

  private static Refused refused(String field, String message) {
    return Refused.invalid(
        Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".",
        List.of(FieldError.ofField(field, "", message)));
  }
}
