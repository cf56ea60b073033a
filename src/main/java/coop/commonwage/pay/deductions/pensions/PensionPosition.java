package coop.commonwage.pay.deductions.pensions;

import java.util.List;
import java.util.Optional;

/**
 * Where a worker stands with the pension at the end of a pay period, and what that period did to
 * it.
 *
 * @param membership with what happened by itself in the period
 * @param automatic what the period did by itself: an enrolment or a re-enrolment
 * @param assessment what the worker was in the period; empty for a member, or when there was no day
 *     to be assessed for
 * @param days for how much of the period the worker pays in
 * @param duties what there is to do, and by when
 */
public record PensionPosition(
    Membership membership,
    Optional<MembershipEvent> automatic,
    Optional<Assessment> assessment,
    MemberDays days,
    List<PensionDuty> duties) {

  public PensionPosition {
    duties = List.copyOf(duties);
  }

  /** True when the worker has opted out, so that what was paid in since is paid back. */
  public boolean isOptedOut() {
    return membership.standing() == Membership.Standing.OPTED_OUT && membership.by().isPresent();
  }
}
