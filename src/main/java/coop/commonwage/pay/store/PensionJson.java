package coop.commonwage.pay.store;

import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.deductions.pensions.PensionAgreement;
import coop.commonwage.pay.deductions.pensions.PensionBasis;
import coop.commonwage.pay.deductions.pensions.PensionMethod;
import coop.commonwage.pay.deductions.pensions.PensionScheme;
import coop.commonwage.pay.payruns.PensionKnown;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The pension in a payslip's inputs, as JSON for ever: names here are never changed, only added to.
 * What names no method and no basis is from before there was a choice: relief at source, on
 * qualifying earnings.
 */
final class PensionJson {

  private PensionJson() {}

  static JsonObjectBuilder write(PensionTerms terms) {
    return add(Json.object().add("status", terms.status().word()), terms.agreement());
  }

  static PensionTerms terms(JsonObject json) {
    return new PensionTerms(PensionTerms.Status.ofWord(json.getString("status")), agreement(json));
  }

  private static JsonObjectBuilder add(JsonObjectBuilder json, PensionAgreement agreement) {
    return json.add("employeeShare", agreement.employeeShare().toString())
        .add("employerShare", agreement.employerShare().toString())
        .add("method", agreement.method().word())
        .add("basis", agreement.basis().word());
  }

  private static PensionAgreement agreement(JsonObject json) {
    return new PensionAgreement(
        PensionMethod.ofWord(json.getString("method", PensionMethod.RELIEF_AT_SOURCE.word())),
        PensionBasis.ofWord(json.getString("basis", PensionBasis.QUALIFYING_EARNINGS.word())),
        Rate.of(json.getString("employeeShare")),
        Rate.of(json.getString("employerShare")));
  }

  static JsonObjectBuilder write(PensionKnown known) {
    PensionScheme scheme = known.scheme();
    JsonObjectBuilder json = add(Json.object(), scheme.agreement());
    scheme.dutiesStart().ifPresent(day -> json.add("dutiesStart", day.toString()));
    JsonArrayBuilder again = Json.array();
    scheme.reEnrolments().forEach(day -> again.add(day.toString()));
    return json.add("reEnrolments", again).add("enrolmentId", known.enrolmentId().toString());
  }

  static PensionKnown known(JsonObject json) {
    JsonArray again = json.getJsonArray("reEnrolments");
    List<LocalDate> days =
        again.getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .map(LocalDate::parse)
            .toList();
    return new PensionKnown(
        new PensionScheme(
            agreement(json),
            Optional.ofNullable(json.getString("dutiesStart", null)).map(LocalDate::parse),
            days),
        UUID.fromString(json.getString("enrolmentId")));
  }
}
