package coop.commonwage.rules.yaml;

import coop.commonwage.rules.AttachmentOrderRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code uk/attachment-orders.yaml}. */
final class AttachmentOrdersFile {

  private static final String SHARE = "share of net earnings";
  private static final List<String> PLACES_OF_A_LOAN =
      List.of(
          AttachmentOrderRules.LOAN_BEFORE,
          AttachmentOrderRules.LOAN_AFTER,
          AttachmentOrderRules.NO_LOAN);

  private AttachmentOrdersFile() {}

  static AttachmentOrderRules read(TopicReader topic) {
    List<String> families = AttachmentOrderRules.FAMILIES;
    return new AttachmentOrderRules(
        topic.file(),
        topic.rule("dea-standard-rates", SHARE, OrderTables.PERCENTAGES),
        topic.rule("dea-higher-rates", SHARE, OrderTables.PERCENTAGES),
        topic.rule("dea-rounding", "rounding", Shape.ROUNDING),
        topic.rule("dea-protected-share", SHARE, Shape.PERCENT),
        topic.rule("deo-protected-share", SHARE, Shape.PERCENT),
        topic.rule("protection-rounding", "rounding", Shape.ROUNDING),
        topic.rule("fines-rates", SHARE, OrderTables.PERCENTAGES),
        topic.rule("fines-rounding", "rounding", Shape.ROUNDING),
        topic.rule("printed-table-rounding", "rounding", Shape.ROUNDING),
        topic.rule("arrestment-table", "pounds a pay period", OrderTables.SUMS),
        topic.rule("arrestment-rounding", "rounding", Shape.ROUNDING),
        topic.rule("maintenance-protected", "pounds a day", Shape.MONEY),
        topic.rule("administrative-fee", "pounds a deduction", Shape.MONEY),
        topic.rule("rank", "place in the queue", Shape.table(families, YamlValue::wholeNumber)),
        topic.rule(
            "student-loans",
            "place of the loan",
            Shape.table(families, AttachmentOrdersFile::placeOfALoan)),
        topic.rule(
            "most-at-once",
            "orders",
            new Shape<>("table", AttachmentOrdersFile::countsOfSomeFamilies)));
  }

  private static String placeOfALoan(YamlValue value) {
    if (!PLACES_OF_A_LOAN.contains(value.text())) {
      throw value.refused(
          "%s must be one of %s, was \"%s\""
              .formatted(value.what(), String.join(", ", PLACES_OF_A_LOAN), value.text()));
    }
    return value.text();
  }

  private static Map<String, Integer> countsOfSomeFamilies(YamlValue value) {
    YamlMap map = value.map();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String family : AttachmentOrderRules.FAMILIES) {
      map.optional(family).ifPresent(count -> counts.put(family, count.wholeNumber()));
    }
    map.refuseOtherKeys();
    return counts;
  }
}
