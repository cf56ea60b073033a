package coop.commonwage.pay.deductions.levies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.rules.EmployerLevyRules;
import coop.commonwage.rules.yaml.RuleSets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EmploymentAllowanceTest {

  private static final EmployerLevyRules RULES = RuleSets.bundled().employerLevies();

  private static EmploymentAllowance of(int year) {
    return new EmploymentAllowance(RULES, new TaxYear(year));
  }

  private static AllowanceClaim claim(AllowanceBar bar, String secondaryBefore) {
    return new AllowanceClaim(true, bar, Optional.ofNullable(secondaryBefore).map(Money::of));
  }

  @ParameterizedTest
  @CsvSource({
    "2024, -0.01, 0.00",
    "2024, 0.00, 0.00",
    "2024, 4999.99, 4999.99",
    "2024, 5000.00, 5000.00",
    "2024, 5000.01, 5000.00",
    "2025, 10499.99, 10499.99",
    "2025, 10500.01, 10500.00",
    "2026, 10500.00, 10500.00",
    "2026, 10500.01, 10500.00"
  })
  void itGoesAsFarAsTheYearsContributionsDo(int year, String secondary, String used) {
    assertEquals(Money.of(used), of(year).usedToDate(Money.of(secondary)));
  }

  @Test
  void whoDidNotClaimHasNone() {
    assertEquals(
        Optional.of("the Employment Allowance of 2026-27 was not claimed"),
        of(2026).whyNot(new AllowanceClaim(false, AllowanceBar.NONE, Optional.of(Money.ZERO))));
  }

  @Test
  void until2025TheYearBeforeDecided() {
    assertEquals(Optional.empty(), of(2024).whyNot(claim(AllowanceBar.NONE, "100000.00")));
    assertEquals(
        Optional.of(
            "the allowance of 2024-25 is for employers whose own National Insurance of the year"
                + " before was not above £100,000.00; it was £100,000.01"),
        of(2024).whyNot(claim(AllowanceBar.NONE, "100000.01")));
    assertEquals(
        Optional.of(
            "the allowance of 2024-25 is for employers whose own National Insurance of the year"
                + " before was not above £100,000.00; that figure is not known"),
        of(2024).whyNot(claim(AllowanceBar.NONE, null)));
  }

  @Test
  void since2025ItDoesNot() {
    assertEquals(Optional.empty(), of(2025).whyNot(claim(AllowanceBar.NONE, "9000000.00")));
    assertEquals(Optional.empty(), of(2026).whyNot(claim(AllowanceBar.NONE, null)));
  }

  @ParameterizedTest
  @EnumSource(value = AllowanceBar.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void whoIsShutOutIsToldWhy(AllowanceBar bar) {
    String reason = of(2026).whyNot(claim(bar, "0.00")).orElseThrow();

    assertEquals(bar.reason(), reason);
    assertTrue(reason.contains("National Insurance Contributions Act 2014"), reason);
  }

  @Test
  void everyBarIsKnownByItsWord() {
    for (AllowanceBar bar : AllowanceBar.values()) {
      assertEquals(bar, AllowanceBar.ofWord(bar.word()));
    }
    assertEquals("", AllowanceBar.NONE.reason());
    assertEquals(
        "\"size\" keeps nobody from the Employment Allowance: none, connected-employer-claims,"
            + " sole-director-company, public-body or personal-household",
        assertThrows(IllegalArgumentException.class, () -> AllowanceBar.ofWord("size"))
            .getMessage());
  }

  @Test
  void itsEntryNamesTheYear() {
    assertEquals("uk/employer-levies/employment-allowance@2025-04-06", of(2025).source().id());
  }

  @ParameterizedTest
  @CsvSource({"0.00, true", "44999.99, true", "45000.00, true", "45000.01, false"})
  void anEmployerIsSmallUpToFortyFiveThousand(String class1, boolean small) {
    SmallEmployersRelief relief = new SmallEmployersRelief(RULES, new TaxYear(2026));

    assertEquals(small, relief.isSmall(Money.of(class1)));
    assertEquals(Money.of("45000.00"), relief.source().value());
    assertEquals(false, relief.isSmall(Money.of("1000000.00")));
  }
}
