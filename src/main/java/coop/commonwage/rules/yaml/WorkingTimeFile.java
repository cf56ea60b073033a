package coop.commonwage.rules.yaml;

import coop.commonwage.money.Rate;
import coop.commonwage.rules.WorkingTimeRules;
import java.time.DateTimeException;
import java.time.LocalTime;

/** Reads {@code uk/working-time.yaml}. */
final class WorkingTimeFile {

  private static final Rate MINUTES_OF_AN_HOUR = new Rate(60, 0);

  /** Hours as the law writes them, kept as whole minutes. */
  private static final Shape<Integer> HOURS = new Shape<>("value", WorkingTimeFile::minutes);

  private static final Shape<LocalTime> TIME = new Shape<>("value", WorkingTimeFile::time);

  private WorkingTimeFile() {}

  static WorkingTimeRules read(TopicReader topic) {
    return new WorkingTimeRules(
        topic.file(),
        topic.rule("weekly-limit", "hours a week", HOURS),
        topic.rule("reference-weeks", "weeks", Shape.WHOLE_NUMBER),
        topic.rule("daily-rest", "hours", HOURS),
        topic.rule("weekly-rest", "hours", HOURS),
        topic.rule("break-after", "hours", HOURS),
        topic.rule("break-length", "minutes", Shape.WHOLE_NUMBER),
        topic.rule("night-begins", "time of day", TIME),
        topic.rule("night-ends", "time of day", TIME),
        topic.rule("night-worker-hours", "hours", HOURS),
        topic.rule("night-limit", "hours in 24", HOURS),
        topic.rule("young-until-age", "years", Shape.WHOLE_NUMBER),
        topic.rule("young-daily-limit", "hours a day", HOURS),
        topic.rule("young-weekly-limit", "hours a week", HOURS),
        topic.rule("young-daily-rest", "hours", HOURS),
        topic.rule("young-weekly-rest", "hours", HOURS),
        topic.rule("young-break-after", "hours", HOURS),
        topic.rule("young-break-length", "minutes", Shape.WHOLE_NUMBER));
  }

  private static int minutes(YamlValue value) {
    Rate minutes = value.rate().times(MINUTES_OF_AN_HOUR);
    if (minutes.scale() > 0 || minutes.isZero() || minutes.isNegative()) {
      throw value.refused(
          "%s must be hours that are whole minutes, was \"%s\""
              .formatted(value.what(), value.text()));
    }
    return Math.toIntExact(minutes.unscaled());
  }

  private static LocalTime time(YamlValue value) {
    try {
      return LocalTime.parse(value.text());
    } catch (DateTimeException noTime) {
      throw value.refused(
          "%s must be a time of day such as 23:00, was \"%s\""
              .formatted(value.what(), value.text()));
    }
  }
}
