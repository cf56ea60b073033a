package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.ApproveTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The time of workers that was looked at and found right. */
@Schema(description = "The time of workers on some days that was looked at and found right.")
public record TimeApprovalForm(
    @NotBlank @Schema(example = "2026-10-01") String from,
    @NotBlank @Schema(example = "2026-10-31") String to,
    @NotNull @Valid List<@NotNull @Valid SeenForm> workers,
    @Schema(description = "May be empty.") String note) {

  /** A worker, and the content that was looked at. */
  public record SeenForm(
      @NotBlank @Schema(example = "W0007") String payrollId,
      @NotBlank @Schema(description = "As it was read with the time.") String fingerprint) {}

  List<ApproveTime.Seen> seen() {
    return workers.stream()
        .map(
            worker ->
                new ApproveTime.Seen(worker.payrollId().strip(), worker.fingerprint().strip()))
        .toList();
  }

  String noteOrNone() {
    return note == null ? "" : note;
  }
}
