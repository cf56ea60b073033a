package coop.commonwage.pay.store;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.payruns.PaidForTime;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.pay.payruns.TimeCorrection;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;

/**
 * The periods of before that a payslip puts right, as JSON for ever: names here are never changed,
 * only added to.
 */
final class CorrectionsJson {

  private CorrectionsJson() {}

  static JsonArrayBuilder write(List<TimeCorrection> corrections) {
    JsonArrayBuilder all = Json.array();
    for (TimeCorrection correction : corrections) {
      JsonArrayBuilder paid = Json.array();
      correction.paid().forEach(one -> paid.add(write(one)));
      JsonArrayBuilder because = Json.array();
      correction.because().forEach(because::add);
      all.add(
          Json.object()
              .add("then", InputsJson.write(correction.then()))
              .add("hadPayslip", correction.hadPayslip())
              .add("paid", paid)
              .add("lowered", correction.lowered().toString())
              .add("because", because)
              .add("upliftsLatePay", correction.upliftsLatePay()));
    }
    return all;
  }

  private static JsonObjectBuilder write(PaidForTime paid) {
    JsonObjectBuilder json =
        Json.object()
            .add("code", paid.code())
            .add("amount", paid.amount().toString())
            .add("quantity", paid.quantity());
    paid.unit().ifPresent(unit -> json.add("unit", unit.name()));
    paid.rate().ifPresent(rate -> json.add("rate", rate.toString()));
    return json;
  }

  static List<TimeCorrection> read(JsonArray written) {
    return written == null
        ? List.of()
        : written.getValuesAs(JsonObject.class).stream().map(CorrectionsJson::correction).toList();
  }

  private static TimeCorrection correction(JsonObject json) {
    return new TimeCorrection(
        InputsJson.read(json.getJsonObject("then")),
        json.getBoolean("hadPayslip"),
        json.getJsonArray("paid").getValuesAs(JsonObject.class).stream()
            .map(CorrectionsJson::paid)
            .toList(),
        Money.of(json.getString("lowered")),
        json.getJsonArray("because").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList(),
        json.getBoolean("upliftsLatePay", false));
  }

  private static PaidForTime paid(JsonObject json) {
    return new PaidForTime(
        json.getString("code"),
        Money.of(json.getString("amount")),
        json.getInt("quantity"),
        Optional.ofNullable(json.getString("unit", null)).map(PayslipLine.Unit::valueOf),
        Optional.ofNullable(json.getString("rate", null)).map(Rate::of));
  }
}
