package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.rules.Citation;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.application.RefusalWords;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.membership.MemberClass;
import coop.commonwage.surplus.spending.PublicCare;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A policy as somebody types it: so much to each fund, and for each class by what it is shared and
 * within which limits. What is left empty is not set; the form's own figures stand there at first.
 *
 * @param prefix before the name of every field
 * @param all everything that was typed on the page; empty when nothing was yet
 */
public record TypedPolicy(LegalForm form, String prefix, Map<String, String> all) {

  private static final List<Basis> OF_WORK =
      List.of(Basis.HOURS, Basis.PAY, Basis.EQUAL, Basis.SERVICE_YEARS, Basis.DAYS, Basis.POINTS);
  private static final List<Basis> OF_OTHERS =
      List.of(Basis.SPEND, Basis.EQUAL, Basis.DAYS, Basis.POINTS);
  private static final Rate ALL = Rate.of("1");
  private static final String PUBLIC_CARE = "publicCare";
  private static final Map<String, List<String>> LIMITS =
      Map.of(
          "fund", List.of("fund-at-least", "fund-at-most"),
          "pool", List.of("pool-at-least", "pool-at-most"),
          "cap", List.of("cap-per-member"),
          "cap-of-pay", List.of("cap-percent-of-pay"),
          "cash", List.of("cash-at-least", "cash-at-most"),
          "interest",
              List.of(
                  "interest-rate-over-reference",
                  "interest-rate-at-most",
                  "no-share-interest",
                  "interest-rate-needs-declaration",
                  "interest-rate-doubtful-above"));

  public List<LegalForm.Fund> funds() {
    return form.funds();
  }

  public List<String> receivers() {
    return form.receivers();
  }

  public boolean interestIsForbidden() {
    return newest("no-share-interest", "").isPresent();
  }

  /** Whether interest on shares may be so much over a rate that is published each year. */
  public boolean asksForReferenceRate() {
    return !interestIsForbidden() && newest("interest-rate-over-reference", "").isPresent();
  }

  /** What a class may share by: as far as the form says, and as far as figures are kept. */
  public List<String> bases(String receiver) {
    List<Basis> usual = receiver.equals(MemberClass.WORKER) ? OF_WORK : OF_OTHERS;
    Optional<LegalLimit> limit = newest("bases", receiver);
    return usual.stream()
        .map(Basis::word)
        .filter(word -> limit.map(of -> of.words().contains(word)).orElse(true))
        .toList();
  }

  /** Whether users may share by what they spent, of which a public body may have paid a part. */
  public boolean asksAboutPublicCare() {
    return form.receivers().stream().anyMatch(one -> bases(one).contains(Basis.SPEND.word()));
  }

  /** What stands in a field: what was typed, or the form's own. */
  public String typed(String field) {
    String typed = all.get(prefix + field);
    return typed != null ? typed : all.isEmpty() ? usual(field) : "";
  }

  private String usual(String field) {
    for (LegalForm.Fund fund : form.funds()) {
      if (field.equals("fund." + fund.fund())) {
        return number(fund.percent());
      }
    }
    for (LegalForm.Pool pool : form.pools()) {
      if (field.equals("pool." + pool.memberClass())) {
        return number(pool.percent());
      } else if (field.equals(pool.memberClass() + ".cash")) {
        return number(pool.cashPercent());
      }
      for (LegalForm.Factor factor : pool.factors()) {
        if (field.equals(pool.memberClass() + "." + factor.basis())) {
          return number(factor.percent());
        }
      }
    }
    return "";
  }

  private static String number(Rate share) {
    String percent = share.inPercent();
    return percent.substring(0, percent.length() - 1);
  }

  /** What the form says about a field, with the law and its article; null where it says nothing. */
  public String hint(Words words, String field, String subject) {
    StringBuilder hint = new StringBuilder();
    for (String rule : LIMITS.get(field)) {
      newest(rule, subject)
          .ifPresent(
              limit ->
                  hint.append(hint.isEmpty() ? "" : " ")
                      .append(
                          words.say(
                              "surplus.entry.limit." + rule,
                              limit.amount().isZero()
                                  ? limit.number().inPercent()
                                  : limit.amount().inPounds(),
                              source(words, limit.source()))));
    }
    if (field.equals("fund") && hint.isEmpty()) {
      form.funds().stream()
          .filter(fund -> fund.fund().equals(subject))
          .findFirst()
          .ifPresent(
              fund -> hint.append(words.say("surplus.entry.usual", source(words, fund.source()))));
    }
    return hint.isEmpty() ? null : hint.toString();
  }

  /** A law with what it says in the reader's language; the law keeps its own name. */
  private static String source(Words words, Citation source) {
    return words
        .wordingOf("surplus.source.", source.toString())
        .map(wording -> wording.replace("|", ", "))
        .orElse(source.toString());
  }

  private Optional<LegalLimit> newest(String rule, String subject) {
    return form.limitsOn(LocalDate.MAX).stream()
        .filter(limit -> limit.rule().equals(rule) && limit.subject().equals(subject))
        .findFirst();
  }

  /** Whether anything was typed in it. */
  public boolean isTyped() {
    return all.entrySet().stream()
        .anyMatch(entry -> entry.getKey().startsWith(prefix) && !entry.getValue().isBlank());
  }

