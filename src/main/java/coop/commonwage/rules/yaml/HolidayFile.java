package coop.commonwage.rules.yaml;

import coop.commonwage.rules.HolidayRules;

/** Reads {@code uk/holiday.yaml}. */
final class HolidayFile {

  private static final int MOST_MINUTES = 60;

  private static final Shape<Integer> MINUTES_OF_AN_HOUR =
      new Shape<>("value", HolidayFile::minutesOfAnHour);

  private HolidayFile() {}

  static HolidayRules read(TopicReader topic) {
    return new HolidayRules(
        topic.file(),
        topic.rule("entitlement-weeks", "weeks a leave year", Shape.RATE),
        topic.rule("most-days", "days a leave year", Shape.WHOLE_NUMBER),
        topic.rule("basic-weeks", "weeks a leave year", Shape.RATE),
        topic.rule("first-year-step", "days", Shape.RATE),
        topic.rule("irregular-scheme", "yes or no", Shape.YES_OR_NO),
        topic.rule("irregular-accrual", "share of hours worked", Shape.PERCENT),
        topic.rule("irregular-rounding", "minutes", MINUTES_OF_AN_HOUR),
        topic.rule("rolled-up", "share of pay for work", Shape.PERCENT),
        topic.rule("rolled-up-rounding", "rounding", Shape.ROUNDING),
        topic.rule("average-weeks", "weeks", Shape.WHOLE_NUMBER),
        topic.rule("look-back-weeks", "weeks", Shape.WHOLE_NUMBER),
        topic.rule("weeks-pay-rounding", "rounding", Shape.ROUNDING),
        topic.rule("holiday-pay-rounding", "rounding", Shape.ROUNDING),
        topic.rule("absence-average-weeks", "weeks", Shape.WHOLE_NUMBER),
        topic.rule("absence-look-back-weeks", "weeks", Shape.WHOLE_NUMBER),
        topic.rule("sickness-carry-over", "months", Shape.WHOLE_NUMBER),
        topic.rule("late-claim", "months", Shape.WHOLE_NUMBER));
  }

  private static int minutesOfAnHour(YamlValue value) {
    int minutes = value.wholeNumber();
    if (minutes < 1 || minutes > MOST_MINUTES) {
      throw value.refused(
          "%s must be 1 to 60 minutes, was \"%d\"".formatted(value.what(), minutes));
    }
    return minutes;
  }
}
