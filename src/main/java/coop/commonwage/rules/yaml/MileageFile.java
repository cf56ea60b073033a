package coop.commonwage.rules.yaml;

import coop.commonwage.rules.MileageRules;

/** Reads {@code uk/mileage.yaml}. */
final class MileageFile {

  private static final String A_MILE = "pounds a mile";

  private MileageFile() {}

  static MileageRules read(TopicReader topic) {
    return new MileageRules(
        topic.file(),
        topic.rule("first-rate", A_MILE, Shape.RATE),
        topic.rule("further-rate", A_MILE, Shape.RATE),
        topic.rule("first-miles", "miles a tax year", Shape.WHOLE_NUMBER),
        topic.rule("rounding", "rounding", Shape.ROUNDING),
        topic.rule("motorcycle-rate", A_MILE, Shape.RATE),
        topic.rule("cycle-rate", A_MILE, Shape.RATE),
        topic.rule("passenger-rate", A_MILE, Shape.RATE),
        topic.rule("national-insurance-car-rate", A_MILE, Shape.RATE));
  }
}
