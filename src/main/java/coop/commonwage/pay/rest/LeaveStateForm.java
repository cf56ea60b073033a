package coop.commonwage.pay.rest;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a request for leave. */
@Schema(description = "What becomes of a request for leave.")
public record LeaveStateForm(
    @NotBlank
        @Schema(
            example = "approved",
            description = "approved or refused, by somebody else; or withdrawn")
        String state,
    @Schema(description = "Why; needed to refuse, and to approve what clashes or is too much.")
        String reason,
    @Schema(description = "What payroll has to know of the leave, such as of family leave.")
        Map<String, String> entries) {

  String why() {
    return reason == null ? "" : reason.strip();
  }

  Map<String, String> told() {
    return entries == null ? Map.of() : entries;
  }
}
