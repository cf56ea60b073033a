package coop.commonwage.pay.choices;

import coop.commonwage.money.Rate;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours of the clock in which every minute is paid a share on top, such as {@code 22:00-06:00 25}.
 * A band that ends before it begins goes over midnight.
 *
 * @param from the first minute in it, local time
 * @param until the first minute after it, local time; never the same as {@code from}
 * @param share of the hourly rate that is added, above 0: 0.25 is 25 %
 */
public record EnhancementBand(LocalTime from, LocalTime until, Rate share) {

  /** The answer of an employer who has no such band. */
  public static final String NONE = "none";

  private static final String TIME = "([0-9]{2}:[0-9]{2})";
  private static final Pattern FORM = Pattern.compile(TIME + "-" + TIME + " ([0-9.]+)%?");
  private static final Rate MOST = new Rate(2, 0);

  public EnhancementBand {
    if (from.equals(until)) {
      throw new IllegalArgumentException("a band must not end at the time it begins");
    }
    if (share.isZero() || share.isNegative() || share.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("a band adds more than 0 and at most 200 percent");
    }
  }

  /**
   * The band an answer names; empty for {@code none}.
   *
   * @throws IllegalArgumentException when it is neither a band nor none
   */
  public static Optional<EnhancementBand> of(String answer) {
    if (answer.equals(NONE)) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(answer);
    if (!form.matches()) {
      throw new IllegalArgumentException("not a band such as 22:00-06:00 25%");
    }
    try {
      return Optional.of(
          new EnhancementBand(
              LocalTime.parse(form.group(1)),
              LocalTime.parse(form.group(2)),
              Rate.ofPercent(form.group(3))));
    } catch (DateTimeException noTime) {
      throw new IllegalArgumentException("not a time of day from 00:00 to 23:59", noTime);
    }
  }

  /** Whether a minute that begins at this local time lies in the band. */
  public boolean includes(LocalTime time) {
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }
}
