package coop.commonwage.rules.yaml;

import coop.commonwage.rules.EmployerLevyRules;

/** Reads {@code uk/employer-levies.yaml}. */
final class EmployerLeviesFile {

  private EmployerLeviesFile() {}

  static EmployerLevyRules read(TopicReader topic) {
    return new EmployerLevyRules(
        topic.file(),
        topic.rule("employment-allowance", "pounds a year", Shape.MONEY),
        topic.rule("employment-allowance-limit", "pounds of the year before", Shape.MONEY_OR_NONE),
        topic.rule("apprenticeship-levy", "share of the pay bill", Shape.PERCENT),
        topic.rule("levy-allowance", "pounds a year", Shape.MONEY),
        topic.rule("levy-months", "months", Shape.WHOLE_NUMBER),
        topic.rule("levy-rounding", "rounding", Shape.ROUNDING),
        topic.rule("small-employer-limit", "pounds of the year before", Shape.MONEY));
  }
}
