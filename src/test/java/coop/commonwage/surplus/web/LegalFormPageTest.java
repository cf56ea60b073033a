package coop.commonwage.surplus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.application.ReadLegalForm;
import coop.commonwage.surplus.distributions.OwnershipTests;
import coop.commonwage.surplus.legalforms.FormChange;
import coop.commonwage.surplus.legalforms.FormGrounds;
import coop.commonwage.surplus.legalforms.FormHistory;
import coop.commonwage.surplus.legalforms.MembersDecision;
import coop.commonwage.surplus.legalforms.OwnershipFact;
import coop.commonwage.surplus.legalforms.OwnershipHistory;
import coop.commonwage.surplus.legalforms.OwnershipTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LegalFormPageTest {

  private static final LegalForms FORMS = LegalForms.bundled();
  private static final Instant AT = Instant.parse("2026-11-14T10:00:00Z");

  private static FormChange change(Optional<FormChange.Decision> decision) {
    return new FormChange(
        UUID.randomUUID(),
        "uk-eot-company",
        LocalDate.of(2026, 4, 1),
        "special resolution of 3 May",
        "RS001234",
        Optional.of(
            new FormGrounds(
                LocalDate.of(2026, 4, 1),
                "certificate of 1 April",
                Optional.of(
                    new MembersDecision(
                        LocalDate.of(2026, 2, 3),
                        Optional.of(LocalDate.of(2026, 2, 20)),
                        30,
                        4,
                        41)))),
        AT,
        "pat",
        UUID.randomUUID(),
        decision);
  }

  private static String page(
      String name, List<FormChange> changes, boolean confirms, Map<String, String> errors)
      throws Exception {
    return page(
        name,
        new ReadLegalForm.Recorded("uk-coop-society", Optional.of(FORMS.form("uk-coop-society"))),
        changes,
        confirms,
        errors);
  }

  private static String page(
      String name,
      ReadLegalForm.Recorded recorded,
      List<FormChange> changes,
      boolean confirms,
      Map<String, String> errors)
      throws Exception {
    return RenderedPage.of(
        name,
        "surplus",
        "surplus/legalForm.jte",
        Map.of(
            "screen",
            new LegalFormScreen(
                recorded,
                new FormHistory(recorded.name(), AT, changes),
                FORMS.all(),
                confirms,
                true,
                OwnershipTests.of(
                    FORMS.form("uk-eot-company"), LocalDate.of(2026, 11, 14), Optional.empty()),
                new OwnershipHistory(
                    List.of(
                        new OwnershipFact(
                            OwnershipTest.OFFICE_HOLDERS,
                            LocalDate.of(2026, 4, 1),
                            true,
                            2,
                            5,
                            "register of 1 April",
                            AT,
                            "pat"))),
                Map.of("reason", "because"),
                errors)));
  }

  @Test
  void theFormOnRecordIsShownWithItsHistoryAndAnotherOneCanBeProposed() throws Exception {
    String html =
        page(
            "legal-form",
            List.of(
                change(
                    Optional.of(new FormChange.Decision(FormChange.Outcome.WITHDRAWN, AT, "bea")))),
            true,
            Map.of("from", "Enter a date"));
    assertTrue(html.contains("Co-operative society (United Kingdom)</h1>"));
    assertTrue(html.contains("withdrawn</span>"));
    assertTrue(html.contains("special resolution of 3 May"));
    assertTrue(html.contains("RS001234"));
    assertTrue(
        html.contains(
            "The members decided it on 3 February 2026: 30 for, 4 against, 41 entitled to vote. A"
                + " second meeting confirmed it on 20 February 2026."));
    assertTrue(html.contains("Registered on 1 April 2026: “certificate of 1 April”"));
    assertTrue(html.contains("action=\"/surplus/legal-form/changes\""));
    assertTrue(html.contains("<a href=\"#from\">Enter a date</a>"));
    assertTrue(html.contains("value=\"because\""));
  }

  @Test
  void aFormOfWhichNothingIsKnownIsSaidSoAndTheRightOneCanBeProposed() throws Exception {
    String html =
        page(
            "legal-form-unknown",
            new ReadLegalForm.Recorded("worker-coop", Optional.empty()),
            List.of(),
            true,
            Map.of());
    assertTrue(html.contains("</span>worker-coop</h1>"));
    assertTrue(html.contains("“worker-coop” is on record as the legal form, and nothing is known"));
    assertTrue(html.contains("action=\"/surplus/legal-form/changes\""));
  }

  @Test
  void whatWaitsIsConfirmedByASecondPersonAndNothingElseIsProposedMeanwhile() throws Exception {
    List<FormChange> waits = List.of(change(Optional.empty()));
    String second = page("legal-form-second", waits, true, Map.of());
    assertTrue(second.contains("value=\"confirmed\""));
    assertFalse(second.contains("action=\"/surplus/legal-form/changes\""));
    String proposer = page("legal-form-proposer", waits, false, Map.of());
    assertFalse(proposer.contains("value=\"confirmed\""));
    assertTrue(proposer.contains("value=\"withdrawn\""));
    assertTrue(proposer.contains("A member of the board who did not propose it confirms it."));
  }

  @Test
  void eachTestOfEmployeeOwnershipIsAskedWithItsArticleAndWhatIsRecorded() throws Exception {
    String html =
        page("legal-form-ownership", List.of(), false, Map.of("trading.from", "Enter a date"));
    assertTrue(html.contains("The company or its group trades: <b>nothing is recorded</b>"));
    assertTrue(html.contains("section 312F"));
    assertTrue(html.contains("2 of 5</b> from 1 April 2026 · “register of 1 April”"));
    for (OwnershipTest test : OwnershipTest.values()) {
      assertTrue(html.contains("name=\"test\" value=\"" + test.word() + "\""), test.word());
    }
    assertTrue(html.contains("id=\"trading.from-error\""));
  }

  private static Map<String, String> wrong(Map<String, String> typed) {
    Map<String, String> errors = new TreeMap<>();
    Optional<Supplier<FormGrounds>> grounds =
        new TypedFormChange(typed, Words.in(Language.ENGLISH, "platform", "surplus"), errors)
            .grounds();
    assertEquals(errors.isEmpty(), grounds.isPresent());
    return errors;
  }

  @Test
  void whatAnotherFormRestsOnIsReadFieldByField() {
    assertEquals(Set.of("kind", "registeredOn"), wrong(Map.of()).keySet());
    assertEquals(
        Set.of("decidedOn", "votesFor", "votesAgainst", "entitled", "confirmedOn"),
        wrong(Map.of("kind", "decided", "registeredOn", "2026-05-20", "confirmedOn", "20 May 2026"))
            .keySet());
    assertEquals(Map.of(), wrong(Map.of("kind", "correction", "registeredOn", "2026-05-20")));
    assertEquals(
        Map.of(),
        wrong(
            Map.of(
                "kind", "decided",
                "registeredOn", "2026-05-20",
                "decidedOn", "2026-04-20",
                "votesFor", "30",
                "votesAgainst", "0",
                "entitled", "41")));
  }
}
