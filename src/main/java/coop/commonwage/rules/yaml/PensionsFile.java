package coop.commonwage.rules.yaml;

import coop.commonwage.rules.PensionRules;

/** Reads {@code uk/pensions.yaml}. */
final class PensionsFile {

  private static final String PERIODS = "pounds a pay period";
  private static final String QUALIFYING = "share of qualifying earnings";
  private static final String PAY = "share of pay";
  private static final String WEEKS = "weeks";
  private static final String MONTHS = "months";
  private static final String YEARS = "years";

  private PensionsFile() {}

  static PensionRules read(TopicReader topic) {
    return new PensionRules(
        topic.file(),
        topic.rule("earnings-trigger", PERIODS, Shape.PERIOD_AMOUNTS),
        topic.rule("lower-qualifying-earnings", PERIODS, Shape.PERIOD_AMOUNTS),
        topic.rule("upper-qualifying-earnings", PERIODS, Shape.PERIOD_AMOUNTS),
        minimum(topic, "", QUALIFYING),
        minimum(topic, "basic-pay-", PAY),
        minimum(topic, "large-basic-pay-", PAY),
        topic.rule("large-basic-pay-share", PAY, Shape.PERCENT),
        minimum(topic, "total-pay-", PAY),
        topic.rule("enrolment-age", YEARS, Shape.WHOLE_NUMBER),
        topic.rule("youngest-age", YEARS, Shape.WHOLE_NUMBER),
        topic.rule("oldest-age", YEARS, Shape.WHOLE_NUMBER),
        times(topic),
        topic.rule("relief-at-source-rate", "share of the contribution", Shape.PERCENT),
        topic.rule("rounding", "rounding", Shape.ROUNDING));
  }

  private static PensionRules.Minimum minimum(TopicReader topic, String prefix, String unit) {
    return new PensionRules.Minimum(
        topic.rule(prefix + "minimum-total", unit, Shape.PERCENT),
        topic.rule(prefix + "minimum-employer", unit, Shape.PERCENT));
  }

  private static PensionRules.Times times(TopicReader topic) {
    return new PensionRules.Times(
        topic.rule("enrolment-weeks", WEEKS, Shape.WHOLE_NUMBER),
        topic.rule("information-weeks", WEEKS, Shape.WHOLE_NUMBER),
        topic.rule("postponement-months", MONTHS, Shape.WHOLE_NUMBER),
        topic.rule("postponement-notice-weeks", WEEKS, Shape.WHOLE_NUMBER),
        topic.rule("opt-out-months", MONTHS, Shape.WHOLE_NUMBER),
        topic.rule("refund-months", MONTHS, Shape.WHOLE_NUMBER),
        topic.rule("re-enrolment-years", YEARS, Shape.WHOLE_NUMBER),
        topic.rule("re-enrolment-window-months", MONTHS, Shape.WHOLE_NUMBER),
        topic.rule("former-member-months", MONTHS, Shape.WHOLE_NUMBER),
        topic.rule("notice-exception-weeks", WEEKS, Shape.WHOLE_NUMBER),
        topic.rule("declaration-months", MONTHS, Shape.WHOLE_NUMBER));
  }
}
