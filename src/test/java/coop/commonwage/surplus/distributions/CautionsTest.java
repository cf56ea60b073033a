package coop.commonwage.surplus.distributions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Rate;
import coop.commonwage.rules.yaml.LegalForms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CautionsTest {

  @Test
  void rulesOfWhichNobodyGaveTheFactsAreNamed() {
    assertEquals(
        List.of(
            "NOT_CHECKED volunteers-at-most",
            "NOT_CHECKED disadvantaged-at-least",
            "NOT_CHECKED pool-at-most-member-margin",
            "FROM_KNOWLEDGE disadvantaged-at-least"),
        of("it-cooperativa-sociale", null));
  }

  @Test
  void theReferenceRateIsAskedForWhereInterestIsPaidOnly() {
    assertEquals(List.of(), of("fr-scic", null));
    assertEquals(List.of(), of("fr-scic", "0"));
    assertEquals(List.of("NOT_CHECKED interest-rate-over-reference"), of("fr-scic", "1"));
  }

  @Test
  void aRateIsDoubtedAboveTheOneWeNameAndNotAtIt() {
    assertEquals(List.of("FROM_KNOWLEDGE "), of("uk-coop-society", "16"));
    assertEquals(
        List.of("DOUBTFUL interest-rate-doubtful-above", "FROM_KNOWLEDGE "),
        of("uk-coop-society", "16.01"));
  }

  @Test
  void theTestsOfOwnershipAreToldElsewhereAndAFormThatIsDoubtedAsAWholeSaysSoItself() {
    assertEquals(List.of(), of("uk-eot-company", null));
    assertEquals(List.of(), of("es-cooperativa-trabajo", "3"));
  }

  private static List<String> of(String form, String percent) {
    return Cautions.of(
            LegalForms.bundled().form(form),
            LocalDate.of(2026, 3, 31),
            Optional.ofNullable(percent).map(Rate::ofPercent),
            CaseFacts.NONE)
        .stream()
        .map(caution -> caution.kind() + " " + caution.rule())
        .toList();
  }
}
