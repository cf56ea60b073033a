package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.pay.hours.BandTime;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.TimeBand;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.TimeWorked;
import coop.commonwage.pay.hours.WorkedTime;
import coop.commonwage.pay.payruns.Circumstances;
import coop.commonwage.pay.payruns.OneOffEarning;
import coop.commonwage.pay.payruns.PayslipInputs;
import coop.commonwage.pay.payruns.TaxFreePart;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a payslip was worked out from, as JSON for ever: names here are never changed, only added
 * to. Money and rates are texts, so that no reader can make a float of them.
 */
final class InputsJson {

  private InputsJson() {}

  static JsonObject write(PayslipInputs inputs) {
    JsonArrayBuilder oneOffs = Json.array();
    for (OneOffEarning earning : inputs.oneOffs()) {
      JsonObjectBuilder one =
          Json.object()
              .add("code", earning.code())
              .add("amount", earning.amount().toString())
              .add("reference", earning.reference());
      earning.taxFree().ifPresent(part -> one.add("taxFree", taxFree(part)));
      oneOffs.add(one);
    }
    JsonObjectBuilder json =
        Json.object()
            .add("terms", terms(inputs.terms()))
            .add("period", period(inputs.period()))
            .add("worked", worked(inputs.worked()))
            .add("oneOffs", oneOffs)
            .add("before", YearToDateJson.write(inputs.before()));
    if (!inputs.circumstances().equals(Circumstances.NONE)) {
      json.add("circumstances", CircumstancesJson.write(inputs.circumstances()));
    }
    return json.build();
  }

  static PayslipInputs read(JsonObject json) {
    return new PayslipInputs(
        terms(json.getJsonObject("terms")),
        period(json.getJsonObject("period")),
        worked(json.getJsonObject("worked")),
        json.getJsonArray("oneOffs").getValuesAs(JsonObject.class).stream()
            .map(
                earning ->
                    new OneOffEarning(
                        earning.getString("code"),
                        Money.of(earning.getString("amount")),
                        earning.getString("reference"),
                        Optional.ofNullable(earning.getJsonObject("taxFree"))
                            .map(InputsJson::taxFree)))
            .toList(),
        YearToDateJson.read(json.getJsonObject("before")),
        Optional.ofNullable(json.getJsonObject("circumstances"))
            .map(CircumstancesJson::read)
            .orElse(Circumstances.NONE));
  }

  private static JsonObjectBuilder taxFree(TaxFreePart part) {
    return Json.object()
        .add("atMost", part.atMost().toString())
        .add("yearly", part.yearly().toString())
        .add("used", part.used().toString())
        .add("yearsAfterLeaving", part.yearsAfterLeaving())
        .add("source", part.source());
  }

  private static TaxFreePart taxFree(JsonObject json) {
    return new TaxFreePart(
        Money.of(json.getString("atMost")),
        Money.of(json.getString("yearly")),
        Money.of(json.getString("used")),
        json.getInt("yearsAfterLeaving"),
        json.getString("source"));
  }

  private static JsonObjectBuilder terms(WorkerTerms terms) {
    JsonObjectBuilder json =
        Json.object()
            .add("dateOfBirth", terms.dateOfBirth().toString())
            .add("startDate", terms.startDate().toString());
    terms.leaveDate().ifPresent(day -> json.add("leaveDate", day.toString()));
    json.add("contract", contract(terms.contract()))
        .add("taxCode", terms.taxCode().text())
        .add("nonCumulative", terms.taxCode().nonCumulative())
        .add("niCategory", terms.niCategory().name());
    terms.studentLoanPlan().ifPresent(plan -> json.add("studentLoanPlan", plan.name()));
    return json.add("postgraduateLoan", terms.postgraduateLoan())
        .add("pension", PensionJson.write(terms.pension()));
  }

  private static WorkerTerms terms(JsonObject json) {
    return new WorkerTerms(
        LocalDate.parse(json.getString("dateOfBirth")),
        LocalDate.parse(json.getString("startDate")),
        Optional.ofNullable(json.getString("leaveDate", null)).map(LocalDate::parse),
        contract(json.getJsonObject("contract")),
        TaxCode.of(json.getString("taxCode"), json.getBoolean("nonCumulative")),
        NiCategory.valueOf(json.getString("niCategory")),
        Optional.ofNullable(json.getString("studentLoanPlan", null)).map(StudentLoanPlan::valueOf),
        json.getBoolean("postgraduateLoan"),
        PensionJson.terms(json.getJsonObject("pension")));
  }

