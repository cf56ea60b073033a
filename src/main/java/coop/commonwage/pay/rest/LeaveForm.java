package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.AskForLeave;
import coop.commonwage.pay.instructions.HoursText;
import coop.commonwage.pay.leave.LeaveHours;
import coop.commonwage.pay.leave.LeaveKind;
import jakarta.validation.constraints.NotBlank;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a worker asks for. */
@Schema(
    description =
        "Leave a worker asks for or tells of. Hours are told in all or for each day that counts,"
            + " never both; sickness and family leave have none, and may go on without a last"
            + " day.")
public record LeaveForm(
    @NotBlank
        @Schema(
            example = "holiday",
            description = "holiday, sickness, family-leave, unpaid, compassionate or training")
        String kind,
    @NotBlank @Schema(example = "2026-12-07") String from,
    @Schema(example = "2026-12-11") String until,
    @Schema(description = "Hours in all, like 37.5 or 37:30.") String hours,
    @Schema(description = "Hours on each day that counts.", example = "7:30") String hoursADay,
    @Schema(description = "Days of the week that count, monday to sunday; none for all.")
        List<String> weekdays,
    @Schema(description = "Which ends are half days: none, first, last or both.") String halfDays,
    @Schema(description = "What the worker writes beside it.") String note,
    @Schema(description = "What the kind of leave asks beside, as its instruction does.")
        Map<String, String> entries) {

  AskForLeave.Asked asked() {
    LocalDate first = Typed.date("from", from.strip());
    return new AskForLeave.Asked(
        Typed.of("kind", kind.strip(), LeaveKind::ofWord),
        first,
        given(until).map(day -> Typed.date("until", day)),
        given(hours).map(text -> Typed.of("hours", text, HoursText::minutes)),
        given(hoursADay).map(text -> Typed.of("hoursADay", text, HoursText::minutes)),
        weekdays == null ? Set.of() : days(),
        Typed.of("halfDays", given(halfDays).orElse("none"), LeaveHours.HalfDays::ofWord),
        given(note).orElse(""),
        entries == null ? Map.of() : entries);
  }

  private Set<DayOfWeek> days() {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String each : weekdays) {
      days.add(Typed.of("weekdays", each, LeaveForm::weekday));
    }
    return days;
  }

  private static DayOfWeek weekday(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).equals(word)) {
        return day;
      }
    }
    throw new IllegalArgumentException("a day of the week is monday to sunday");
  }

  private static Optional<String> given(String text) {
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }
}
