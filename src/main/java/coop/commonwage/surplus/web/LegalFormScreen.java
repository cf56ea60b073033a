package coop.commonwage.surplus.web;

import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.application.ReadLegalForm;
import coop.commonwage.surplus.distributions.OwnershipTests;
import coop.commonwage.surplus.legalforms.FormChange;
import coop.commonwage.surplus.legalforms.FormHistory;
import coop.commonwage.surplus.legalforms.OwnershipFact;
import coop.commonwage.surplus.legalforms.OwnershipHistory;
import coop.commonwage.surplus.legalforms.OwnershipTest;
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
 * @param findings how each test of employee ownership stands; none where the form has none
 * @param ownership what was recorded about them
 * @param typed what was typed, by field
 * @param errors what is wrong with it, by field
 */
public record LegalFormScreen(
    ReadLegalForm.Recorded recorded,
    FormHistory history,
    List<LegalForm> forms,
    boolean confirms,
    boolean withdraws,
    List<OwnershipTests.Finding> findings,
    OwnershipHistory ownership,
    Map<String, String> typed,
    Map<String, String> errors) {

  public Optional<FormChange> waiting() {
    return history.waiting();
  }

  public boolean proposes() {
    return !forms.isEmpty() && waiting().isEmpty();
  }

  /** The tests that somebody answers, in the order they are asked. */
  public List<OwnershipTest> questions() {
    return List.of(OwnershipTest.values());
  }

  /** What was recorded about a test, the newest first. */
  public List<OwnershipFact> recorded(OwnershipTest test) {
    return ownership.facts().stream().filter(fact -> fact.test() == test).toList().reversed();
  }

  /** Whether the form for a test was sent and something in it is wrong. */
  public boolean opens(OwnershipTest test) {
    return errors.keySet().stream().anyMatch(field -> field.startsWith(test.word() + "."));
  }

  /** Whether the form for another legal form was sent and something in it is wrong. */
  public boolean opensProposal() {
    return !errors.isEmpty()
        && !errors.containsKey("outcome")
        && errors.keySet().stream().noneMatch(field -> field.contains("."));
  }

  public String entry(String field) {
    return typed.getOrDefault(field, "");
  }
}
