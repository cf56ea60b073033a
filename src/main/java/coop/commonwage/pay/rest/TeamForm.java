package coop.commonwage.pay.rest;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which team a worker belongs to. */
@Schema(description = "The team a worker belongs to from a day on.")
public record TeamForm(
    @NotBlank @Schema(example = "2026-11-01") String from,
    @NotBlank @Schema(example = "Mold east") String team) {}
