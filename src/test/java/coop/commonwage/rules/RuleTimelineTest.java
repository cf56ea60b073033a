package coop.commonwage.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the bundled set, over every day it must answer for. */
class RuleTimelineTest {

  private static final LocalDate FIRST_PAYROLL_DATE = LocalDate.of(2025, 4, 6);

  static Stream<Rule<?>> rules() {
    return RuleSets.bundled().rules().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyDayFromTheFirstToTheLastVerifiedHasExactlyOneEntry(Rule<?> rule) {
    RuleFile file = rule.file();
    for (LocalDate day = file.coversFrom();
        !day.isAfter(file.verifiedUntil());
        day = day.plusDays(1)) {
      LocalDate asked = day;
      RuleEntry<?> entry = rule.on(day);
      long begun = rule.entries().stream().filter(e -> !e.from().isAfter(asked)).count();
      RuleEntry<?> latestBegun = rule.entries().stream().skip(begun - 1).findFirst().orElseThrow();
      assertNotNull(entry.value());
      assertEquals(latestBegun, entry);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyFileCoversTheFirstPayrollDate(Rule<?> rule) {
    assertFalse(rule.file().coversFrom().isAfter(FIRST_PAYROLL_DATE));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aDayOutsideTheVerifiedSpanIsRefusedByName(Rule<?> rule) {
    RuleFile file = rule.file();
    OutsideVerifiedSpan refused =
        assertThrows(OutsideVerifiedSpan.class, () -> rule.on(file.verifiedUntil().plusDays(1)));

    assertTrue(refused.getMessage().startsWith("payroll-rules/" + file.name() + ".yaml"));
    assertThrows(OutsideVerifiedSpan.class, () -> rule.on(file.coversFrom().minusDays(1)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyEntryIsCited(Rule<?> rule) {
    for (RuleEntry<?> entry : rule.entries()) {
      Citation cite = entry.cite();
      assertFalse(cite.law().isBlank());
      assertFalse(cite.article().isBlank());
      assertTrue(cite.url().startsWith("https://"));
      assertTrue(cite.readOn().isAfter(LocalDate.of(2026, 1, 1)));
      assertTrue(entry.id().startsWith(rule.file().name() + "/" + rule.name() + "@"));
    }
  }
}
