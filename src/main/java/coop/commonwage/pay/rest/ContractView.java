package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.ContractVersion;
import coop.commonwage.pay.contracts.ContractTerms;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One issued version of a contract. */
@Schema(description = "One issued version of a contract; rates in pounds, shares as decimals.")
public record ContractView(
    String id,
    String personId,
    String payrollId,
    int version,
    String from,
    String kind,
    String jobTitle,
    int guaranteedMinutesWeekly,
    String hourlyRate,
    String travelRate,
    String sleepInRate,
    String mileageRate,
    String weekendEnhancement,
    String bankHolidayEnhancement,
    String issuedAt,
    String issuedBy,
    String acknowledgedAt,
    String text,
    String textHash) {

  static ContractView of(ContractVersion version) {
    ContractTerms terms = version.terms();
    return new ContractView(
        version.id().toString(),
        version.personId().toString(),
        version.payrollId(),
        version.version(),
        version.from().toString(),
        terms.kind().word(),
        terms.jobTitle(),
        terms.guaranteedMinutesWeekly(),
        terms.hourlyRate().toString(),
        terms.travelRate().toString(),
        terms.sleepInRate().toString(),
        terms.mileageRate().toString(),
        terms.weekendEnhancement().toString(),
        terms.bankHolidayEnhancement().toString(),
        version.issuedAt().toString(),
        version.issuedBy(),
        version.acknowledgedAt().map(Instant::toString).orElse(""),
        version.text(),
        version.textHash());
  }
}
