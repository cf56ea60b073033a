package coop.commonwage.rules.yaml;

import coop.commonwage.rules.CouncilTaxOrderRules;

/** Reads {@code uk/council-tax-orders.yaml}. */
final class CouncilTaxOrdersFile {

  private static final String SHARE = "share of net earnings";

  private CouncilTaxOrdersFile() {}

  static CouncilTaxOrderRules read(TopicReader topic) {
    return new CouncilTaxOrderRules(
        topic.file(),
        topic.rule("england-rates", SHARE, OrderTables.PERCENTAGES),
        topic.rule("wales-rates", SHARE, OrderTables.PERCENTAGES),
        topic.rule("rounding", "rounding", Shape.ROUNDING));
  }
}
