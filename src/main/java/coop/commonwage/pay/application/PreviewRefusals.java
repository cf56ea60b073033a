package coop.commonwage.pay.application;

import coop.commonwage.platform.web.Refused;
import java.util.Optional;

/** Why a preview cannot be committed or discarded. */
final class PreviewRefusals {

  private PreviewRefusals() {}

  static VisitPreview open(Optional<VisitPreview> found) {
    VisitPreview preview = found.orElseThrow(() -> Refused.notFound("preview of this number"));
    if (preview.state() != VisitPreview.State.OPEN) {
      throw Refused.conflict(
          "preview-ended",
          "This preview is no longer open",
          "It was %s already. Nothing was changed.".formatted(preview.state().word()));
    }
    return preview;
  }

  /** What is taken away is taken away only when somebody says so beside the commit. */
  static void refuseUnconfirmed(ImportOutcome outcome, boolean withdraw) {
    if (outcome.withdraws() && !withdraw) {
      ImportOutcome.Withdrawn gone = outcome.withdrawn();
      throw Refused.conflict(
          "withdrawals-not-confirmed",
          "The file would take away recorded time",
          "%s of %s, %s, %s not in this file and would be withdrawn. Nothing was changed: look at them in the preview, and commit again with withdraw=yes if that is meant."
              .formatted(
                  counted(gone.rows(), "visit or entry", "visits or entries"),
                  counted(gone.workers(), "worker", "workers"),
                  counted(gone.minutes(), "minute", "minutes"),
                  gone.rows() == 1 ? "is" : "are"));
    }
  }

  private static String counted(long number, String one, String more) {
    return "%,d %s".formatted(number, number == 1 ? one : more);
  }

  static Refused outdated() {
    return Refused.conflict(
        "preview-outdated",
        "What the preview was compared with has changed",
        "Visits or workers changed since this preview was made, so that it no longer shows what"
            + " would happen. Nothing was changed: make a new preview of the file.");
  }
}
