package coop.commonwage.rules.yaml;

import coop.commonwage.rules.MileageRules;

/** Reads {@code uk/mileage.yaml}. */
final class MileageFile {

  private MileageFile() {}

  static MileageRules read(TopicReader topic) {
    return new MileageRules(
        topic.file(),
        topic.rule("first-rate", "pounds a mile", Shape.RATE),
        topic.rule("further-rate", "pounds a mile", Shape.RATE),
        topic.rule("first-miles", "miles a tax year", Shape.WHOLE_NUMBER),
        topic.rule("rounding", "rounding", Shape.ROUNDING));
  }
}
