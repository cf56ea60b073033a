package coop.commonwage.rules.yaml;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.LegalLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads one profile of a legal form from {@code surplus/}. */
final class LegalFormReader {

  private static final Set<String> BASES =
      Set.of("declared-surplus", "surplus-after-losses", "remaining");
  private static final Set<String> FACTORS =
      Set.of("hours", "pay", "equal", "service_years", "days", "spend", "points", "levelling");
  private static final String UNTIL_CAPITAL = "until-capital";
  private static final Set<String> CONFIDENCES = Set.of("high", "medium", "low");

  /** Which keys besides subject, from, note and cite each rule has. */
  private static final Map<String, List<String>> RULES =
      Map.ofEntries(
          Map.entry("fund-at-least", List.of("percent", "base", "until")),
          Map.entry("fund-at-most", List.of("percent", "base")),
          Map.entry("pool-at-least", List.of("percent", "base")),
          Map.entry("pool-at-most", List.of("percent", "base")),
          Map.entry("payout-at-most", List.of("percent", "base", "not-counted")),
          Map.entry("interest-rate-at-most", List.of("percent")),
          Map.entry("interest-rate-over-reference", List.of("percent")),
          Map.entry("interest-rate-needs-declaration", List.of("percent")),
          Map.entry("interest-rate-doubtful-above", List.of("percent")),
          Map.entry("volunteers-at-most", List.of("percent")),
          Map.entry("disadvantaged-at-least", List.of("percent")),
          Map.entry("partnership-shares-at-most", List.of("percent", "amount")),
          Map.entry("matching-shares-at-most", List.of("times")),
          Map.entry("fund-filled", List.of()),
          Map.entry("pool-at-most-member-margin", List.of()),
          Map.entry("office-holder-ratio", List.of("percent")),
          Map.entry("trading-requirement", List.of()),
          Map.entry("indirect-ownership", List.of()),
          Map.entry("interest-at-most-funds", List.of()),
          Map.entry("interest-at-most-pool", List.of()),
          Map.entry("no-share-interest", List.of()),
          Map.entry("interest-from-surplus-only", List.of()),
          Map.entry("cap-percent-of-pay", List.of("percent")),
          Map.entry("cap-per-member", List.of("amount")),
          Map.entry("cash-at-least", List.of("percent")),
          Map.entry("cash-at-most", List.of("percent")),
          Map.entry("bases", List.of("allowed")),
          Map.entry("hours-at-least", List.of("hours")),
          Map.entry("factors-are-added", List.of()),
          Map.entry("nobody-left-out", List.of("years", "reasons")),
          Map.entry("all-employees-share", List.of("years", "reasons")),
          Map.entry("exempt-per-member", List.of("amount")),
          Map.entry("exempt-after-leaving", List.of("years")),
          Map.entry("share-holding-at-most", List.of("amount")),
          Map.entry("interest-return-from", List.of("amount")),
          Map.entry("interest-return-by-law-from", List.of("amount")),
          Map.entry("interest-return-within", List.of("months")),
          Map.entry("entry-share-to-reserve", List.of("percent")),
          Map.entry("account-interest-rate-at-most", List.of("percent")),
          Map.entry("redemption-fund", List.of("percent")),
          Map.entry("shares-withdrawable-after", List.of("years")),
          Map.entry("loss-to-reserve", List.of("percent")),
          Map.entry("loss-to-reserve-at-most", List.of("percent")),
          Map.entry("forfeited-after-notice", List.of("days")),
          Map.entry("conversion-votes-at-least", List.of("percent", "into")),
          Map.entry("conversion-turnout-at-least", List.of("percent", "into")),
          Map.entry("conversion-second-meeting-after", List.of("days", "into")),
          Map.entry("conversion-second-meeting-within", List.of("months", "into")));

  private static final List<String> SPANS = List.of("years", "months", "days", "hours", "times");

  private final String name;
  private final YamlMap root;

