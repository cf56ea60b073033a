package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.payruns.AbsenceFact;
import coop.commonwage.pay.statutorypay.EarningsBefore;
import coop.commonwage.pay.statutorypay.RelevantPeriod;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What payroll's own records said about absences, as JSON for ever. */
final class AbsencesJson {

  private static final String ABSENCES = "absences";
  private static final String DAYS_WORKED = "daysWorked";

  private AbsencesJson() {}

  /** Adds them to the circumstances, where there are any. */
  static void write(List<AbsenceFact> absences, JsonObjectBuilder circumstances) {
    if (absences.isEmpty()) {
      return;
    }
    JsonArrayBuilder written = Json.array();
    for (AbsenceFact fact : absences) {
      JsonObjectBuilder json = Json.object().add("reference", fact.reference());
      fact.earned().ifPresent(earned -> json.add("earned", write(earned)));
      fact.class1OfYearBefore()
          .ifPresent(amount -> json.add("class1OfYearBefore", amount.toString()));
      if (!fact.daysWorked().isEmpty()) {
        JsonArrayBuilder days = Json.array();
        fact.daysWorked().forEach(day -> days.add(day.toString()));
        json.add(DAYS_WORKED, days);
      }
      written.add(json);
    }
    circumstances.add(ABSENCES, written);
  }

  static List<AbsenceFact> read(JsonObject circumstances) {
    JsonArray written = circumstances.getJsonArray(ABSENCES);
    return written == null
        ? List.of()
        : written.getValuesAs(JsonObject.class).stream().map(AbsencesJson::fact).toList();
  }

  private static AbsenceFact fact(JsonObject json) {
    return new AbsenceFact(
        json.getString("reference"),
        Optional.ofNullable(json.getJsonObject("earned")).map(AbsencesJson::earned),
        Optional.ofNullable(json.getString("class1OfYearBefore", null)).map(Money::of),
        daysWorked(json.getJsonArray(DAYS_WORKED)));
  }

  private static List<LocalDate> daysWorked(JsonArray written) {
    return written == null
        ? List.of()
        : written.getValuesAs(JsonString.class).stream()
            .map(day -> LocalDate.parse(day.getString()))
            .toList();
  }

  private static JsonObjectBuilder write(RelevantPeriod earned) {
    JsonObjectBuilder json =
        Json.object()
            .add("firstDay", earned.days().firstDay().toString())
            .add("lastDay", earned.days().lastDay().toString());
    switch (earned.earnings()) {
      case EarningsBefore.Weekly(Money total, int weeks) ->
          json.add("total", total.toString()).add("weeks", weeks);
      case EarningsBefore.Monthly(Money total, int months) ->
          json.add("total", total.toString()).add("months", months);
      case EarningsBefore.Irregular(Money total, int days) ->
          json.add("total", total.toString()).add("days", days);
      case EarningsBefore.Short(Money total, Rate days) ->
          json.add("total", total.toString()).add("daysSinceStart", days.toString());
      case EarningsBefore.Known(Money weekly) -> json.add("weekly", weekly.toString());
    }
    return json;
  }

  private static RelevantPeriod earned(JsonObject json) {
    return new RelevantPeriod(
        DateSpan.of(
            LocalDate.parse(json.getString("firstDay")),
            LocalDate.parse(json.getString("lastDay"))),
        earnings(json));
  }

  private static EarningsBefore earnings(JsonObject json) {
    if (json.containsKey("weekly")) {
      return new EarningsBefore.Known(Money.of(json.getString("weekly")));
    }
    Money total = Money.of(json.getString("total"));
    if (json.containsKey("weeks")) {
      return new EarningsBefore.Weekly(total, json.getInt("weeks"));
    }
    if (json.containsKey("months")) {
      return new EarningsBefore.Monthly(total, json.getInt("months"));
    }
    return json.containsKey("days")
        ? new EarningsBefore.Irregular(total, json.getInt("days"))
        : new EarningsBefore.Short(total, Rate.of(json.getString("daysSinceStart")));
  }
}
