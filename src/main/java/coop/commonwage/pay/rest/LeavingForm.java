package coop.commonwage.pay.rest;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last day of an employment. */
@Schema(description = "The last day of an employment; no date when the worker stays after all.")
public record LeavingForm(
    @Schema(example = "2026-12-31") String leaveDate,
    @NotBlank @Schema(description = "Why, or on whose word.") String reason) {}
