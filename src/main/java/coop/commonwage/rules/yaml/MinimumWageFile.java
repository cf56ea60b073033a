package coop.commonwage.rules.yaml;

import coop.commonwage.rules.MinimumWageRules;
import coop.commonwage.rules.MinimumWageRules.AgeRate;
import java.util.List;

/** Reads {@code uk/minimum-wage.yaml}. */
final class MinimumWageFile {

  private static final Shape<List<AgeRate>> AGE_RATES =
      new Shape<>("scale", MinimumWageFile::ageRates);

  private MinimumWageFile() {}

  static MinimumWageRules read(TopicReader topic) {
    return new MinimumWageRules(
        topic.file(),
        topic.rule("rates", "pounds an hour", AGE_RATES),
        topic.rule("apprentice-rate", "pounds an hour", Shape.RATE),
        topic.rule("accommodation-offset", "pounds a day", Shape.MONEY),
        topic.rule("compulsory-school-age", "years", Shape.WHOLE_NUMBER),
        topic.rule("top-up-rounding", "rounding", Shape.ROUNDING));
  }

  private static List<AgeRate> ageRates(YamlValue scale) {
    List<AgeRate> rates =
        Shape.list(
                "scale",
                item ->
                    new AgeRate(
                        item.required("from-age").wholeNumber(), item.required("rate").rate()))
            .read(scale);
    if (rates.getFirst().fromAge() != 0) {
      throw scale.refused("the first \"from-age\" must be 0, so that every age has a rate");
    }
    for (int i = 1; i < rates.size(); i++) {
      if (rates.get(i).fromAge() <= rates.get(i - 1).fromAge()) {
        throw scale.refused("\"from-age\" must rise from one rate to the next");
      }
    }
    return List.copyOf(rates);
  }
}
