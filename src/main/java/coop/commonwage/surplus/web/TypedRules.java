package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Words;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.pdf.WhoCounted;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may share and what of the surplus may not be shared, as somebody types it for a draft. What
 * is left empty is not decided: then everybody on the register shares all of it.
 *
 * @param all everything that was typed on the page
 */
public record TypedRules(LegalForm form, Map<String, String> all) {

  /** What can be chosen, by field; the first is what holds where nothing is chosen. */
  public static final Map<String, List<String>> CHOICES =
      Map.of(
          "probation", List.of("counted", "left-out"),
          "leavers", List.of("paid", "left-out"),
          "estates", List.of("as-leavers", "paid"),
          "directors", List.of("included", "left-out"),
          "protected_absence", List.of("counted", "as-paid"),
          "labour", List.of("of-the-year", "as-member"),
          "class_of_the_year", List.of("record-date", "most-days"));

  /** The order in which they are asked. */
  public static final List<String> ASKED = WhoCounted.CHOSEN;

  /** Reasons for which somebody named shares nothing; whether the form allows one is its own. */
  public static final List<String> LEFT_OUT =
      List.of("gross-misconduct", "resigned-membership", "not-in-relevant-employment");

  private static final List<String> USUAL_PARTS = List.of("capital-gains", "public-grants");
  private static final List<String> MARGIN =
      List.of("non_mutual", "member_labour_cost", "total_labour_cost");
  private static final List<String> PEOPLE =
      List.of("members", "volunteers", "workers", "disadvantaged_workers");
  private static final int MOST_HOURS = 8784;
  private static final int MOST_MONTHS = 600;

  public String typed(String field) {
    return all.getOrDefault(field, "").strip();
  }

  /** The parts the form says members may not share, or those it is usual to keep. */
  public List<String> parts() {
    return form.notShared().isEmpty()
        ? USUAL_PARTS
        : form.notShared().stream().map(LegalForm.NotShared::part).toList();
  }

  /** The fund a part goes to. */
  public String fundOf(String part) {
    return form.notShared().stream()
        .filter(known -> known.part().equals(part))
        .map(LegalForm.NotShared::to)
        .findFirst()
        .orElse(form.undistributedTo());
  }

  /** The law that keeps a part back; null where the co-operative may decide. */
  public String sourceOf(String part) {
    return form.notShared().stream()
        .filter(known -> known.part().equals(part))
        .map(known -> known.source().toString())
        .findFirst()
        .orElse(null);
  }

  /** The amounts that say how much members may get for their work; none under other forms. */
  public List<String> margin() {
    return has("pool-at-most-member-margin") ? MARGIN : List.of();
  }

  /** The head counts a social co-operative is held to; none under other forms. */
  public List<String> people() {
    return has("volunteers-at-most") || has("disadvantaged-at-least") ? PEOPLE : List.of();
  }

  /** What only some forms ask for besides. */
  public TypedFacts facts() {
    return new TypedFacts(form, all);
  }

  private boolean has(String rule) {
    return form.limitsOn(LocalDate.MAX).stream().anyMatch(limit -> limit.rule().equals(rule));
  }

  /** Whether something among these fields is wrong. */
  public static boolean isWrong(Map<String, String> errors, String... beginnings) {
    return errors.keySet().stream()
        .anyMatch(field -> List.of(beginnings).stream().anyMatch(field::startsWith));
  }

  /** Adds what was typed to a policy; what is wrong goes to the errors, by field. */
  public JsonObject addTo(JsonObject policy, Words words, Map<String, String> errors) {
    JsonObjectBuilder added = Json.createObjectBuilder(policy);
    JsonObject eligibility = eligibility(words, errors);
    if (!eligibility.isEmpty()) {
      added.add("eligibility", eligibility);
    }
    JsonArrayBuilder parts = Json.createArrayBuilder();
    boolean isSomeKept = false;
    for (String part : parts()) {
      Optional<Money> amount = money("part." + part, words, errors).filter(Money::isPositive);
      if (amount.isPresent()) {
        isSomeKept = true;
        JsonObjectBuilder one =
            Json.createObjectBuilder().add("part", part).add("amount", amount.get().toString());
        parts.add(sourceOf(part) == null ? one.add("fund", fundOf(part)) : one);
      }
    }
    if (isSomeKept) {
      added.add("not_shared", parts);
    }
    together("margin.", margin(), words, errors)
        .ifPresent(margin -> added.add("member_margin", margin));
    people(words, errors).ifPresent(people -> added.add("social_cooperative", people));
    facts().addTo(added, words, errors);
    return added.build();
  }

