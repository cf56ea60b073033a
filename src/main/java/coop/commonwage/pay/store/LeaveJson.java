package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import coop.commonwage.pay.leave.AccrualRounding;
import coop.commonwage.pay.leave.EarlierPay;
import coop.commonwage.pay.leave.HolidayBalance;
import coop.commonwage.pay.leave.HolidayScheme;
import coop.commonwage.pay.leave.LeaveRecord;
import coop.commonwage.pay.leave.LeaveYear;
import coop.commonwage.rules.BankHolidayDivision;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * What a payslip knew of a worker's holiday, as JSON for ever: names here are never changed, only
 * added to.
 */
final class LeaveJson {

  private LeaveJson() {}

  static JsonObjectBuilder write(LeaveRecord leave) {
    JsonArrayBuilder earlier = Json.array();
    for (EarlierPay paid : leave.earlier()) {
      JsonObjectBuilder json =
          Json.object()
              .add("scheme", paid.scheme().name())
              .add("firstDay", paid.days().firstDay().toString())
              .add("lastDay", paid.days().lastDay().toString())
              .add("pay", paid.pay().toString())
              .add("minutes", paid.minutes())
              .add("minutesAway", paid.minutesAway())
              .add("absence", paid.absence());
      if (paid.guarantee().minutes() > 0) {
        json.add("guaranteedPay", paid.guarantee().pay().toString())
            .add("guaranteedMinutes", paid.guarantee().minutes());
      }
      if (!paid.daysAway().isEmpty()) {
        json.add("daysAway", Json.spans(paid.daysAway()));
      }
      if (paid.minutesMoved() != 0) {
        json.add("minutesMoved", paid.minutesMoved());
      }
      paid.minutesWorked().ifPresent(minutes -> json.add("minutesWorked", minutes));
      if (!paid.rolledUp().isZero()) {
        json.add("rolledUp", paid.rolledUp().toString());
      }
      earlier.add(json);
    }
    Fraction exact = leave.accruedBefore().exact();
    return Json.object()
        .add("yearFirstDay", leave.year().firstDay().toString())
        .add("yearLastDay", leave.year().lastDay().toString())
        .add("nation", leave.nation().word())
        .add("rounding", leave.rounding().word())
        .add("rolledUp", leave.rolledUp())
        .add(
            "accruedBefore",
            Json.object()
                .add("numerator", exact.numerator())
                .add("denominator", exact.denominator())
                .add("statutory", leave.accruedBefore().statutory()))
        .add("earlier", earlier);
  }

  static LeaveRecord read(JsonObject json) {
    JsonObject accrued = json.getJsonObject("accruedBefore");
    return new LeaveRecord(
        new LeaveYear(span(json, "yearFirstDay", "yearLastDay")),
        BankHolidayDivision.ofWord(json.getString("nation")),
        AccrualRounding.ofWord(json.getString("rounding")),
        json.getBoolean("rolledUp"),
        new HolidayBalance(
            new Fraction(
                accrued.getJsonNumber("numerator").longValueExact(),
                accrued.getJsonNumber("denominator").longValueExact()),
            accrued.getJsonNumber("statutory").longValueExact()),
        json.getJsonArray("earlier").getValuesAs(JsonObject.class).stream()
            .map(
                paid ->
                    new EarlierPay(
                        HolidayScheme.valueOf(paid.getString("scheme")),
                        span(paid, "firstDay", "lastDay"),
                        Money.of(paid.getString("pay")),
                        paid.getJsonNumber("minutes").longValueExact(),
                        paid.getJsonNumber("minutesAway").longValueExact(),
                        paid.getBoolean("absence"),
                        Json.spans(paid.getJsonArray("daysAway")),
                        guarantee(paid),
                        paid.containsKey("minutesMoved")
                            ? paid.getJsonNumber("minutesMoved").longValueExact()
                            : 0,
                        paid.containsKey("minutesWorked")
                            ? OptionalLong.of(paid.getJsonNumber("minutesWorked").longValueExact())
                            : OptionalLong.empty(),
                        Money.of(paid.getString("rolledUp", "0.00"))))
            .toList());
  }

  private static EarlierPay.Guarantee guarantee(JsonObject paid) {
    return paid.containsKey("guaranteedMinutes")
        ? new EarlierPay.Guarantee(
            Money.of(paid.getString("guaranteedPay")),
            paid.getJsonNumber("guaranteedMinutes").longValueExact())
        : EarlierPay.Guarantee.NONE;
  }

  private static DateSpan span(JsonObject json, String first, String last) {
    return DateSpan.of(
        LocalDate.parse(json.getString(first)), LocalDate.parse(json.getString(last)));
  }
}
