package coop.commonwage.pay.hours;

/**
 * What a paid minute was spent on. All kinds are minimum-wage time (NMW Regulations 2015, part 5).
 */
public enum TimeKind {
  /** With the person cared for. */
  CONTACT,
  /** From one visit to the next; never from or to home. */
  TRAVEL,
  /** Between two visits, when the gap was too short to call the worker's own. */
  WAITING,
  TRAINING,
  OFFICE,
  /** A night awake at the person's home. */
  WAKING_NIGHT;

  /** The word used in files, line codes and message keys: {@code waking-night}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
