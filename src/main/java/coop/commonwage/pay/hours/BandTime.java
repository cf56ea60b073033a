package coop.commonwage.pay.hours;

/**
 * Minutes paid at the hourly rate that fell in an enhanced band of the clock.
 *
 * @param band which band, never {@link TimeBand#NONE}
 * @param day the kind of day they fell in, Europe/London
 * @param minutes paid whole minutes, above zero
 */
public record BandTime(TimeBand band, DayKind day, int minutes) {

  public BandTime {
    if (band == TimeBand.NONE || minutes <= 0) {
      throw new IllegalArgumentException("a band has a name and minutes above zero");
    }
  }
}
