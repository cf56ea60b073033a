package coop.commonwage.surplus.web;

import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.application.LabourYears;
import coop.commonwage.surplus.application.ReadyMadeWays;
import java.util.List;
import java.util.Map;

/**
 * What a new comparison is made from, as far as it is typed.
 *
 * @param years closed labour years, newest first
 * @param legalForm the one on record, under which the year is shared
 * @param readyMade the ways one may start from under it
 * @param chosen of those, the ones that are ticked
 * @param entries what was typed, by field; empty at first
 * @param errors what is wrong with it, by field
 */
public record ComparisonForm(
    List<LabourYears.LabourYear> years,
    LegalForm legalForm,
    List<ReadyMadeWays.ReadyMade> readyMade,
    List<String> chosen,
    Map<String, String> entries,
    Map<String, String> errors) {

  private static final Map<String, String> AT_FIRST =
      Map.of("growthPercent", "0", "fullTimeHours", "35", "openingReserve", "");

  public String form() {
    return legalForm.name();
  }

  public String typed(String field) {
    return entries.getOrDefault(field, entries.isEmpty() ? AT_FIRST.getOrDefault(field, "") : "");
  }

  /** What is assumed, as one line says it; a dash where nothing is typed. */
  public String assumed(String field) {
    return typed(field).isBlank() ? "–" : typed(field).strip();
  }

  /**
   * Whether an own way is shown at first: where it is named, and where something in it is wrong.
   */
  public boolean opens(String prefix) {
    return !typed(prefix + "title").isBlank()
        || errors.keySet().stream().anyMatch(field -> field.startsWith(prefix));
  }

  /** Whether anything assumed about the years to come is wrong. */
  public boolean assumptionsAreWrong() {
    return AT_FIRST.keySet().stream().anyMatch(errors::containsKey);
  }

  /** One of the own ways; the form's own percentages stand in it at first. */
  public TypedPolicy policy(String prefix) {
    return new TypedPolicy(legalForm, prefix, entries);
  }
}
