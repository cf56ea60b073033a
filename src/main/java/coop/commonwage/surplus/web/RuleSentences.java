package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.pdf.WhoCounted;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a distribution's policy decided about who shares and what is kept back, in sentences. */
final class RuleSentences {

  private final Words words;
  private final JsonObject policy;

  /**
   * @param policy as it is kept with the distribution
   */
  RuleSentences(Words words, String policy) {
    this.words = words;
    try (JsonReader reader = Json.createReader(new StringReader(policy))) {
      this.policy = reader.readObject();
    }
  }

  List<String> all() {
    List<String> said = new ArrayList<>();
    object("eligibility").ifPresent(of -> addEligibility(said, of));
    each("pools")
        .forEach(
            pool ->
                text(pool, "minimum_payment")
                    .ifPresent(
                        least ->
                            said.add(
                                words.say(
                                    "surplus.rules.say.minimum",
                                    StepWords.name(words, pool.getString("class")),
                                    Money.of(least).inPounds()))));
    each("not_shared")
        .forEach(
            part ->
                said.add(
                    words.say(
                        "surplus.rules.say.part",
                        text(part, "amount").map(of -> Money.of(of).inPounds()).orElse(""),
                        words
                            .find("surplus.base." + part.getString("part"))
                            .orElse(part.getString("part").replace('-', ' ')))));
    text(policy, "points_by")
        .ifPresent(by -> said.add(words.say("surplus.rules.say.points-by." + by)));
    if (policy.containsKey("points")) {
      said.add(words.count("surplus.rules.say.points", policy.getJsonArray("points").size()));
    }
    object("member_margin")
        .ifPresent(
            margin ->
                said.add(
                    words.say(
                        "surplus.rules.say.margin",
                        pounds(margin, "member_labour_cost"),
                        pounds(margin, "total_labour_cost"),
                        pounds(margin, "non_mutual"))));
    return said;
  }

  private void addEligibility(List<String> said, JsonObject of) {
    Map<String, String> rules = new HashMap<>();
    of.keySet().forEach(field -> text(of, field).ifPresent(rule -> rules.put(field, rule)));
    said.addAll(WhoCounted.say(words, rules));
    if (of.containsKey("left_out")) {
      said.add(words.count("surplus.rules.say.left-out", of.getJsonArray("left_out").size()));
    }
  }

  private static String pounds(JsonObject of, String field) {
    return text(of, field).map(Money::of).orElse(Money.ZERO).inPounds();
  }

  private Optional<JsonObject> object(String field) {
    return Optional.ofNullable(policy.getJsonObject(field));
  }

  private List<JsonObject> each(String field) {
    return policy.containsKey(field)
        ? policy.getJsonArray(field).getValuesAs(JsonObject.class)
        : List.of();
  }

  /** Numbers may stand in a policy as text or as numbers. */
  private static Optional<String> text(JsonObject of, String field) {
    JsonValue value = of.get(field);
    return value == null
        ? Optional.empty()
        : Optional.of(value instanceof JsonString text ? text.getString() : value.toString());
  }
}