  private LegalFormReader(String name, String text) {
    this.name = name;
    this.root = YamlDocument.read("surplus/" + name + ".yaml", text);
  }

  /** The rules a limit can be. */
  static Set<String> rules() {
    return RULES.keySet();
  }

  static LegalForm read(String name, String text) {
    LegalFormReader reader = new LegalFormReader(name, text);
    LegalForm form = reader.form();
    reader.root.refuseOtherKeys();
    return form;
  }

  private LegalForm form() {
    root.optional("about").ifPresent(YamlValue::text);
    YamlMap receivers = root.required("receivers").map();
    List<String> classes =
        receivers.optional("classes").map(LegalFormReader::words).orElse(List.of());
    String noneBecause = receivers.optional("none-because").map(YamlValue::text).orElse("");
    if (classes.isEmpty() == noneBecause.isEmpty()) {
      throw receivers.whole().refused("\"receivers\" holds either \"classes\" or \"none-because\"");
    }
    YamlMap application = root.required("application").map();
    LegalForm form =
        new LegalForm(
            name,
            root.required("title").text(),
            root.required("confidence").parsed(oneOf(CONFIDENCES)),
            root.required("verified-until").date(),
            classes,
            noneBecause,
            TopicReader.citation("receivers", receivers.required("cite")),
            root.required("undistributed-to").text(),
            each("funds", this::fund),
            each("pools", this::pool),
            each("limits", this::limit),
            root.optional("vote").map(this::vote),
            each("not-shared", this::notShared),
            root.required("known-from").date(),
            TopicReader.citation("application", application.required("cite")));
    receivers.refuseOtherKeys();
    application.refuseOtherKeys();
    return form;
  }

  private <T> List<T> each(String key, Function<YamlMap, T> reader) {
    List<T> items = new ArrayList<>();
    root.optional(key)
        .ifPresent(
            list -> {
              for (YamlValue item : list.list()) {
                YamlMap map = item.called("an entry of " + key).map();
                items.add(reader.apply(map));
                map.refuseOtherKeys();
              }
            });
    return items;
  }

  private LegalForm.Fund fund(YamlMap fund) {
    String called = fund.required("fund").text();
    return new LegalForm.Fund(
        called,
        fund.required("percent").percent(),
        fund.required("base").parsed(oneOf(BASES)),
        TopicReader.citation("fund " + called, fund.required("cite")),
        isUntilCapital(fund),
        fund.optional("then").map(YamlValue::text).orElse(""),
        fund.optional("of-which").map(LegalFormReader::ofWhich));
  }

  private static boolean isUntilCapital(YamlMap step) {
    return step.optional("until").map(until -> until.parsed(oneOf(Set.of("capital")))).isPresent();
  }

  private static LegalForm.OfWhich ofWhich(YamlValue value) {
    YamlMap part = value.map();
    String called = part.required("name").text();
    LegalForm.OfWhich read =
        new LegalForm.OfWhich(
            called,
            part.required("percent").percent(),
            TopicReader.citation(called, part.required("cite")));
    part.refuseOtherKeys();
    return read;
  }

  private LegalForm.NotShared notShared(YamlMap part) {
    String called = part.required("part").text();
    return new LegalForm.NotShared(
        called,
        part.required("to").text(),
        part.required("percent").percent(),
        part.optional("funds-count-it").map(YamlValue::yesOrNo).orElse(false),
        TopicReader.citation("not-shared " + called, part.required("cite")));
  }

  private LegalForm.Pool pool(YamlMap pool) {
    List<LegalForm.Factor> factors = new ArrayList<>();
    for (YamlValue item : pool.required("factors").list()) {
      YamlMap factor = item.map();
      factors.add(
          new LegalForm.Factor(
              factor.required("basis").parsed(oneOf(FACTORS)),
              factor.required("percent").percent()));
      factor.refuseOtherKeys();
    }
    return new LegalForm.Pool(
        pool.required("class").text(),
        pool.required("percent").percent(),
        factors,
        pool.required("cash-percent").percent());
  }

