package coop.commonwage.pay.rest;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The period to open a pay run for. */
@Schema(description = "The period to open a pay run for.")
public record PayRunForm(
    @NotBlank @Schema(example = "monthly") String frequency,
    @NotBlank @Schema(example = "2026-10-01") String firstDay,
    @NotBlank @Schema(example = "2026-10-31") String lastDay,
    @NotBlank @Schema(example = "2026-11-05") String payDate) {

  private static final int LONGEST_PERIOD_DAYS = 31;
  private static final int LONGEST_WAIT_DAYS = 62;

  PayPeriod period() {
    PayFrequency how = Typed.of("frequency", frequency, PayFrequency::ofWord);
    LocalDate first = Typed.date("firstDay", firstDay);
    LocalDate last = Typed.date("lastDay", lastDay);
    LocalDate paid = Typed.date("payDate", payDate);
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days < 1) {
      throw Typed.wrong("lastDay", lastDay, "the last day is before the first");
    }
    if (how.isMonthly()
        ? days > LONGEST_PERIOD_DAYS || !last.plusDays(1).equals(first.plusMonths(1))
        : days != 7L * how.weeks()) {
      throw Typed.wrong(
          "lastDay",
          lastDay,
          "%s pay is for %s"
              .formatted(how.word(), how.isMonthly() ? "one month" : 7 * how.weeks() + " days"));
    }
    if (paid.isBefore(first) || paid.isAfter(last.plusDays(LONGEST_WAIT_DAYS))) {
      throw Typed.wrong(
          "payDate", payDate, "the pay date lies in the period or at most two months after it");
    }
    return new PayPeriod(how, DateSpan.of(first, last), paid);
  }
}
