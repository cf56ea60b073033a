package coop.commonwage.pay.rest;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next version of a worker's contract. */
@Schema(
    description = "The next version of a worker's contract; rates in pounds, shares in percent.")
public record ContractForm(
    @NotNull UUID personId,
    @NotBlank @Schema(example = "2026-12-01") String from,
    @NotBlank @Schema(enumeration = {"guaranteed-hours", "zero-hours"}) String kind,
    @NotBlank @Size(max = 200) String jobTitle,
    @Min(0) @Max(10080) int guaranteedMinutesWeekly,
    @NotBlank @Schema(example = "13.45") String hourlyRate,
    @NotBlank String travelRate,
    @NotBlank String sleepInRate,
    @NotBlank String mileageRate,
    @NotBlank @Schema(example = "10") String weekendEnhancementPercent,
    @NotBlank String bankHolidayEnhancementPercent) {

  ContractTerms terms() {
    return new ContractTerms(
        Typed.of("kind", kind, ContractKind::ofWord),
        jobTitle.strip(),
        guaranteedMinutesWeekly,
        rate("hourlyRate", hourlyRate),
        rate("travelRate", travelRate),
        Typed.of("sleepInRate", sleepInRate, ContractForm::amount),
        rate("mileageRate", mileageRate),
        percent("weekendEnhancementPercent", weekendEnhancementPercent),
        percent("bankHolidayEnhancementPercent", bankHolidayEnhancementPercent));
  }

  private static Rate rate(String field, String value) {
    return notNegative(field, value, Typed.of(field, value, Rate::of));
  }

  private static Rate percent(String field, String value) {
    return notNegative(field, value, Typed.of(field, value, Rate::ofPercent));
  }

  private static Rate notNegative(String field, String value, Rate rate) {
    if (rate.isNegative()) {
      throw Typed.wrong(field, value, "this must not be negative");
    }
    return rate;
  }

  private static Money amount(String value) {
    Money amount = Money.of(value);
    if (amount.isNegative()) {
      throw new IllegalArgumentException("this must not be negative");
    }
    return amount;
  }
}
