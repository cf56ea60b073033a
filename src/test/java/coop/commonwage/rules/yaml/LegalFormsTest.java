package coop.commonwage.rules.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.LegalLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LegalFormsTest {

  @Test
  void everyProfileInTheFolderIsReadAndNoneIsMissing() throws IOException {
    LegalForms forms = LegalForms.from(Path.of("payroll-rules"));
    try (Stream<Path> files = Files.list(Path.of("payroll-rules", "surplus"))) {
      assertEquals(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
              .map(name -> name.replace(".yaml", ""))
              .sorted()
              .toList(),
          forms.all().stream().map(LegalForm::name).sorted().toList());
    }
  }

  @Test
  void everyProfileNamesTheSchemaThatKnowsEveryRule() throws IOException {
    String schema = Files.readString(Path.of("payroll-rules/schema/legal-form.schema.json"));
    for (String rule : LegalFormReader.rules()) {
      assertTrue(schema.contains("\"const\": \"" + rule + "\""), rule);
    }
    for (LegalForm form : LegalForms.bundled().all()) {
      assertEquals(
          "# yaml-language-server: $schema=../schema/legal-form.schema.json",
          Files.readAllLines(Path.of("payroll-rules", "surplus", form.name() + ".yaml"))
              .getFirst());
    }
  }

  @Test
  void aBenefitSocietyHasNoMemberPoolAndSaysWhy() {
    LegalForm form = LegalForms.bundled().form("uk-community-benefit-society");
    assertTrue(form.receivers().isEmpty());
    assertFalse(form.noPoolReason().isEmpty());
  }

  @Test
  void directorsMayBeLeftOutOfATrustsBonusFromTheDayTheLawChanged() {
    LegalForm form = LegalForms.bundled().form("uk-eot-company");
    assertFalse(participation(form, LocalDate.of(2024, 10, 29)).words().contains("director"));
    assertTrue(participation(form, LocalDate.of(2024, 10, 30)).words().contains("director"));
  }

  @Test
  void theExemptPartOfATrustsBonusIsThreeThousandSixHundredPounds() {
    Optional<LegalLimit> exempt =
        LegalForms.bundled().form("uk-eot-company").limitsOn(LocalDate.of(2026, 3, 31)).stream()
            .filter(limit -> limit.rule().equals("exempt-per-member"))
            .findFirst();
    assertEquals(Money.of("3600"), exempt.orElseThrow().amount());
  }

  @Test
  void anUnknownFormNamesThoseThereAre() {
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> LegalForms.bundled().form("uk-coop-societies"))
            .getMessage()
            .startsWith(
                "there is no legal form \"uk-coop-societies\"; these are known: uk-coop-society,"));
  }

  @Test
  void aProfileThatLetsNobodyReceiveWithoutSayingWhyIsRefusedWithItsLine() {
    assertEquals(
        "surplus/x.yaml:4: \"receivers\" holds either \"classes\" or \"none-because\"",
        assertThrows(
                RulesRefused.class,
                () ->
                    LegalFormReader.read(
                        "x",
                        """
                        title: X
                        confidence: high
                        verified-until: 2027-12-31
                        receivers:
                          cite: none
                        """))
            .getMessage());
  }

  @Test
  void aLimitNobodyKnowsIsRefusedWithItsLine() {
    String message =
        assertThrows(
                RulesRefused.class,
                () ->
                    LegalFormReader.read(
                        "x",
                        """
                        title: X
                        confidence: high
                        verified-until: 2027-12-31
                        receivers:
                          classes: [worker]
                          cite: &c
                            law: A
                            article: b
                            url: https://example.org/
                            read-on: 2026-11-21
                            confidence: known
                        application:
                          cite: *c
                        undistributed-to: reserve
                        limits:
                          - rule: fund-at-lest
                            from: 2020-01-01
                            cite: *c
                        """))
            .getMessage();
    assertTrue(
        message.startsWith("surplus/x.yaml:16: \"rule\": \"fund-at-lest\" is not one of:"),
        message);
  }

  @Test
  void everyProfileSaysFromWhichDayItIsKnownAndNoLimitOfASurplusBeginsLaterButTheBondRates() {
    Set<String> later = new TreeSet<>();
    for (LegalForm form : LegalForms.bundled().all()) {
      assertFalse(form.knownFrom().isAfter(LocalDate.of(2019, 1, 1)), form.name());
      form.limitsNotKnownOn(form.knownFrom())
          .forEach(limit -> later.add(form.name() + " " + limit.rule() + " " + limit.from()));
    }
    assertEquals(Set.of("it-cooperativa-sociale interest-rate-at-most 2023-12-28"), later);
  }

  private static LegalLimit participation(LegalForm form, LocalDate day) {
    return form.limitsOn(day).stream()
        .filter(limit -> limit.rule().equals("nobody-left-out"))
        .findFirst()
        .orElseThrow();
  }
}
