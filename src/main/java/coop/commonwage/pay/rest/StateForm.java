package coop.commonwage.pay.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state a pay run is wanted in, and why. */
@Schema(description = "The state a pay run is wanted in, and why.")
public record StateForm(
    @NotBlank @Schema(enumeration = {"calculated", "approved", "finalised"}) String target,
    @Size(max = 500) String reason) {

  String reasonOrNone() {
    return reason == null ? "" : reason.strip();
  }
}
