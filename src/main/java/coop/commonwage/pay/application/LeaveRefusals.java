package coop.commonwage.pay.application;

import coop.commonwage.pay.leave.LeaveRequest;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import java.util.List;

/** How leave that cannot be asked or decided is refused. */
final class LeaveRefusals {

  private LeaveRefusals() {}

  static Refused invalid(String field, String value, String message) {
    return Refused.invalid(
        "Nothing was done: put right what is named.",
        List.of(FieldError.ofField(field, value, message)));
  }

  static Refused state(LeaveRequest request, String wanted) {
    return Refused.conflict(
        "leave-state",
        "This request is no longer open",
        "The request is %s, so it cannot be %s.".formatted(request.state().word(), wanted));
  }
}
