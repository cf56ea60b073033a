package coop.commonwage.pay.rest;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of an instruction. */
@Schema(description = "The day before its first day takes an instruction back altogether.")
public record InstructionEndForm(
    @NotBlank @Schema(example = "2026-12-31") String lastDay,
    @NotBlank @Schema(description = "Why, or on whose word.") String reason) {}
