package coop.commonwage.pay.funding;

import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.TimeKind;
import java.util.Optional;

/**
 * A piece of a worker's paid work and the account that pays for it.
 *
 * @param account the reference of the account; empty when nobody in particular pays for it
 * @param what what was done
 * @param amount minutes of time, a count of nights, or tenths of a mile; 0 or more
 */
public record FundedWork(Optional<String> account, What what, long amount) {

  public FundedWork {
    if (amount < 0) {
      throw new IllegalArgumentException("funded work must not be negative, was " + amount);
    }
  }

  /** What was done, as the lines of a payslip tell it apart. */
  public sealed interface What {

    /** Minutes of a kind on a kind of day. */
    record Time(TimeKind kind, DayKind day) implements What {}

    /** A sleep-in. */
    record SleepIn() implements What {}

    /** Miles driven. */
    record Miles() implements What {}
  }
}
