package coop.commonwage.pay.rest;

import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an employer settles, and from when. */
@Schema(description = "What an employer settles, and from when.")
public record EmployerChoiceForm(
    @NotBlank @Schema(example = "employment-allowance") String choice,
    @NotBlank @Schema(example = "yes") String value,
    @NotBlank @Schema(example = "2026-04-06") String from,
    @Schema(description = "Why, or on whose word; may be left out.") String reason) {

  String reasonGiven() {
    return reason == null ? "" : reason.strip();
  }

  EmployerChoice answer() {
    Choice asked = Typed.of("choice", choice, Choice::ofCode);
    LocalDate day = Typed.date("from", from);
    checked("value", value, asked::check);
    checked("from", from, text -> asked.checkFrom(day));
    return new EmployerChoice(asked, value, day);
  }

  private static void checked(String field, String text, Consumer<String> check) {
    try {
      check.accept(text);
    } catch (IllegalArgumentException wrong) {
      throw Typed.wrong(field, text, wrong.getMessage());
    }
  }
}
