package coop.commonwage.pay.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose approvals are taken back, and why. */
@Schema(description = "The approvals of these workers that touch these days are taken back.")
public record TimeReopeningForm(
    @NotBlank @Schema(example = "2026-10-01") String from,
    @NotBlank @Schema(example = "2026-10-31") String to,
    @NotNull @Schema(description = "Payroll ids.") List<@NotBlank String> workers,
    @NotBlank @Schema(description = "Why.") String reason) {}
