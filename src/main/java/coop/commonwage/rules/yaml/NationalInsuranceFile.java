package coop.commonwage.rules.yaml;

import coop.commonwage.rules.NationalInsuranceRules;
import coop.commonwage.rules.NationalInsuranceRules.NiLetter;
import coop.commonwage.rules.PeriodAmounts;
import coop.commonwage.rules.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads {@code uk/national-insurance.yaml}. */
final class NationalInsuranceFile {

  private static final List<String> EMPLOYER_THRESHOLDS =
      List.of(
          "secondary-threshold",
          "upper-secondary-threshold",
          "freeport-upper-secondary-threshold",
          "investment-zone-upper-secondary-threshold");
  private static final List<String> WORKER_RATES =
      List.of("standard", "reduced", "deferment", NationalInsuranceRules.NO_RATE);
  private static final String PERIODS = "pounds a pay period";

  private static final Shape<Map<String, NiLetter>> LETTERS =
      new Shape<>("table", NationalInsuranceFile::letters);

  private NationalInsuranceFile() {}

  static NationalInsuranceRules read(TopicReader topic) {
    Map<String, Rule<PeriodAmounts>> employerThresholds = new LinkedHashMap<>();
    for (String name : EMPLOYER_THRESHOLDS) {
      employerThresholds.put(name, topic.rule(name, PERIODS, Shape.PERIOD_AMOUNTS));
    }
    return new NationalInsuranceRules(
        topic.file(),
        topic.rule("lower-earnings-limit", PERIODS, Shape.PERIOD_AMOUNTS),
        topic.rule("primary-threshold", PERIODS, Shape.PERIOD_AMOUNTS),
        topic.rule("upper-earnings-limit", PERIODS, Shape.PERIOD_AMOUNTS),
        employerThresholds,
        topic.rule("letters", "category letter", LETTERS),
        topic.rule("worker-rates", "share of pay", Shape.table(WORKER_RATES, YamlValue::percent)),
        topic.rule("worker-rate-above", "share of pay", Shape.PERCENT),
        topic.rule("employer-rate", "share of pay", Shape.PERCENT),
        topic.rule("rounding", "rounding", Shape.ROUNDING),
        topic.rule("director-year-weeks", "weeks", Shape.WHOLE_NUMBER),
        topic.rule("director-threshold-rounding", "rounding", Shape.ROUNDING));
  }

  private static Map<String, NiLetter> letters(YamlValue value) {
    YamlMap table = value.map();
    List<String> names = List.copyOf(table.keys());
    Map<String, NiLetter> letters = new LinkedHashMap<>();
    names.forEach(name -> letters.put(name, letter(table.required(name), names)));
    return letters;
  }

  private static NiLetter letter(YamlValue value, List<String> names) {
    YamlMap letter = value.map();
    NiLetter read =
        new NiLetter(
            letter.required("who").text(),
            letter.required("worker-rate").oneOf(WORKER_RATES),
            letter.required("employer-from").oneOf(employerThresholdsOrNone()),
            number(letter, "under-age"),
            letter.optional("pension-age").map(YamlValue::yesOrNo).orElse(false),
            new NiLetter.Changes(
                letter.optional("at-pension-age").map(other -> other.oneOf(names)),
                letter.optional("young").map(other -> other.oneOf(names)),
                letter.optional("otherwise").map(other -> other.oneOf(names)),
                number(letter, "months"),
                number(letter, "everybody-below"),
                letter.optional("born-until").map(YamlValue::date)));
    letter.refuseOtherKeys();
    return read;
  }

  private static OptionalInt number(YamlMap letter, String key) {
    return letter
        .optional(key)
        .map(number -> OptionalInt.of(number.wholeNumber()))
        .orElse(OptionalInt.empty());
  }

  private static List<String> employerThresholdsOrNone() {
    return Stream.concat(
            EMPLOYER_THRESHOLDS.stream(), Stream.of(NationalInsuranceRules.NO_THRESHOLD))
        .toList();
  }
}
