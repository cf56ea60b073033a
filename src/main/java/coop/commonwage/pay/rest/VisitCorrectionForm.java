package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.CorrectVisit.Corrected;
import coop.commonwage.pay.application.MilesText;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.VisitStatus;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a visit is to say. */
@Schema(
    description =
        "What a visit is to say. What is left out stays as it is; an empty text takes a time or an"
            + " account away.")
public record VisitCorrectionForm(
    @NotNull @Schema(description = "The version that was looked at.") Integer version,
    @Schema(enumeration = {"delivered", "frustrated", "missed", "cancelled"}) String status,
    @Schema(example = "2026-10-06T07:05") String actualStart,
    @Schema(example = "2026-10-06T07:35") String actualEnd,
    Integer travelMinutes,
    @Schema(example = "4.2") String miles,
    Integer breakMinutes,
    Integer awakeMinutes,
    String funderAccount,
    Boolean wentHome,
    @NotBlank @Schema(description = "Why, or on whose word.") String reason) {

  Corrected corrected(Visit visit) {
    Corrected now = Corrected.of(visit);
    return new Corrected(
        status == null ? now.status() : Typed.of("status", status, VisitStatus::ofWord),
        time("actualStart", actualStart, now.actualStart()),
        time("actualEnd", actualEnd, now.actualEnd()),
        miles == null ? now.milesTenths() : Typed.of("miles", miles, MilesText::tenths),
        travelMinutes == null ? now.travelMinutes() : travelMinutes,
        breakMinutes == null ? now.breakMinutes() : breakMinutes,
        awakeMinutes == null ? now.awakeMinutes() : awakeMinutes,
        funderAccount == null ? now.funderAccount() : StandingForm.given(funderAccount),
        wentHome == null ? now.wentHome() : wentHome);
  }

  private static Optional<LocalDateTime> time(
      String field, String text, Optional<LocalDateTime> now) {
    if (text == null) {
      return now;
    }
    try {
      return StandingForm.given(text).map(LocalDateTime::parse);
    } catch (DateTimeParseException wrong) {
      throw Typed.wrong(field, text, "not a local time: write it like 2026-10-06T07:05");
    }
  }
}
