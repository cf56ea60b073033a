package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Words;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.membership.MemberClass;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What only some legal forms ask for, as somebody types it for a draft: what a reserve holds, what
 * earlier awards used of an exempt amount, and the shares bought in a plan. Lists have one person
 * in a line, beginning with the payroll number, its parts after semicolons.
 *
 * @param all everything that was typed on the page
 */
public record TypedFacts(LegalForm form, Map<String, String> all) {

  public static final String CAPITAL = "reserve.capital";
  public static final String EXEMPT_USED = "exemptUsed";
  public static final String PLAN_SHARES = "planShares";
  public static final String POINTS = "points";
  public static final String POINTS_BY = "pointsBy";

  private static final String SHARES_HELD = "shares-held";

  /** What may give points; the first is usual. */
  public static final List<String> POINTS_FROM = List.of("list", SHARES_HELD, "share-days");

  private static final String BALANCE = "reserve.balance.";
  private static final List<String> BOUGHT = List.of("salary", "partnership", "matching");

  /** So much of a line may be left out: a plan need not give matching shares. */
  private static final int NEEDED_OF_BOUGHT = 2;

  public String typed(String field) {
    return all.getOrDefault(field, "").strip();
  }

  /** The funds that need no more once they hold as much as the capital. */
  public List<String> reserves() {
    return form.funds().stream()
        .filter(LegalForm.Fund::untilCapital)
        .map(LegalForm.Fund::fund)
        .toList();
  }

  /** The field for what a fund holds. */
  public static String balanceOf(String fund) {
    return BALANCE + fund;
  }

  /** Whether a part of each award is free of income tax, once in a tax year. */
  public boolean asksForExemptUsed() {
    return has("exempt-per-member");
  }

  /** Whether shares may be bought out of pay in a plan. */
  public boolean asksForPlanShares() {
    return form.holdsPlanShares(LocalDate.MAX);
  }

  /** Whether the form lets some class share by points. */
  public boolean asksForPoints() {
    return form.receivers().stream()
        .anyMatch(
            receiver ->
                form.limitsOn(LocalDate.MAX).stream()
                    .filter(limit -> limit.rule().equals("bases"))
                    .filter(limit -> limit.subject().equals(receiver))
                    .allMatch(limit -> limit.words().contains(Basis.POINTS.word())));
  }

  /** What gives points: what was typed, or shares where it is them that the form itself pays. */
  public String pointsBy() {
    boolean paysForShares =
        form.pools().stream()
            .filter(pool -> !pool.memberClass().equals(MemberClass.WORKER))
            .flatMap(pool -> pool.factors().stream())
            .anyMatch(factor -> factor.basis().equals(Basis.POINTS.word()));
    return all.isEmpty() && paysForShares ? SHARES_HELD : typed(POINTS_BY);
  }

  /** Whether any of it is asked for but points. */
  public boolean asks() {
    return !reserves().isEmpty() || asksForExemptUsed() || asksForPlanShares();
  }

  private boolean has(String rule) {
    return form.limitsOn(LocalDate.MAX).stream().anyMatch(limit -> limit.rule().equals(rule));
  }

  /** Adds what was typed to a policy; what is wrong goes to the errors, by field. */
  void addTo(JsonObjectBuilder policy, Words words, Map<String, String> errors) {
    addReserves(policy, words, errors);
    if (asksForExemptUsed()) {
      list(EXEMPT_USED, List.of("amount"), 1, TypedFacts::amount, words, errors)
          .ifPresent(used -> policy.add("exempt_used", used));
    }
    if (asksForPlanShares()) {
      list(PLAN_SHARES, BOUGHT, NEEDED_OF_BOUGHT, TypedFacts::amount, words, errors)
          .ifPresent(bought -> policy.add("plan_shares", bought));
    }
    if (asksForPoints()) {
      list(POINTS, List.of("points"), 1, TypedFacts::points, words, errors)
          .ifPresent(points -> policy.add("points", points));
      String by = typed(POINTS_BY);
      if (!by.isEmpty() && !POINTS_FROM.contains(by)) {
        errors.put(POINTS_BY, words.say("surplus.rules.choice.wrong"));
      } else if (!by.isEmpty() && !by.equals(POINTS_FROM.getFirst())) {
        policy.add("points_by", by);
      }
    }
  }

  /** What a reserve lacks is known when both are: what it holds, and the capital. */
  private void addReserves(JsonObjectBuilder policy, Words words, Map<String, String> errors) {
    JsonArrayBuilder balances = Json.createArrayBuilder();
    boolean isSomeKnown = false;
    for (String fund : reserves()) {
      Optional<Money> held = money(balanceOf(fund), words, errors);
      isSomeKnown |= held.isPresent();
      held.ifPresent(
          amount ->
              balances.add(
                  Json.createObjectBuilder().add("fund", fund).add("amount", amount.toString())));
    }
    Optional<Money> capital =
        reserves().isEmpty() ? Optional.empty() : money(CAPITAL, words, errors);
    if (isSomeKnown != capital.isPresent()) {
      errors.putIfAbsent(
          isSomeKnown ? CAPITAL : balanceOf(reserves().getFirst()),
          words.say("surplus.rules.reserve.both"));
      return;
    }
    capital.ifPresent(amount -> policy.add("balances", balances).add("capital", amount.toString()));
  }

  private Optional<Money> money(String field, Words words, Map<String, String> errors) {
    return typed(field).isEmpty()
        ? Optional.empty()
        : TypedPolicy.money(field, typed(field), words, errors);
  }

  /** One object for each line; empty where nothing was typed or something is wrong. */
  private Optional<JsonArrayBuilder> list(
      String field,
      List<String> parts,
      int needed,
      UnaryOperator<String> reader,
      Words words,
      Map<String, String> errors) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    Set<String> seen = new HashSet<>();
    int row = 0;
    for (String line : typed(field).lines().toList()) {
      row++;
      if (line.isBlank()) {
        continue;
      }
      String[] typed = line.strip().split("\\s*[;\t]\\s*");
      Optional<JsonObjectBuilder> one =
          typed.length > needed && typed.length <= parts.size() + 1
              ? person(typed, parts, reader)
              : Optional.empty();
      if (one.isEmpty()) {
        errors.putIfAbsent(field, words.say("surplus.rules." + field + ".wrong", row));
      } else if (!seen.add(typed[0])) {
        errors.putIfAbsent(field, words.say("surplus.rules.line.twice", row, typed[0]));
      } else {
        list.add(one.get());
      }
    }
    return seen.isEmpty() || errors.containsKey(field) ? Optional.empty() : Optional.of(list);
  }

  /** A number and its figures; empty where one of them cannot be read. */
  private static Optional<JsonObjectBuilder> person(
      String[] typed, List<String> parts, UnaryOperator<String> reader) {
    JsonObjectBuilder one = Json.createObjectBuilder().add("member", typed[0]);
    for (int part = 1; part < typed.length; part++) {
      try {
        String read = reader.apply(typed[part].replace(",", ""));
        if (typed[0].isEmpty() || read.startsWith("-")) {
          return Optional.empty();
        }
        one.add(parts.get(part - 1), read);
      } catch (IllegalArgumentException notAFigure) {
        return Optional.empty();
      }
    }
    return Optional.of(one);
  }

  private static String amount(String typed) {
    return Money.of(typed.replace("£", "")).toString();
  }

  private static String points(String typed) {
    Fraction.of(typed);
    return typed;
  }
}
