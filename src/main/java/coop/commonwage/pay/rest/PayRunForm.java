package coop.commonwage.pay.rest;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.application.PeriodToOpen;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The period to open a pay run for. */
@Schema(description = "The period to open a pay run for.")
public record PayRunForm(
    @NotBlank @Schema(example = "monthly") String frequency,
    @NotBlank @Schema(example = "2026-10-01") String firstDay,
    @NotBlank @Schema(example = "2026-10-31") String lastDay,
    @NotBlank @Schema(example = "2026-11-05") String payDate) {

  PayPeriod period() {
    return PeriodToOpen.of(
        Typed.of("frequency", frequency, PayFrequency::ofWord),
        Typed.date("firstDay", firstDay),
        Typed.date("lastDay", lastDay),
        Typed.date("payDate", payDate));
  }
}
