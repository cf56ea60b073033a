package coop.commonwage.pay.store;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.NiContributions;
import coop.commonwage.pay.payruns.LineKind;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.PayslipLine;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;

/**
 * A payslip as the columns that keep it. Reading it back makes the payslip anew, so its sums are
 * checked every time.
 */
final class PayslipJson {

  private static final String BANDS = "directorToDate";

  private PayslipJson() {}

  static String inputs(Payslip payslip) {
    return InputsJson.write(payslip.inputs()).toString();
  }

  static String after(Payslip payslip) {
    return YearToDateJson.write(payslip.after()).build().toString();
  }

  static String lines(Payslip payslip) {
    JsonArrayBuilder lines = Json.array();
    for (PayslipLine line : payslip.lines()) {
      JsonObjectBuilder json =
          Json.object().add("kind", line.kind().name()).add("code", line.code());
      line.quantity()
          .ifPresent(
              quantity ->
                  json.add(
                      "quantity",
                      Json.object()
                          .add("amount", quantity.amount())
                          .add("unit", quantity.unit().name())));
      line.rate().ifPresent(rate -> json.add("rate", rate.toString()));
      line.reference().ifPresent(reference -> json.add("reference", reference));
      line.bandsToDate().ifPresent(bands -> json.add(BANDS, bands(bands)));
      if (!line.days().isEmpty()) {
        json.add("days", Json.spans(line.days()));
      }
      lines.add(json.add("amount", line.amount().toString()).add("rule", line.rule()));
    }
    return lines.build().toString();
  }

  /**
   * @throws IllegalArgumentException when the figures do not add up any more
   */
  static Payslip read(
      String inputs,
      String ruleSetHash,
      String lines,
      long grossPence,
      long netPence,
      long payablePence,
      String after) {
    return new Payslip(
        InputsJson.read(Json.object(inputs)),
        ruleSetHash,
        lines(Json.array(lines)),
        Money.ofPence(grossPence),
        Money.ofPence(netPence),
        Money.ofPence(payablePence),
        YearToDateJson.read(Json.object(after)));
  }

  private static JsonObjectBuilder bands(NiContributions toDate) {
    return Json.object()
        .add("employeeNic", toDate.worker().toString())
        .add("employerNic", toDate.employer().toString())
        .add("atLowerLimit", toDate.atLowerLimit().toString())
        .add("toPrimaryThreshold", toDate.toPrimaryThreshold().toString())
        .add("toUpperLimit", toDate.toUpperLimit().toString());
  }

  private static PayslipLine withBands(PayslipLine line, JsonObject toDate) {
    return toDate == null
        ? line
        : line.with(
            new NiContributions(
                Money.of(toDate.getString("employeeNic")),
                Money.of(toDate.getString("employerNic")),
                Money.of(toDate.getString("atLowerLimit")),
                Money.of(toDate.getString("toPrimaryThreshold")),
                Money.of(toDate.getString("toUpperLimit"))));
  }

  private static List<PayslipLine> lines(JsonArray lines) {
    return lines.getValuesAs(JsonObject.class).stream()
        .map(
            line ->
                withBands(
                    new PayslipLine(
                            LineKind.valueOf(line.getString("kind")),
                            line.getString("code"),
                            Optional.ofNullable(line.getJsonObject("quantity"))
                                .map(
                                    quantity ->
                                        new PayslipLine.Quantity(
                                            quantity.getInt("amount"),
                                            PayslipLine.Unit.valueOf(quantity.getString("unit")))),
                            Optional.ofNullable(line.getString("rate", null)).map(Rate::of),
                            Money.of(line.getString("amount")),
                            line.getString("rule"),
                            Optional.ofNullable(line.getString("reference", null)))
                        .forDays(Json.spans(line.getJsonArray("days"))),
                    line.getJsonObject(BANDS)))
        .toList();
  }
}
