package coop.commonwage.pay.store;

import coop.commonwage.money.Money;
import coop.commonwage.pay.payruns.YearToDate;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/** A worker's totals of a tax year as JSON. */
final class YearToDateJson {

  private YearToDateJson() {}

  static JsonObjectBuilder write(YearToDate totals) {
    JsonObjectBuilder json =
        Json.object()
            .add("gross", totals.gross().toString())
            .add("taxable", totals.taxable().toString())
            .add("tax", totals.tax().toString())
            .add("nicable", totals.nicable().toString())
            .add("employeeNic", totals.employeeNic().toString())
            .add("employerNic", totals.employerNic().toString())
            .add("studentLoan", totals.studentLoan().toString())
            .add("postgraduateLoan", totals.postgraduateLoan().toString())
            .add("employeePension", totals.employeePension().toString())
            .add("employerPension", totals.employerPension().toString())
            .add("milesTenths", totals.milesTenths());
    totals
        .mileageOverApproved()
        .ifPresent(over -> json.add("mileageOverApproved", over.toString()));
    return json;
  }

  static YearToDate read(JsonObject json) {
    return new YearToDate(
        money(json, "gross"),
        money(json, "taxable"),
        money(json, "tax"),
        money(json, "nicable"),
        money(json, "employeeNic"),
        money(json, "employerNic"),
        money(json, "studentLoan"),
        money(json, "postgraduateLoan"),
        money(json, "employeePension"),
        money(json, "employerPension"),
        json.getInt("milesTenths", 0),
        Optional.ofNullable(json.getString("mileageOverApproved", null)).map(Money::of));
  }

  private static Money money(JsonObject json, String name) {
    return Money.of(json.getString(name));
  }
}
