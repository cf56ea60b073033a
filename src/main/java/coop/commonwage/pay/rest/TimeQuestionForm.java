package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.AskAboutTime;
import coop.commonwage.pay.days.TimeQuestion;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a worker asks about a day. */
@Schema(description = "What is asked about a day of one's own.")
public record TimeQuestionForm(
    @Schema(
            enumeration = {
              "day",
              "visit",
              "travel",
              "waiting",
              "own-time",
              "sleep-in",
              "not-counted",
              "entry"
            },
            description = "What on the time line it is about; the day as a whole when left out.")
        String about,
    @Schema(description = "The visit or entry, unless it is about the day as a whole.")
        String reference,
    @NotBlank
        @Schema(enumeration = {"not-paid", "wrong-time", "travel-missing", "there-longer", "other"})
        String reason,
    @Schema(description = "In your own words; needed when the reason is another one.")
        String words) {

  AskAboutTime.Asked asked(LocalDate day) {
    return new AskAboutTime.Asked(
        day,
        StandingForm.given(about)
            .map(word -> Typed.of("about", word, TimeQuestion.About::ofWord))
            .orElse(TimeQuestion.About.DAY),
        StandingForm.given(reference).orElse(""),
        Typed.of("reason", reason, TimeQuestion.Reason::ofWord),
        StandingForm.given(words).orElse(""));
  }
}
