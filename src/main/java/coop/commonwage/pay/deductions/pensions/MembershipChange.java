package coop.commonwage.pay.deductions.pensions;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A {@link MembershipEvent} without its day.
 *
 * @param kind what happened
 * @param until the deferral date of a postponement
 * @param told the day the worker was given the letter about it
 */
public record MembershipChange(
    MembershipEvent.Kind kind, Optional<LocalDate> until, Optional<LocalDate> told) {

  /**
   * @throws IllegalArgumentException when it cannot have happened on that day
   */
  public MembershipEvent on(LocalDate day) {
    return new MembershipEvent(kind, day, until, told);
  }
}