  private static JsonObjectBuilder contract(ContractTerms terms) {
    return Json.object()
        .add("kind", terms.kind().word())
        .add("jobTitle", terms.jobTitle())
        .add("guaranteedMinutesWeekly", terms.guaranteedMinutesWeekly())
        .add("hourlyRate", terms.hourlyRate().toString())
        .add("travelRate", terms.travelRate().toString())
        .add("sleepInRate", terms.sleepInRate().toString())
        .add("mileageRate", terms.mileageRate().toString())
        .add("weekendEnhancement", terms.weekendEnhancement().toString())
        .add("bankHolidayEnhancement", terms.bankHolidayEnhancement().toString());
  }

  private static ContractTerms contract(JsonObject json) {
    return new ContractTerms(
        ContractKind.ofWord(json.getString("kind")),
        json.getString("jobTitle"),
        json.getInt("guaranteedMinutesWeekly"),
        Rate.of(json.getString("hourlyRate")),
        Rate.of(json.getString("travelRate")),
        Money.of(json.getString("sleepInRate")),
        Rate.of(json.getString("mileageRate")),
        Rate.of(json.getString("weekendEnhancement")),
        Rate.of(json.getString("bankHolidayEnhancement")));
  }

  private static JsonObjectBuilder period(PayPeriod period) {
    return Json.object()
        .add("frequency", period.frequency().word())
        .add("firstDay", period.days().firstDay().toString())
        .add("lastDay", period.days().lastDay().toString())
        .add("payDate", period.payDate().toString());
  }

  private static PayPeriod period(JsonObject json) {
    return new PayPeriod(
        PayFrequency.ofWord(json.getString("frequency")),
        DateSpan.of(
            LocalDate.parse(json.getString("firstDay")),
            LocalDate.parse(json.getString("lastDay"))),
        LocalDate.parse(json.getString("payDate")));
  }

  private static JsonObjectBuilder worked(WorkedTime worked) {
    JsonArrayBuilder time = Json.array();
    for (TimeWorked entry : worked.time()) {
      time.add(
          Json.object()
              .add("kind", entry.kind().name())
              .add("day", entry.day().name())
              .add("minutes", entry.minutes()));
    }
    JsonObjectBuilder json = Json.object().add("time", time);
    if (worked.onCalls() > 0) {
      json.add("onCalls", worked.onCalls());
    }
    if (!worked.bands().isEmpty()) {
      json.add("bands", bands(worked.bands()));
    }
    return json.add("sleepIns", worked.sleepIns())
        .add("milesTenths", worked.milesTenths())
        .add("unpaidGapMinutes", worked.unpaidGapMinutes())
        .add("incompleteVisits", worked.incompleteVisits())
        .add("overlaps", worked.overlaps())
        .add("workingTimeMinutes", worked.workingTimeMinutes())
        .add("contactMinutes", worked.contactMinutes());
  }

  private static JsonArrayBuilder bands(List<BandTime> bands) {
    JsonArrayBuilder json = Json.array();
    for (BandTime entry : bands) {
      json.add(
          Json.object()
              .add("band", entry.band().name())
              .add("day", entry.day().name())
              .add("minutes", entry.minutes()));
    }
    return json;
  }

  private static WorkedTime worked(JsonObject json) {
    WorkedTime counted = counted(json);
    return json.containsKey("workingTimeMinutes")
        ? new WorkedTime(
            counted.time(),
            counted.sleepIns(),
            counted.milesTenths(),
            counted.unpaidGapMinutes(),
            counted.incompleteVisits(),
            counted.overlaps(),
            json.getInt("onCalls", 0),
            bands(json.getJsonArray("bands")),
            json.getInt("workingTimeMinutes"),
            json.getInt("contactMinutes"))
        : counted;
  }

  private static List<BandTime> bands(JsonArray json) {
    return json == null
        ? List.of()
        : json.getValuesAs(JsonObject.class).stream()
            .map(
                entry ->
                    new BandTime(
                        TimeBand.valueOf(entry.getString("band")),
                        DayKind.valueOf(entry.getString("day")),
                        entry.getInt("minutes")))
            .toList();
  }

  /** As it was counted when only these names were known. */
  private static WorkedTime counted(JsonObject json) {
    return new WorkedTime(
        json.getJsonArray("time").getValuesAs(JsonObject.class).stream()
            .map(
                entry ->
                    new TimeWorked(
                        TimeKind.valueOf(entry.getString("kind")),
                        DayKind.valueOf(entry.getString("day")),
                        entry.getInt("minutes")))
            .toList(),
        json.getInt("sleepIns"),
        json.getInt("milesTenths"),
        json.getInt("unpaidGapMinutes"),
        json.getInt("incompleteVisits"),
        json.getInt("overlaps"));
  }
}
