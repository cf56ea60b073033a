package coop.commonwage.pay.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.DerivationWords;
import coop.commonwage.pay.payruns.Derivation;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.rules.Citation;
import coop.commonwage.rules.Confidence;
import coop.commonwage.rules.RuleEntry;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationViewTest {

  private static final Derivation LOAN =
      new Derivation(
          "student-loan",
          "student-loan",
          List.of(
              new Derivation.Input("loan-pay", "£2,500.00"),
              new Derivation.Source(
                  new RuleEntry<>(
                          "uk/student-loans/plan-2-threshold",
                          LocalDate.of(2026, 4, 6),
                          Money.ofPounds(29_385),
                          new Citation(
                              "Education (Student Loans) (Repayment) Regulations 2009",
                              "regulation 29",
                              "https://www.legislation.gov.uk/uksi/2009/470",
                              LocalDate.of(2026, 11, 21),
                              Confidence.AUTHORITY))
                      .standing(
                          "Student and postgraduate loan repayments",
                          Optional.of(LocalDate.of(2027, 4, 5)))),
              new Derivation.Step("pay-above-threshold", "£51.25")),
          Money.ofPounds(4));

  @Test
  void everyStepStandsInItsOrderWithTheLawItUsed() {
    ExplanationView view = ExplanationView.of(LOAN, Language.ENGLISH);

    assertEquals("student-loan", view.code());
    assertEquals("4.00", view.result());
    assertEquals(
        List.of(
            "input loan-pay",
            "rule uk/student-loans/plan-2-threshold",
            "figure pay-above-threshold"),
        view.working().stream().map(note -> note.is() + " " + note.name()).toList());
    assertEquals("£2,500.00", view.working().getFirst().value());
    ExplanationView.LawView law = view.working().get(1).law();
    assertEquals("uk/student-loans/plan-2-threshold@2026-04-06", law.entry());
    assertEquals("Student and postgraduate loan repayments: plan 2 threshold", law.title());
    assertEquals("2026-04-06", law.inForceFrom());
    assertEquals("2027-04-05", law.inForceUntil());
    assertEquals("regulation 29", law.article());
    assertEquals("2026-11-21", law.readOn());
    assertEquals("authority", law.confidence());
  }

  @Test
  void lawIsNamedWithItsDatesForAPerson() {
    Words words = DerivationWords.in(Language.ENGLISH);
    RuleEntry<?> entry = DerivationWords.sources(LOAN).getFirst();

    assertEquals(
        "Student and postgraduate loan repayments: plan 2 threshold, in force from 6 April 2026 to"
            + " 5 April 2027",
        DerivationWords.law(words, entry));
    assertEquals(
        "student loans: plan 2 threshold, in force from 6 April 2026",
        DerivationWords.law(words, entry.id()));
    assertEquals("contract", DerivationWords.law(words, "contract"));
  }

  @Test
  void entriesOfARuleEndTheDayBeforeTheNext() {
    List<String> bands =
        RuleSets.bundled().holiday().irregularScheme().entries().stream()
            .map(entry -> entry.title() + " " + entry.from() + " " + entry.until())
            .toList();

    assertEquals(
        List.of(
            "Statutory holiday and holiday pay: irregular scheme 2009-04-01"
                + " Optional[2024-03-31]",
            "Statutory holiday and holiday pay: irregular scheme 2024-04-01 Optional.empty"),
        bands);
  }

  @Test
  void aWelshReaderReadsItInWelsh() {
    assertEquals("Student loan", ExplanationView.of(LOAN, Language.ENGLISH).label());
    assertEquals("Benthyciad myfyriwr", ExplanationView.of(LOAN, Language.WELSH).label());
  }
}
