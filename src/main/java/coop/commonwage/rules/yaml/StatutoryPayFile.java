package coop.commonwage.rules.yaml;

import coop.commonwage.money.Rate;
import coop.commonwage.rules.StatutoryPayRules;
import java.util.List;
import java.util.Optional;

/** Reads {@code uk/statutory-pay.yaml}. */
final class StatutoryPayFile {

  private static final String WEEKLY = "pounds a week";
  private static final String SHARE_OF_EARNINGS = "share of average weekly earnings";
  private static final String SHARE_OF_PAID = "share of what was paid";
  private static final String ROUNDING = "rounding";
  private static final String DECIMALS = "decimals";
  private static final String NONE = "none";
  private static final String LOWER_EARNINGS_LIMIT = "lower-earnings-limit";
  private static final int DAYS_A_WEEK = 7;
  private static final int MOST_DECIMALS = 7;
  private static final List<String> KINDS =
      List.of(
          "maternity",
          "adoption",
          "paternity",
          "shared-parental",
          "parental-bereavement",
          "neonatal-care");
  private static final List<String> KINDS_WITH_A_LAST_DAY =
      List.of("paternity", "shared-parental", "parental-bereavement", "neonatal-care");
  private static final Shape<Optional<Rate>> SHARE_OR_NONE =
      new Shape<>("value", StatutoryPayFile::shareOrNone);
  private static final Shape<Boolean> EARNINGS_TEST =
      new Shape<>("value", StatutoryPayFile::earningsTest);
  private static final Shape<Integer> DAY_OF_WEEK =
      new Shape<>("value", value -> between(value, 1, DAYS_A_WEEK));
  private static final Shape<Integer> DECIMAL_PLACES =
      new Shape<>("value", value -> between(value, 2, MOST_DECIMALS));

  private StatutoryPayFile() {}

  static StatutoryPayRules read(TopicReader topic) {
    return new StatutoryPayRules(
        topic.file(), sick(topic), earnings(topic), family(topic), recovery(topic));
  }

  private static StatutoryPayRules.Sick sick(TopicReader topic) {
    return new StatutoryPayRules.Sick(
        topic.rule("sick-pay-rate", WEEKLY, Shape.MONEY),
        topic.rule("sick-pay-share-of-earnings", SHARE_OF_EARNINGS, SHARE_OR_NONE),
        topic.rule("sick-pay-earnings-test", "test of average weekly earnings", EARNINGS_TEST),
        topic.rule("waiting-days", "qualifying days", Shape.WHOLE_NUMBER),
        topic.rule("shortest-incapacity", "days", Shape.WHOLE_NUMBER),
        topic.rule("linking-gap", "days", Shape.WHOLE_NUMBER),
        topic.rule("longest-sick-pay", "weeks", Shape.WHOLE_NUMBER),
        topic.rule("longest-link", "years", Shape.WHOLE_NUMBER),
        topic.rule("usual-qualifying-day", "day of the week", DAY_OF_WEEK),
        topic.rule("sick-pay-daily-decimals", DECIMALS, DECIMAL_PLACES),
        topic.rule("sick-pay-rounding", ROUNDING, Shape.ROUNDING));
  }

  private static StatutoryPayRules.Earnings earnings(TopicReader topic) {
    return new StatutoryPayRules.Earnings(
        topic.rule("lower-earnings-limit", WEEKLY, Shape.MONEY),
        topic.rule("relevant-period", "weeks", Shape.WHOLE_NUMBER),
        topic.rule("earnings-decimals", DECIMALS, DECIMAL_PLACES),
        topic.rule("short-earnings-rounding", ROUNDING, Shape.ROUNDING));
  }

  private static StatutoryPayRules.Family family(TopicReader topic) {
    return new StatutoryPayRules.Family(
        topic.rule("family-pay-rate", WEEKLY, Shape.MONEY),
        topic.rule("family-pay-share", SHARE_OF_EARNINGS, Shape.PERCENT),
        topic.rule("pay-weeks", "weeks", Shape.table(KINDS, YamlValue::wholeNumber)),
        topic.rule("full-share-weeks", "weeks", Shape.table(KINDS, YamlValue::wholeNumber)),
        topic.rule("service", "weeks", Shape.WHOLE_NUMBER),
        topic.rule("qualifying-week", "weeks", Shape.WHOLE_NUMBER),
        topic.rule("earliest-maternity-pay", "weeks", Shape.WHOLE_NUMBER),
        topic.rule("earliest-adoption-pay", "days", Shape.WHOLE_NUMBER),
        topic.rule(
            "latest-leave",
            "days after it",
            Shape.table(KINDS_WITH_A_LAST_DAY, YamlValue::wholeNumber)),
        topic.rule("keeping-in-touch-days", "days", Shape.table(KINDS, YamlValue::wholeNumber)),
        topic.rule("paternity-share-rounding", ROUNDING, Shape.ROUNDING),
        topic.rule("family-pay-rounding", ROUNDING, Shape.ROUNDING));
  }

  private static StatutoryPayRules.Recovery recovery(TopicReader topic) {
    return new StatutoryPayRules.Recovery(
        topic.rule("recovery", SHARE_OF_PAID, Shape.PERCENT),
        topic.rule("small-employer-compensation", SHARE_OF_PAID, Shape.PERCENT),
        topic.rule("recovery-rounding", ROUNDING, Shape.ROUNDING));
  }

  private static Optional<Rate> shareOrNone(YamlValue value) {
    return value.text().equals(NONE) ? Optional.empty() : Optional.of(value.percent());
  }

  private static boolean earningsTest(YamlValue value) {
    return switch (value.text()) {
      case LOWER_EARNINGS_LIMIT -> true;
      case NONE -> false;
      default ->
          throw value.refused(
              "%s must be %s or %s, was \"%s\""
                  .formatted(value.what(), LOWER_EARNINGS_LIMIT, NONE, value.text()));
    };
  }

  private static int between(YamlValue value, int least, int most) {
    int number = value.wholeNumber();
    if (number < least || number > most) {
      throw value.refused(
          "%s must be %d to %d, was %d".formatted(value.what(), least, most, number));
    }
    return number;
  }
}
