package coop.commonwage.pay.application;

import coop.commonwage.pay.leave.LeaveRequest;
import java.util.List;
import java.util.Optional;

/**
 * A request with what whoever decides should know.
 *
 * @param employment whose it is
 * @param request as it was asked
 * @param clashes what else is on its days; empty once it is refused or withdrawn
 * @param holiday what it comes to, when it is a holiday somebody may still take
 */
public record LeaveDetails(
    Employments.Entry employment,
    LeaveRequest request,
    List<LeaveClash> clashes,
    Optional<HolidayAsked> holiday) {

  public LeaveDetails {
    clashes = List.copyOf(clashes);
  }

  /** Whether approving it needs a reason. */
  public boolean needsReason() {
    return !clashes.isEmpty() || holiday.map(HolidayAsked::isOver).orElse(false);
  }
}
