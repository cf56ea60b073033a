package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.Citation;
import coop.commonwage.rules.Confidence;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.LegalLimit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Legal forms made up for tests of the arithmetic. */
final class Forms {

  static final Citation LAW =
      new Citation("Made-up Act", "s1", "", LocalDate.of(2026, 11, 21), Confidence.KNOWN);

  private Forms() {}

  /** Everybody may receive and nothing is limited. */
  static LegalForm free() {
    return withLimits();
  }

  static LegalForm withLimits(LegalLimit... limits) {
    return new LegalForm(
        "test-form",
        "Test form",
        "high",
        LocalDate.of(2030, 12, 31),
        List.of("worker", "user", "investor"),
        "",
        LAW,
        "general-reserve",
        List.of(),
        List.of(),
        List.of(limits),
        Optional.empty());
  }

  static LegalForm withoutMemberPool() {
    return new LegalForm(
        "benefit-society",
        "Benefit society",
        "high",
        LocalDate.of(2030, 12, 31),
        List.of(),
        "its profits are for the community",
        LAW,
        "community-reserve",
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  static LegalLimit percent(String rule, String subject, String percent, String base) {
    return new LegalLimit(
        rule, subject, LocalDate.EPOCH, Rate.ofPercent(percent), base, Money.ZERO, List.of(), LAW);
  }

  static LegalLimit words(String rule, String subject, String... words) {
    return new LegalLimit(
        rule, subject, LocalDate.EPOCH, Rate.ZERO, "", Money.ZERO, List.of(words), LAW);
  }
}
