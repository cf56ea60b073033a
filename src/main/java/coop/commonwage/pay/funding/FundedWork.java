package coop.commonwage.pay.funding;

import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.TimeBand;
import coop.commonwage.pay.hours.TimeKind;

/**
 * A piece of a worker's paid work and who pays for it.
 *
 * @param payer who pays for it
 * @param what what was done
 * @param amount minutes of time, a count of nights or turns, or tenths of a mile; 0 or more
 */
public record FundedWork(Payer payer, What what, long amount) {

  public FundedWork {
    if (amount < 0) {
      throw new IllegalArgumentException("funded work must not be negative, was " + amount);
    }
  }

  /** Who pays for work. */
  public sealed interface Payer {

    /** An account, by its reference. */
    record Account(String reference) implements Payer {}

    /** Nobody told who: the co-operative bears it itself. */
    record Nobody() implements Payer {}

    /** It was for all care, such as training: every account bears its part. */
    record Everybody() implements Payer {}
  }

  /** What was done, as the lines of a payslip tell it apart. */
  public sealed interface What {

    /** Minutes of a kind on a kind of day. */
    record Time(TimeKind kind, DayKind day) implements What {}

    /** Minutes in a band of the clock, which an enhancement is paid for beside their time. */
    record Enhanced(TimeBand band, DayKind day) implements What {}

    /** A turn on call. */
    record OnCall() implements What {}

    /** A sleep-in. */
    record SleepIn() implements What {}

    /** Miles driven. */
    record Miles() implements What {}
  }
}
