package coop.commonwage.rules.yaml;

import coop.commonwage.rules.MinimumWageRules;
import coop.commonwage.rules.MinimumWageRules.AgeRate;
import coop.commonwage.rules.MinimumWageRules.PeriodsAYear;
import java.util.List;

/** Reads {@code uk/minimum-wage.yaml}. */
final class MinimumWageFile {

  private static final Shape<List<AgeRate>> AGE_RATES =
      new Shape<>("scale", MinimumWageFile::ageRates);

  private static final Shape<Integer> DECIMALS = new Shape<>("value", MinimumWageFile::decimals);

  private static final Shape<PeriodsAYear> PERIODS_A_YEAR =
      new Shape<>("table", MinimumWageFile::periodsAYear);

  private static final int MOST_DECIMALS = 9;

  private MinimumWageFile() {}

  static MinimumWageRules read(TopicReader topic) {
    return new MinimumWageRules(
        topic.file(),
        topic.rule("rates", "pounds an hour", AGE_RATES),
        topic.rule("apprentice-rate", "pounds an hour", Shape.RATE),
        topic.rule("apprentice-under-age", "years", Shape.WHOLE_NUMBER),
        topic.rule("apprentice-first-months", "months", Shape.WHOLE_NUMBER),
        topic.rule("accommodation-offset", "pounds a day", Shape.MONEY),
        topic.rule("accommodation-weeks-decimals", "decimals", DECIMALS),
        topic.rule("accommodation-rounding", "rounding", Shape.ROUNDING),
        topic.rule("periods-a-year", "periods a year", PERIODS_A_YEAR),
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

  private static int decimals(YamlValue value) {
    int decimals = value.wholeNumber();
    if (decimals > MOST_DECIMALS) {
      throw value.refused(
          "no more than " + MOST_DECIMALS + " decimals can be kept, was " + decimals);
    }
    return decimals;
  }

  private static PeriodsAYear periodsAYear(YamlValue value) {
    YamlMap table = value.map();
    PeriodsAYear periods =
        new PeriodsAYear(
            table.required("week").wholeNumber(),
            table.required("fortnight").wholeNumber(),
            table.required("four-weeks").wholeNumber(),
            table.required("month").wholeNumber());
    table.refuseOtherKeys();
    if (periods.month() == 0
        || periods.fourWeeks() <= periods.month()
        || periods.fortnight() <= periods.fourWeeks()
        || periods.week() <= periods.fortnight()) {
      throw value.refused(
          "the periods must fall from week to fortnight, four-weeks and month, and none may be 0");
    }
    return periods;
  }
}
