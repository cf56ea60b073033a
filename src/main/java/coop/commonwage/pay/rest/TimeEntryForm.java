package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.MilesText;
import coop.commonwage.pay.application.RecordTimeEntry.Worked;
import coop.commonwage.pay.hours.TimeKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Working time without check-in. */
@Schema(description = "Working time that has no check-in, such as training or a meeting.")
public record TimeEntryForm(
    @Schema(description = "Whose time it is; not needed for a correction.") String payrollId,
    @Schema(description = "The version that was looked at; only for a correction.") Integer version,
    @NotBlank @Schema(example = "2026-10-06") String day,
    @NotBlank @Schema(enumeration = {"training", "office"}) String kind,
    @NotNull @Schema(description = "Whole minutes; 0 takes an entry back.") Integer minutes,
    @Schema(example = "4.2") String miles,
    String funderAccount,
    @NotBlank @Schema(description = "What it was, or on whose word.") String reason,
    @Schema(description = "Say true when it is right though the worker is away on this day.")
        Boolean besideLeave) {

  Worked worked() {
    return new Worked(
        Typed.date("day", day),
        Typed.of("kind", kind, TimeKind::ofWord),
        minutes,
        StandingForm.given(miles).map(text -> Typed.of("miles", text, MilesText::tenths)).orElse(0),
        StandingForm.given(funderAccount),
        Boolean.TRUE.equals(besideLeave));
  }
}
