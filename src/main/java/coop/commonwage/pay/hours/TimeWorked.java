package coop.commonwage.pay.hours;

/**
 * Minutes of one kind on one kind of day.
 *
 * @param kind what they were spent on
 * @param day the kind of day they fell in, Europe/London
 * @param minutes elapsed whole minutes, zero or more
 */
public record TimeWorked(TimeKind kind, DayKind day, int minutes) {

  public TimeWorked {
    if (minutes < 0) {
      throw new IllegalArgumentException("minutes must not be negative, were " + minutes);
    }
  }
}
