package coop.commonwage.pay.rest;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is paid of visits and totals of one pay period. */
public record DoubledTimeForm(
    @NotBlank @Schema(description = "As it was read.") String fingerprint,
    @NotBlank @Schema(enumeration = {"visits", "totals", "both"}) String keep,
    @NotBlank @Schema(description = "Why, or on whose word.") String reason) {}