  /**
   * The policy that was typed.
   *
   * @param errors takes what is wrong, by field
   */
  public JsonObject read(Words words, Map<String, String> errors) {
    JsonObjectBuilder policy = Json.createObjectBuilder();
    JsonArrayBuilder funds = Json.createArrayBuilder();
    for (LegalForm.Fund fund : form.funds()) {
      percent("fund." + fund.fund(), words, errors)
          .ifPresent(
              percent ->
                  funds.add(
                      Json.createObjectBuilder()
                          .add("fund", fund.fund())
                          .add("percent", number(percent))
                          .add("base", fund.base())));
    }
    policy.add("funds", funds);
    percent("interest", words, errors)
        .filter(rate -> !rate.isZero())
        .ifPresent(rate -> policy.add("share_interest", interest(rate, words, errors)));
    policy.add("pools", pools(words, errors));
    if (asksAboutPublicCare() && !typed(PUBLIC_CARE).isBlank()) {
      try {
        policy.add("publicly_funded_care", PublicCare.ofWord(typed(PUBLIC_CARE)).word());
      } catch (IllegalArgumentException unknown) {
        errors.put(prefix + PUBLIC_CARE, words.say("surplus.entry.public-care.hint"));
      }
    }
    return policy.build();
  }

  /** With the reference rate, where the form measures the rate on shares against one. */
  private JsonObjectBuilder interest(Rate rate, Words words, Map<String, String> errors) {
    JsonObjectBuilder interest = Json.createObjectBuilder().add("rate_percent", number(rate));
    if (asksForReferenceRate()) {
      percent("interestReference", words, errors)
          .ifPresent(reference -> interest.add("reference_rate_percent", number(reference)));
    }
    return interest;
  }

  private JsonArrayBuilder pools(Words words, Map<String, String> errors) {
    JsonArrayBuilder pools = Json.createArrayBuilder();
    Rate all = Rate.ZERO;
    for (String receiver : form.receivers()) {
      Optional<Rate> share =
          form.receivers().size() == 1
              ? Optional.of(ALL)
              : percent("pool." + receiver, words, errors).filter(percent -> !percent.isZero());
      if (share.isPresent()) {
        all = all.plus(share.get());
        pools.add(pool(receiver, share.get(), words, errors));
      }
    }
    if (!form.receivers().isEmpty() && errors.isEmpty() && !all.equals(ALL)) {
      errors.put(
          prefix + "pool." + form.receivers().getFirst(),
          words.say(
              "surplus.entry.pools-sum", all.inPercent(), source(words, form.applicationSource())));
    }
    return pools;
  }

  private JsonObjectBuilder pool(
      String receiver, Rate share, Words words, Map<String, String> errors) {
    JsonArrayBuilder factors = Json.createArrayBuilder();
    Rate sum = Rate.ZERO;
    for (String basis : bases(receiver)) {
      Optional<Rate> percent =
          percent(receiver + "." + basis, words, errors).filter(part -> !part.isZero());
      if (percent.isPresent()) {
        sum = sum.plus(percent.get());
        factors.add(
            Json.createObjectBuilder().add("basis", basis).add("percent", number(percent.get())));
      }
    }
    if (!sum.equals(ALL)) {
      errors.putIfAbsent(
          prefix + receiver + "." + bases(receiver).getFirst(),
          words.say(
              "surplus.entry.factors-sum",
              sum.inPercent(),
              source(words, form.applicationSource())));
    }
    JsonObjectBuilder pool =
        Json.createObjectBuilder()
            .add("class", receiver)
            .add("percent", number(share))
            .add("factors", factors);
    money(receiver + ".cap", words, errors)
        .ifPresent(cap -> pool.add("cap_per_member", cap.toString()));
    percent(receiver + ".capOfPay", words, errors)
        .ifPresent(cap -> pool.add("cap_percent_of_pay", number(cap)));
    money(receiver + ".floor", words, errors)
        .ifPresent(floor -> pool.add("floor_per_member", floor.toString()));
    money(receiver + ".minimum", words, errors)
        .filter(Money::isPositive)
        .ifPresent(least -> pool.add("minimum_payment", least.toString()));
    percent(receiver + ".cash", words, errors)
        .ifPresent(cash -> pool.add("cash_percent", number(cash)));
    return pool;
  }

  private Optional<Rate> percent(String field, Words words, Map<String, String> errors) {
    String typed = typed(field).strip().replace("%", "");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      Rate percent = Rate.ofPercent(typed);
      if (!percent.isNegative() && percent.compareTo(ALL) <= 0) {
        return Optional.of(percent);
      }
    } catch (IllegalArgumentException notANumber) {
      // told below, as what is out of range is
    }
    errors.put(prefix + field, words.say("surplus.entry.percent.wrong"));
    return Optional.empty();
  }

  private Optional<Money> money(String field, Words words, Map<String, String> errors) {
    String typed = typed(field);
    return typed.isBlank() ? Optional.empty() : money(prefix + field, typed, words, errors);
  }

  /** An amount of zero or more, as people type it: with or without £ and commas. */
  static Optional<Money> money(
      String field, String typed, Words words, Map<String, String> errors) {
    Optional<Money> amount =
        moneyOrLoss(field, typed, words, errors).filter(read -> !read.isNegative());
    if (amount.isEmpty()) {
      errors.put(field, words.say("surplus.entry.money.wrong"));
    }
    return amount;
  }

  /** An amount that may be below zero: that a loss is not shared is for the legal form to say. */
  static Optional<Money> moneyOrLoss(
      String field, String typed, Words words, Map<String, String> errors) {
    try {
      return Optional.of(Money.of(typed.strip().replace("£", "").replace(",", "")));
    } catch (IllegalArgumentException notAnAmount) {
      errors.put(field, words.say("surplus.entry.money.wrong"));
      return Optional.empty();
    }
  }

  /** Beside which field a rule's breach belongs; the article stands in the sentence. */
  public Map<String, String> beside(List<FieldError> breaches, RefusalWords refusals) {
    return new BreachPlaces(this).beside(breaches, refusals);
  }
}
