package coop.commonwage.pay.web;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.platform.language.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The form that takes a worker on.
 *
 * @param typed what stands in its fields
 * @param errors what is wrong, by field
 */
public record HireScreen(Map<String, String> typed, Map<String, String> errors) {

  /**
   * Fields that belong together.
   *
   * @param name a key of the bundle, below {@code pay.hire.group}
   * @param fields by their names
   */
  public record Group(String name, List<String> fields) {}

  /** In the order of the paper on the desk. */
  public static final List<Group> GROUPS =
      List.of(
          new Group(
              "person",
              List.of(
                  "payrollId",
                  "forename",
                  "surname",
                  "dateOfBirth",
                  "gender",
                  "niNumber",
                  "address1",
                  "address2",
                  "postcode",
                  "email")),
          new Group(
              "job",
              List.of(
                  "startDate",
                  "leaveDate",
                  "payFrequency",
                  "role",
                  "contract",
                  "guaranteedHoursWeekly",
                  "hourlyRate",
                  "travelRate",
                  "sleepInRate",
                  "mileageRate",
                  "weekendEnhancementPercent",
                  "bankHolidayEnhancementPercent")),
          new Group(
              "tax",
              List.of("statement", "taxCode", "niCategory", "studentLoanPlan", "postgraduateLoan")),
          new Group(
              "p45",
              List.of(
                  "p45LeavingDate", "p45TaxCode", "p45TaxWeek", "p45TaxMonth", "p45Pay", "p45Tax")),
          new Group(
              "pension",
              List.of("pensionStatus", "pensionEmployeePercent", "pensionEmployerPercent")),
          new Group("bank", List.of("sortCode", "accountNumber")),
          new Group("member", List.of("memberClass", "memberSince")));

  private static final Set<String> DATES =
      Set.of("dateOfBirth", "startDate", "leaveDate", "p45LeavingDate", "memberSince");

  private static final Map<String, List<String>> OPTIONS =
      Map.of(
          "gender", List.of("", "F", "M"),
          "payFrequency", Arrays.stream(PayFrequency.values()).map(PayFrequency::word).toList(),
          "contract", Arrays.stream(ContractKind.values()).map(ContractKind::word).toList(),
          "statement", List.of("", "A", "B", "C", "none"),
          "niCategory", Arrays.stream(NiCategory.values()).map(NiCategory::name).toList(),
          "studentLoanPlan", List.of("", "1", "2", "4", "5", "unknown"),
          "postgraduateLoan", List.of("N", "Y"),
          "pensionStatus",
              List.of(
                  PensionTerms.Status.NOT_ENROLLED.word(),
                  PensionTerms.Status.ENROLLED.word(),
                  PensionTerms.Status.OPTED_OUT.word()));

  /** The form before anything is typed. */
  static HireScreen empty(LocalDate today) {
    return new HireScreen(
        Map.of("startDate", today.toString(), "payFrequency", PayFrequency.MONTHLY.word()),
        Map.of());
  }

  /** What the form sent, with dates and amounts the way people write them made plain. */
  static Map<String, String> plain(Map<String, String> sent) {
    Map<String, String> plain = new HashMap<>();
    for (Group group : GROUPS) {
      for (String field : group.fields()) {
        String text = sent.getOrDefault(field, "").strip();
        LocalDate day = DATES.contains(field) ? TypedDate.of(text).day() : null;
        plain.put(field, day != null ? day.toString() : amount(field, text));
      }
    }
    return plain;
  }

  private static String amount(String field, String text) {
    boolean isAmount =
        field.endsWith("Rate")
            || field.endsWith("Percent")
            || field.equals("p45Pay")
            || field.equals("p45Tax");
    return isAmount ? text.replace("£", "").replace(",", "").replace("%", "").strip() : text;
  }

  /** What may be chosen; empty for a field that is typed. */
  public List<String> options(String field) {
    return OPTIONS.getOrDefault(field, List.of());
  }

  /** How an answer is called. */
  public static String option(Words words, String field, String value) {
    return words
        .find("pay.hire." + field + "." + (value.isEmpty() ? "empty" : value))
        .orElse(value);
  }

  public Optional<String> hint(Words words, String field) {
    return words.find("pay.hire." + field + ".hint");
  }

  public boolean isDate(String field) {
    return DATES.contains(field);
  }

  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  public boolean isChosen(String field, String value) {
    String held = value(field);
    return held.isEmpty() && field.equals("niCategory")
        ? value.equals(NiCategory.A.name())
        : held.equals(value);
  }
}
