package coop.commonwage.rules.yaml;

import coop.commonwage.rules.PensionRules;

/** Reads {@code uk/pensions.yaml}. */
final class PensionsFile {

  private static final String PERIODS = "pounds a pay period";
  private static final String SHARE = "share of qualifying earnings";

  private PensionsFile() {}

  static PensionRules read(TopicReader topic) {
    return new PensionRules(
        topic.file(),
        topic.rule("earnings-trigger", PERIODS, Shape.PERIOD_AMOUNTS),
        topic.rule("lower-qualifying-earnings", PERIODS, Shape.PERIOD_AMOUNTS),
        topic.rule("upper-qualifying-earnings", PERIODS, Shape.PERIOD_AMOUNTS),
        topic.rule("minimum-total", SHARE, Shape.PERCENT),
        topic.rule("minimum-employer", SHARE, Shape.PERCENT),
        topic.rule("enrolment-age", "years", Shape.WHOLE_NUMBER),
        topic.rule("youngest-age", "years", Shape.WHOLE_NUMBER),
        topic.rule("oldest-age", "years", Shape.WHOLE_NUMBER),
        topic.rule("relief-at-source-rate", "share of the contribution", Shape.PERCENT),
        topic.rule("rounding", "rounding", Shape.ROUNDING));
  }
}
