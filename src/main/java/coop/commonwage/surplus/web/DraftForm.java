package coop.commonwage.surplus.web;

import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.application.LabourYears;
import java.util.List;
import java.util.Map;

/**
 * A surplus that is being declared, as far as it is typed.
 *
 * @param years closed labour years, newest first
 * @param legalForm the one on record, under which the year is shared
 * @param entries what was typed, by field; empty at first
 * @param errors what is wrong with it, by field; those of law name their article
 */
public record DraftForm(
    List<LabourYears.LabourYear> years,
    LegalForm legalForm,
    Map<String, String> entries,
    Map<String, String> errors) {

  public String typed(String field) {
    return entries.getOrDefault(field, "");
  }

  public TypedPolicy policy() {
    return new TypedPolicy(legalForm, "", entries);
  }

  /** Who may share, and what is not shared. */
  public TypedRules rules() {
    return new TypedRules(legalForm(), entries);
  }
}