  private LegalLimit limit(YamlMap limit) {
    YamlValue rule = limit.required("rule");
    String called = rule.parsed(oneOf(RULES.keySet()));
    List<String> keys = RULES.get(called);
    limit.optional("note").ifPresent(YamlValue::text);
    return new LegalLimit(
        called,
        limit.optional("subject").map(YamlValue::text).orElse(""),
        limit.required("from").date(),
        number(limit, keys),
        keys.contains("base") ? limit.required("base").parsed(oneOf(BASES)) : "",
        keys.contains("amount") ? limit.required("amount").money() : Money.ZERO,
        wordsOf(limit, keys),
        TopicReader.citation(called, limit.required("cite")));
  }

  private static Rate number(YamlMap limit, List<String> keys) {
    if (keys.contains("percent")) {
      return limit.required("percent").percent();
    }
    return SPANS.stream()
        .filter(keys::contains)
        .findFirst()
        .map(span -> limit.required(span).rate())
        .orElse(Rate.ZERO);
  }

  private static List<String> wordsOf(YamlMap limit, List<String> keys) {
    if (keys.contains("allowed")) {
      return limit.required("allowed").list().stream()
          .map(basis -> basis.parsed(oneOf(FACTORS)))
          .toList();
    }
    if (keys.contains("reasons")) {
      return words(limit.required("reasons"));
    }
    if (keys.contains("into")) {
      return limit.optional("into").map(LegalFormReader::words).orElse(List.of());
    }
    if (keys.contains("until") && isUntilCapital(limit)) {
      return List.of(UNTIL_CAPITAL);
    }
    return keys.contains("not-counted")
        ? limit.optional("not-counted").map(LegalFormReader::words).orElse(List.of())
        : List.of();
  }

  private LegalForm.Vote vote(YamlValue value) {
    YamlMap vote = value.map();
    LegalForm.Vote read =
        new LegalForm.Vote(
            vote.optional("quorum-least").map(YamlValue::wholeNumber).orElse(0),
            vote.optional("quorum-percent").map(YamlValue::percent).orElse(Rate.ZERO),
            vote.optional("notice-days")
                .map(
                    days ->
                        new LegalForm.Notice(
                            days.wholeNumber(),
                            vote.optional("post-hours").map(YamlValue::wholeNumber),
                            vote.optional("short-notice-percent").map(YamlValue::percent))),
            vote.optional("extraordinary-percent").map(YamlValue::percent),
            vote.optional("colleges").map(LegalFormReader::colleges),
            vote.optional("class-may-require-extraordinary").map(YamlValue::yesOrNo).orElse(false),
            TopicReader.citation("vote", vote.required("cite")));
    vote.refuseOtherKeys();
    return read;
  }

  private static LegalForm.Colleges colleges(YamlValue value) {
    YamlMap colleges = value.map();
    LegalForm.Colleges read =
        new LegalForm.Colleges(
            colleges.required("least").wholeNumber(),
            colleges.optional("percent-at-least").map(YamlValue::percent).orElse(Rate.ZERO),
            colleges
                .optional("percent-at-most")
                .map(YamlValue::percent)
                .orElse(Rate.ofPercent("100")),
            colleges.optional("optional").map(YamlValue::yesOrNo).orElse(false),
            TopicReader.citation("colleges", colleges.required("cite")));
    colleges.refuseOtherKeys();
    return read;
  }

  private static List<String> words(YamlValue list) {
    return list.list().stream().map(YamlValue::text).toList();
  }

  private static Function<String, String> oneOf(Set<String> allowed) {
    return text -> {
      if (!allowed.contains(text)) {
        throw new IllegalArgumentException(
            "\"%s\" is not one of: %s"
                .formatted(text, String.join(", ", allowed.stream().sorted().toList())));
      }
      return text;
    };
  }
}
