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

  static Refused outdated() {
    return Refused.conflict(
        "preview-outdated",
        "What the preview was compared with has changed",
        "Visits or workers changed since this preview was made, so that it no longer shows what"
            + " would happen. Nothing was changed: make a new preview of the file.");
  }
}
