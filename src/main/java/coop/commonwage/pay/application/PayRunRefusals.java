package coop.commonwage.pay.application;

import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.platform.web.Refused;
import java.time.LocalDate;

/** How a step that a run does not have is refused. */
final class PayRunRefusals {

  private PayRunRefusals() {}

  static Refused wrongState(PayRun run, String wanted) {
    return refused(
        "The pay run for %s is %s and cannot be %s."
            .formatted(run.period().days(), run.state().word(), wanted));
  }

  static Refused refused(String detail) {
    return Refused.conflict("pay-run-state", "The pay run cannot take this step", detail);
  }

  static Refused refused(PayRun.NotAllowed reason) {
    String text = reason.getMessage();
    return refused(Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".");
  }

  /** Visits and the year's totals go on from one run to the next, so none can be passed. */
  static void refuseOutOfOrder(PayRun run, PayRun other) {
    if (other instanceof PayRun.Finalised) {
      throw refused(
          ("The pay run for %s comes after %s and is finalised: what was not paid yet is paid in"
                  + " the run after it.")
              .formatted(other.period().days(), run.period().days()));
    }
    throw refused(
        "The pay run for %s comes before %s and is %s: finalise it first."
            .formatted(other.period().days(), run.period().days(), other.state().word()));
  }

  static void refuseIfNewArrived(PayRun run, int arrived) {
    if (arrived > 0) {
      throw refused(
          ("%d visits, one-off earnings, contracts or changes to the payroll record for %s or"
                  + " before were added, or pay runs finalised, after the calculation: calculate"
                  + " again, so that they count.")
              .formatted(arrived, run.period().days()));
    }
  }

  /** Work may still be done in these days, and it would not be paid. */
  static void refuseTooEarly(PayRun run, LocalDate today) {
    if (run.period().days().lastDay().isAfter(today)) {
      throw Refused.conflict(
          PayRunNotice.TOO_EARLY,
          "The pay period is not over",
          "The pay run for %s can be approved and finalised from %s on; today is %s."
              .formatted(run.period().days(), run.period().days().lastDay(), today));
    }
  }
}
