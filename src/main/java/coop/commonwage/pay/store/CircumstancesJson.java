package coop.commonwage.pay.store;

import coop.commonwage.money.Money;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.Paid;
import coop.commonwage.pay.instructions.PaidDays;
import coop.commonwage.pay.payruns.Circumstances;
import coop.commonwage.pay.payruns.InsuredPay;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What was out of the ordinary for a payslip, as JSON for ever: names here are never changed, only
 * added to.
 */
final class CircumstancesJson {

  private static final String PAID_DAYS = "paidDays";

  private CircumstancesJson() {}

  static JsonObject write(Circumstances circumstances) {
    JsonObjectBuilder json = Json.object();
    if (!circumstances.instructions().isEmpty()) {
      JsonArrayBuilder instructions = Json.array();
      circumstances.instructions().forEach(given -> instructions.add(write(given)));
      json.add("instructions", instructions);
    }
    if (!circumstances.choices().isEmpty()) {
      JsonObjectBuilder choices = Json.object();
      circumstances.choices().forEach((choice, answer) -> choices.add(choice.code(), answer));
      json.add("choices", choices);
    }
    circumstances.onRecord().ifPresent(record -> json.add("onRecord", OnRecordJson.write(record)));
    if (!circumstances.insured().isEmpty()) {
      JsonArrayBuilder insured = Json.array();
      circumstances.insured().forEach(paid -> insured.add(OnRecordJson.write(paid)));
      json.add("insured", insured);
    }
    circumstances.pension().ifPresent(known -> json.add("pension", PensionJson.write(known)));
    AbsencesJson.write(circumstances.absences(), json);
    circumstances.leave().ifPresent(leave -> json.add("leave", LeaveJson.write(leave)));
    if (!circumstances.corrections().isEmpty()) {
      json.add("corrections", CorrectionsJson.write(circumstances.corrections()));
    }
    return json.build();
  }

  static Circumstances read(JsonObject json) {
    List<Given<?>> instructions = new ArrayList<>();
    JsonArray written = json.getJsonArray("instructions");
    if (written != null) {
      written.getValuesAs(JsonObject.class).forEach(one -> instructions.add(given(one)));
    }
    Map<Choice, String> choices = new EnumMap<>(Choice.class);
    JsonObject settled = json.getJsonObject("choices");
    if (settled != null) {
      settled.keySet().forEach(code -> choices.put(Choice.ofCode(code), settled.getString(code)));
    }
    List<InsuredPay> insured = new ArrayList<>();
    JsonArray paid = json.getJsonArray("insured");
    if (paid != null) {
      paid.getValuesAs(JsonObject.class).forEach(one -> insured.add(OnRecordJson.insured(one)));
    }
    return new Circumstances(
        instructions,
        choices,
        Optional.ofNullable(json.getJsonObject("onRecord")).map(OnRecordJson::read),
        insured,
        Optional.ofNullable(json.getJsonObject("pension")).map(PensionJson::known),
        AbsencesJson.read(json),
        Optional.ofNullable(json.getJsonObject("leave")).map(LeaveJson::read),
        CorrectionsJson.read(json.getJsonArray("corrections")));
  }

  /** What inputs contain that were given an instruction of this kind. */
  static JsonObject ofKind(InstructionKind<?> kind) {
    return Json.object()
        .add(
            "circumstances",
            Json.object()
                .add("instructions", Json.array().add(Json.object().add("kind", kind.word()))))
        .build();
  }

  private static JsonObjectBuilder write(Given<?> given) {
    Instruction<?> instruction = given.instruction();
    JsonObjectBuilder json =
        Json.object()
            .add("id", instruction.id().toString())
            .add("kind", instruction.kind().word())
            .add("from", instruction.from().toString());
    instruction.until().ifPresent(day -> json.add("until", day.toString()));
    JsonObjectBuilder paid = Json.object();
    given
        .paid()
        .forEach(
            (code, sum) ->
                paid.add(
                    code,
                    Json.object()
                        .add("amount", sum.amount().toString())
                        .add("quantity", sum.quantity())));
    if (!given.paidDays().isEmpty()) {
      JsonArrayBuilder days = Json.array();
      given
          .paidDays()
          .forEach(
              line ->
                  days.add(
                      Json.object()
                          .add("code", line.code())
                          .add("amount", line.amount().toString())
                          .add("days", Json.spans(line.days()))));
      json.add(PAID_DAYS, days);
    }
    return json.add("entries", EntriesJson.write(instruction.entries())).add("paid", paid);
  }

  private static Given<?> given(JsonObject json) {
    Map<String, Paid> paid = new TreeMap<>();
    JsonObject sums = json.getJsonObject("paid");
    for (String code : sums.keySet()) {
      JsonObject sum = sums.getJsonObject(code);
      paid.put(
          code,
          new Paid(
              Money.of(sum.getString("amount")), sum.getJsonNumber("quantity").longValueExact()));
    }
    return new Given<>(
        Instruction.of(
            UUID.fromString(json.getString("id")),
            InstructionKinds.ofWord(json.getString("kind")),
            LocalDate.parse(json.getString("from")),
            Optional.ofNullable(json.getString("until", null)).map(LocalDate::parse),
            EntriesJson.read(json.getJsonObject("entries"))),
        paid,
        paidDays(json.getJsonArray(PAID_DAYS)));
  }

  private static List<PaidDays> paidDays(JsonArray written) {
    return written == null
        ? List.of()
        : written.getValuesAs(JsonObject.class).stream()
            .map(
                line ->
                    new PaidDays(
                        line.getString("code"),
                        Money.of(line.getString("amount")),
                        Json.spans(line.getJsonArray("days"))))
            .toList();
  }
}
