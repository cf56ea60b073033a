package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.Progress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a long piece of work has come. */
@Schema(description = "How far a long piece of work has come.")
public record JobView(String id, String state, int done, int total, String message) {

  static JobView of(Progress progress) {
    return new JobView(
        progress.id().toString(),
        progress.state().word(),
        progress.done(),
        progress.total(),
        progress.message());
  }
}
