package coop.commonwage.pay.application;

import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.platform.web.Refused;

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

  static void refuseIfNewArrived(PayRun run, int arrived) {
    if (arrived > 0) {
      throw refused(
          ("%d visits or one-off earnings for %s or before were added after the calculation:"
                  + " calculate again, so that they are paid.")
              .formatted(arrived, run.period().days()));
    }
  }
}
