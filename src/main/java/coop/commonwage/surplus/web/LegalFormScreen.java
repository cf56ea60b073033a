package coop.commonwage.surplus.web;

import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.legalforms.FormChange;
import coop.commonwage.surplus.legalforms.FormHistory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The legal form on record, as a page shows it.
 *
 * @param recorded the form of today
 * @param forms every form there is a profile for; empty for who may not propose one
 * @param confirms whether the reader may confirm the change that waits
 * @param withdraws whether the reader may withdraw it
 * @param typed what was typed, by field
 * @param errors what is wrong with it, by field
 */
public record LegalFormScreen(
    LegalForm recorded,
    FormHistory history,
    List<LegalForm> forms,
    boolean confirms,
    boolean withdraws,
    Map<String, String> typed,
    Map<String, String> errors) {

  public Optional<FormChange> waiting() {
    return history.waiting();
  }

  public boolean proposes() {
    return !forms.isEmpty() && waiting().isEmpty();
  }

  public String entry(String field) {
    return typed.getOrDefault(field, "");
  }
}
