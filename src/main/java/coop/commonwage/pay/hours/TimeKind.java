package coop.commonwage.pay.hours;

import java.util.Locale;

/**
 * What a paid minute was spent on. All time that was worked is minimum-wage time (NMW Regulations
 * 2015, part 5); what is paid without work is not.
 */
public enum TimeKind {
  /** With the person cared for. */
  CONTACT(Truth.WITH_THE_PERSON),
  /** From one visit to the next; never from or to home. */
  TRAVEL(Truth.WORKED),
  /** Between two visits, when the gap was too short to call the worker's own. */
  WAITING(Truth.WORKED),
  TRAINING(Truth.WORKED),
  /** Office, meetings, supervision. */
  OFFICE(Truth.WORKED),
  /** A night awake at the person's home. */
  WAKING_NIGHT(Truth.WITH_THE_PERSON),
  /** Awake for the purpose of working during a sleep-in: reg. 32(2). */
  AWAKE(Truth.WITH_THE_PERSON),
  /** Awake and ready at or near the place of work: reg. 32(1). */
  STANDBY(Truth.WORKED),
  /** Answering while on call at home. */
  ON_CALL_RESPONSE(Truth.WORKED),
  /** Planned or claimed beyond what was worked, and paid by the employer's choice. */
  PLANNED_TIME(Truth.NOT_WORKED),
  /** A visit called off too late, paid by the employer's choice. */
  CANCELLED_VISIT(Truth.NOT_WORKED);

  private enum Truth {
    WITH_THE_PERSON,
    WORKED,
    NOT_WORKED
  }

  private final Truth truth;
  private final String word;

  TimeKind(Truth truth) {
    this.truth = truth;
    this.word = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The word used in files, line codes and message keys: {@code waking-night}. */
  public String word() {
    return word;
  }

  /** Whether it was worked, so that the minimum wage counts it. */
  public boolean isWorked() {
    return truth != Truth.NOT_WORKED;
  }

  /** Whether it was spent with the person cared for. */
  public boolean isContact() {
    return truth == Truth.WITH_THE_PERSON;
  }

  /** Whether it is paid at the rate for the way between visits. */
  public boolean isWay() {
    return this == TRAVEL || this == WAITING;
  }

  /**
   * @throws IllegalArgumentException naming the kinds there are
   */
  public static TimeKind ofWord(String word) {
    for (TimeKind kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "not a kind of time: it must be contact, travel, waiting, training, office, waking-night,"
            + " awake, standby, on-call-response, planned-time or cancelled-visit");
  }
}
