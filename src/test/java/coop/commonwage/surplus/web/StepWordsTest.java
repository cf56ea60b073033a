package coop.commonwage.surplus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Rate;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.distributions.CaseFacts;
import coop.commonwage.surplus.distributions.Cautions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepWordsTest {

  @Test
  void whatAnItalianCooperativeDidNotTellIsSaidWithTheLawThatAsks() {
    assertEquals(
        List.of(
            "Nobody gave the figures this rule asks about, so it was not looked at: Legge 381/1991,"
                + " art. 2, volunteers are at most half of the members.",
            "Nobody gave the figures this rule asks about, so it was not looked at: Legge 381/1991,"
                + " art. 4, disadvantaged people are at least 30 % of the workers.",
            "Nobody gave the figures this rule asks about, so it was not looked at: Codice civile,"
                + " art. 2545-sexies.",
            "This rule we know, and have not read in a source: Legge 381/1991, art. 4,"
                + " disadvantaged people are at least 30 % of the workers."),
        said(Language.ENGLISH, "it-cooperativa-sociale", Optional.empty()));
  }

  @Test
  void aDoubtedRateIsSaidInBothLanguages() {
    Optional<Rate> rate = Optional.of(Rate.ofPercent("17"));
    assertEquals(
        "Interest on shares is 17%. Above 16% it is hard to call it the lowest rate that gets and"
            + " keeps the capital: no law names a figure, this is our own reading (FCA guidance on"
            + " the 2014 Act (RFCCBS), 4.2 and 6.1, interest no higher than needed to obtain and"
            + " keep the capital).",
        said(Language.ENGLISH, "uk-coop-society", rate).getFirst());
    assertEquals(
        "Y llog ar gyfranddaliadau yw 17%. Uwchlaw 16%",
        said(Language.WELSH, "uk-coop-society", rate).getFirst().substring(0, 45));
  }

  private static List<String> said(Language language, String form, Optional<Rate> rate) {
    Words words = Words.in(language, "surplus");
    return Cautions.of(
            LegalForms.bundled().form(form), LocalDate.of(2026, 3, 31), rate, CaseFacts.NONE)
        .stream()
        .map(caution -> StepWords.caution(words, caution))
        .toList();
  }
}
