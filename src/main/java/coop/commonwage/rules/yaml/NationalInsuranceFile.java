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
        topic.rule("letters", "category letter", Shape.table(NationalInsuranceFile::letter)),
        topic.rule("worker-rates", "share of pay", Shape.table(WORKER_RATES, YamlValue::percent)),
        topic.rule("worker-rate-above", "share of pay", Shape.PERCENT),
        topic.rule("employer-rate", "share of pay", Shape.PERCENT),
        topic.rule("rounding", "rounding", Shape.ROUNDING));
  }

  private static NiLetter letter(YamlValue value) {
    YamlMap letter = value.map();
    NiLetter read =
        new NiLetter(
            letter.required("who").text(),
            oneOf(letter.required("worker-rate"), WORKER_RATES),
            oneOf(letter.required("employer-from"), employerThresholdsOrNone()),
            letter
                .optional("under-age")
                .map(age -> OptionalInt.of(age.wholeNumber()))
                .orElse(OptionalInt.empty()),
            letter.optional("pension-age").map(YamlValue::yesOrNo).orElse(false));
    letter.refuseOtherKeys();
    return read;
  }

  private static List<String> employerThresholdsOrNone() {
    return Stream.concat(
            EMPLOYER_THRESHOLDS.stream(), Stream.of(NationalInsuranceRules.NO_THRESHOLD))
        .toList();
  }

  private static String oneOf(YamlValue value, List<String> allowed) {
    if (!allowed.contains(value.text())) {
      throw value.refused(
          "%s must be one of %s, was \"%s\""
              .formatted(value.what(), String.join(", ", allowed), value.text()));
    }
    return value.text();
  }
}
