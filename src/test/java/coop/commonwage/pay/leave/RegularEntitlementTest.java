package coop.commonwage.pay.leave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Fraction;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.HolidayRules;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegularEntitlementTest {

  private static final HolidayRules RULES = RuleSets.bundled().holiday();
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final LeaveYear YEAR = LeaveYear.beginning(MonthDay.of(4, 1), FIRST);
  private static final Rate FIVE_DAYS = Rate.of("5");

  private final RegularEntitlement entitlement = new RegularEntitlement(RULES, YEAR);

  @ParameterizedTest
  @CsvSource({
    "5, 28",
    "7, 28",
    "6, 28",
    "5.1, 28",
    "4.99, 27.944",
    "3.5, 19.6",
    "2, 11.2",
    "1, 5.6",
    "0.5, 2.8"
  })
  void itIsFiveAndThreeFifthsWeeksAndNoMoreThanTwentyEightDays(String daysPerWeek, String days) {
    assertEquals(
        Fraction.of(Rate.of(days)), entitlement.fullYear(Rate.of(daysPerWeek), Working.SILENT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "7.01"})
  void aWeekHasNoSuchNumberOfDays(String daysPerWeek) {
    assertEquals(
        "days a week must be above 0 and at most 7, was " + daysPerWeek,
        assertThrows(
                IllegalArgumentException.class,
                () -> entitlement.fullYear(Rate.of(daysPerWeek), Working.SILENT))
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-01, 2026-04-01, 2.5",
    "2026-04-01, 2026-04-30, 2.5",
    "2026-04-01, 2026-05-01, 5",
    "2026-04-01, 2026-06-01, 7",
    "2026-04-01, 2027-02-28, 26",
    "2026-04-01, 2027-03-01, 28",
    "2026-04-01, 2027-03-31, 28",
    "2026-11-30, 2027-03-31, 12",
    "2027-03-31, 2027-03-31, 2.5"
  })
  void inTheFirstYearEveryMonthThatBeginsBringsATwelfth(
      LocalDate started, LocalDate day, String days) {
    assertEquals(
        Fraction.of(Rate.of(days)),
        entitlement.inFirstYear(FIVE_DAYS, started, day, Working.SILENT));
  }

  @Test
  void roundingUpNeverGivesMoreThanTheWholeYear() {
    assertEquals(
        new Fraction(14, 5),
        entitlement.inFirstYear(Rate.of("0.5"), FIRST, YEAR.lastDay(), Working.SILENT));
  }

  @Test
  void aDayOutsideTheLeaveYearIsRefused() {
    assertEquals(
        "the employment began on 2026-03-31, outside the leave year 2026-04-01 to 2027-03-31",
        assertThrows(
                IllegalArgumentException.class,
                () -> entitlement.inFirstYear(FIVE_DAYS, FIRST.minusDays(1), FIRST, Working.SILENT))
            .getMessage());
    assertEquals(
        "holiday was asked for on 2027-04-01, outside the leave year 2026-04-01 to 2027-03-31",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    entitlement.inFirstYear(
                        FIVE_DAYS, FIRST, YEAR.lastDay().plusDays(1), Working.SILENT))
            .getMessage());
    assertEquals(
        "2026-04-01 is before the employment began, on 2026-04-02",
        assertThrows(
                IllegalArgumentException.class,
                () -> entitlement.inFirstYear(FIVE_DAYS, FIRST.plusDays(1), FIRST, Working.SILENT))
            .getMessage());
  }

  @Test
  void whoLeavesHasEarnedThePartOfTheYearTheyWereEmployedIn() {
    LocalDate longAgo = LocalDate.of(2019, 1, 1);
    assertEquals(
        Fraction.of(28).times(183).dividedBy(365),
        entitlement.ofLeaver(FIVE_DAYS, longAgo, LocalDate.of(2026, 9, 30), Working.SILENT));
    assertEquals(
        Fraction.of(28).dividedBy(365),
        entitlement.ofLeaver(FIVE_DAYS, longAgo, FIRST, Working.SILENT));
    assertEquals(
        Fraction.of(28), entitlement.ofLeaver(FIVE_DAYS, longAgo, YEAR.lastDay(), Working.SILENT));
    assertEquals(
        Fraction.of(28).dividedBy(365),
        entitlement.ofLeaver(FIVE_DAYS, FIRST.plusDays(9), FIRST.plusDays(9), Working.SILENT));
  }

  @Test
  void nobodyLeavesBeforeTheyBeginOrInAnotherLeaveYear() {
    assertEquals(
        "the employment ended on 2026-04-01, before it began, on 2026-04-02",
        assertThrows(
                IllegalArgumentException.class,
                () -> entitlement.ofLeaver(FIVE_DAYS, FIRST.plusDays(1), FIRST, Working.SILENT))
            .getMessage());
    assertEquals(
        "the employment ended on 2026-03-31, outside the leave year 2026-04-01 to 2027-03-31",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    entitlement.ofLeaver(
                        FIVE_DAYS, FIRST.minusYears(1), FIRST.minusDays(1), Working.SILENT))
            .getMessage());
  }

  @Test
  void hoursAreDaysOfTheUsualLength() {
    assertEquals(
        Fraction.of(28 * 6 * 60),
        RegularEntitlement.inMinutes(Fraction.of(28), 30 * 60, FIVE_DAYS));
    assertEquals(
        new Fraction(117_600, 5),
        RegularEntitlement.inMinutes(new Fraction(98, 5), 70 * 60, Rate.of("3.5")));
  }

  @Test
  void theContractDecidesWhoseHoursAreIrregular() {
    assertEquals(
        HolidayScheme.REGULAR_HOURS, HolidayScheme.of(ContractKind.GUARANTEED_HOURS, false));
    assertEquals(HolidayScheme.IRREGULAR_HOURS, HolidayScheme.of(ContractKind.ZERO_HOURS, false));
    assertEquals(HolidayScheme.PART_YEAR, HolidayScheme.of(ContractKind.GUARANTEED_HOURS, true));
    assertEquals(HolidayScheme.PART_YEAR, HolidayScheme.of(ContractKind.ZERO_HOURS, true));
  }

  @Test
  void theFirstYearNeverTakesBackWhatItGaveAndNeverGivesMoreThanTheWholeYear() {
    SplittableRandom random = new SplittableRandom(5_628);
    for (int i = 0; i < 2_000; i++) {
      Rate daysPerWeek = new Rate(random.nextLong(1, 71), 1);
      LocalDate started = FIRST.plusDays(random.nextInt(365));
      Fraction full = entitlement.fullYear(daysPerWeek, Working.SILENT);
      Fraction before = Fraction.ZERO;
      for (LocalDate day = started; !day.isAfter(YEAR.lastDay()); day = day.plusDays(11)) {
        Fraction now = entitlement.inFirstYear(daysPerWeek, started, day, Working.SILENT);
        assertTrue(now.compareTo(before) >= 0);
        assertTrue(now.compareTo(full) <= 0);
        before = now;
      }
    }
  }
}
