package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.RecordInstruction;
import coop.commonwage.pay.instructions.InstructionKinds;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What payroll is told to do for one worker. */
@Schema(
    description =
        "What payroll is told to do for one worker. Which entries a kind has, GET"
            + " /api/pay/instructions/kinds tells; amounts in pounds, shares in percent.")
public record InstructionForm(
    @NotBlank @Schema(example = "W0007") String payrollId,
    @NotBlank @Schema(example = "brought-forward") String kind,
    @NotBlank @Schema(example = "2026-10-01") String from,
    @Schema(description = "The last day it holds; empty while none is known.") String until,
    @NotBlank @Schema(description = "Why, or on whose word.") String reason,
    @Schema(description = "The number on the paper, when it has one.") String reference,
    @NotNull @Schema(type = SchemaType.OBJECT) JsonObject entries) {

  RecordInstruction.Told told() {
    return new RecordInstruction.Told(
        payrollId.strip(),
        Typed.of("kind", kind, InstructionKinds::ofWord),
        Typed.date("from", from),
        isEmpty(until) ? Optional.empty() : Optional.of(Typed.date("until", until)),
        texts(entries),
        reason.strip(),
        isEmpty(reference) ? "" : reference.strip());
  }

  private static boolean isEmpty(String text) {
    return text == null || text.isBlank();
  }

  private static Map<String, String> texts(JsonObject entries) {
    Map<String, String> texts = new TreeMap<>();
    entries.forEach((name, value) -> texts.put(name, text(name, value)));
    return texts;
  }

  /** Numbers as they are written, yes and no for true and false, lists with commas. */
  private static String text(String name, JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> value.toString();
      case TRUE -> "yes";
      case FALSE -> "no";
      case NULL -> "";
      case ARRAY ->
          ((JsonArray) value)
              .stream().map(each -> text(name, each)).collect(Collectors.joining(", "));
      case OBJECT -> throw Typed.wrong(name, value.toString(), "this must be a text or a number");
    };
  }
}