  private JsonObject eligibility(Words words, Map<String, String> errors) {
    JsonObjectBuilder eligibility = Json.createObjectBuilder();
    String hours = typed("minimum_hours");
    if (!hours.isEmpty()) {
      if (hours.matches("[0-9]{1,4}([.][0-9]{1,2})?")
          && !Money.of(hours).isMoreThan(Money.ofPounds(MOST_HOURS))) {
        eligibility.add("minimum_hours", hours);
      } else {
        errors.put("minimum_hours", words.say("surplus.rules.hours.wrong"));
      }
    }
    for (String field : List.of("minimum_service_months", "probation_months")) {
      whole(field, MOST_MONTHS, "surplus.rules.months.wrong", words, errors)
          .ifPresent(months -> eligibility.add(field, Integer.toString(months)));
    }
    leftOut(words, errors).ifPresent(people -> eligibility.add("left_out", people));
    for (String field : ASKED) {
      String chosen = typed(field);
      if (!chosen.isEmpty() && !CHOICES.get(field).contains(chosen)) {
        errors.put(field, words.say("surplus.rules.choice.wrong"));
      } else if (isSaid(field, chosen)) {
        eligibility.add(field, chosen);
      }
    }
    return eligibility.build();
  }

  /** Payroll numbers under each reason; nobody is under two. */
  private Optional<JsonArrayBuilder> leftOut(Words words, Map<String, String> errors) {
    JsonArrayBuilder people = Json.createArrayBuilder();
    Set<String> seen = new HashSet<>();
    for (String reason : LEFT_OUT) {
      String field = "left_out." + reason;
      for (String number : typed(field).split("[,;\\s]+")) {
        if (number.isEmpty()) {
          continue;
        }
        if (seen.add(number)) {
          people.add(Json.createObjectBuilder().add("member", number).add("because", reason));
        } else {
          errors.put(field, words.say("surplus.rules.left_out.twice", number));
        }
      }
    }
    return seen.isEmpty() ? Optional.empty() : Optional.of(people);
  }

  /** What is usual is left unsaid, but for protected absence: without a word it would not count. */
  private static boolean isSaid(String field, String chosen) {
    return !chosen.isEmpty()
        && (field.equals("protected_absence") || !chosen.equals(CHOICES.get(field).getFirst()));
  }

  private Optional<JsonObject> people(Words words, Map<String, String> errors) {
    if (people().stream().allMatch(field -> typed("people." + field).isEmpty())) {
      return Optional.empty();
    }
    JsonObjectBuilder people =
        Json.createObjectBuilder().add("type", typed("people.type").equals("B") ? "B" : "A");
    for (String field : people()) {
      String key = "people." + field;
      Optional<Integer> count =
          whole(key, Integer.MAX_VALUE, "surplus.rules.count.wrong", words, errors);
      if (count.isEmpty()) {
        errors.putIfAbsent(key, words.say("surplus.rules.count.wrong"));
      }
      count.ifPresent(number -> people.add(field, Integer.toString(number)));
    }
    return Optional.of(people.build());
  }

  /** All of these amounts, or none of them. */
  private Optional<JsonObject> together(
      String prefix, List<String> fields, Words words, Map<String, String> errors) {
    if (fields.stream().allMatch(field -> typed(prefix + field).isEmpty())) {
      return Optional.empty();
    }
    JsonObjectBuilder amounts = Json.createObjectBuilder();
    for (String field : fields) {
      Optional<Money> amount = money(prefix + field, words, errors);
      if (amount.isEmpty()) {
        errors.putIfAbsent(prefix + field, words.say("surplus.entry.money.wrong"));
      }
      amount.ifPresent(of -> amounts.add(field, of.toString()));
    }
    return Optional.of(amounts.build());
  }

  private Optional<Money> money(String field, Words words, Map<String, String> errors) {
    return typed(field).isEmpty()
        ? Optional.empty()
        : TypedPolicy.money(field, typed(field), words, errors);
  }

  private Optional<Integer> whole(
      String field, int most, String wrong, Words words, Map<String, String> errors) {
    String typed = typed(field);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (typed.matches("[0-9]{1,9}") && Integer.parseInt(typed) <= most) {
      return Optional.of(Integer.valueOf(typed));
    }
    errors.put(field, words.say(wrong));
    return Optional.empty();
  }
}
