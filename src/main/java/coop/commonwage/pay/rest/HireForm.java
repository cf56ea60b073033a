package coop.commonwage.pay.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A worker to take on, as text; the use case says what each field may hold. */
@Schema(
    name = "Hire",
    description =
        "A worker to take on. Left out, niCategory is A, postgraduateLoan N, and the pension is"
            + " assessed as the law asks. Either taxCode, or statement, or the p45 fields.")
public record HireForm(
    @Schema(example = "W0042") String payrollId,
    String forename,
    String surname,
    @Schema(example = "1992-11-13") String dateOfBirth,
    @Schema(enumeration = {"F", "M"}) String gender,
    String niNumber,
    String address1,
    String address2,
    String postcode,
    String email,
    @Schema(example = "2026-12-01") String startDate,
    String leaveDate,
    @Schema(enumeration = {"weekly", "fortnightly", "four-weekly", "monthly"}) String payFrequency,
    String role,
    @Schema(enumeration = {"guaranteed-hours", "zero-hours"}) String contract,
    @Schema(example = "30") String guaranteedHoursWeekly,
    @Schema(example = "13.45") String hourlyRate,
    String travelRate,
    String sleepInRate,
    String mileageRate,
    String weekendEnhancementPercent,
    String bankHolidayEnhancementPercent,
    String taxCode,
    String niCategory,
    @Schema(enumeration = {"1", "2", "4", "5", "unknown"}) String studentLoanPlan,
    @Schema(enumeration = {"Y", "N"}) String postgraduateLoan,
    @Schema(enumeration = {"A", "B", "C", "none"}) String statement,
    String p45LeavingDate,
    String p45TaxCode,
    String p45TaxWeek,
    String p45TaxMonth,
    String p45Pay,
    String p45Tax,
    @Schema(enumeration = {"enrolled", "opted-out", "not-enrolled"}) String pensionStatus,
    String pensionEmployeePercent,
    String pensionEmployerPercent,
    String sortCode,
    String accountNumber,
    String memberClass,
    String memberSince) {

  /** By name; what was not sent is not there. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("payrollId", payrollId);
    fields.put("forename", forename);
    fields.put("surname", surname);
    fields.put("dateOfBirth", dateOfBirth);
    fields.put("gender", gender);
    fields.put("niNumber", niNumber);
    fields.put("address1", address1);
    fields.put("address2", address2);
    fields.put("postcode", postcode);
    fields.put("email", email);
    fields.put("startDate", startDate);
    fields.put("leaveDate", leaveDate);
    fields.put("payFrequency", payFrequency);
    fields.put("role", role);
    fields.put("contract", contract);
    fields.put("guaranteedHoursWeekly", guaranteedHoursWeekly);
    fields.put("hourlyRate", hourlyRate);
    fields.put("travelRate", travelRate);
    fields.put("sleepInRate", sleepInRate);
    fields.put("mileageRate", mileageRate);
    fields.put("weekendEnhancementPercent", weekendEnhancementPercent);
    fields.put("bankHolidayEnhancementPercent", bankHolidayEnhancementPercent);
    fields.put("taxCode", taxCode);
    fields.put("niCategory", niCategory);
    fields.put("studentLoanPlan", studentLoanPlan);
    fields.put("postgraduateLoan", postgraduateLoan);
    fields.put("statement", statement);
    fields.put("p45LeavingDate", p45LeavingDate);
    fields.put("p45TaxCode", p45TaxCode);
    fields.put("p45TaxWeek", p45TaxWeek);
    fields.put("p45TaxMonth", p45TaxMonth);
    fields.put("p45Pay", p45Pay);
    fields.put("p45Tax", p45Tax);
    fields.put("pensionStatus", pensionStatus);
    fields.put("pensionEmployeePercent", pensionEmployeePercent);
    fields.put("pensionEmployerPercent", pensionEmployerPercent);
    fields.put("sortCode", sortCode);
    fields.put("accountNumber", accountNumber);
    fields.put("memberClass", memberClass);
    fields.put("memberSince", memberSince);
    fields.values().removeIf(text -> text == null);
    return fields;
  }
}
