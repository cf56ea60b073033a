package coop.commonwage.pay.leave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.HolidayRules;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IrregularAccrualTest {

  private static final HolidayRules RULES = RuleSets.bundled().holiday();
  private static final LeaveYear YEAR = yearFrom(LocalDate.of(2026, 4, 1));
  private static final LeaveYear BEFORE_REFORM = yearFrom(LocalDate.of(2024, 3, 31));
  private static final LeaveYear FIRST_OF_REFORM = yearFrom(LocalDate.of(2024, 4, 1));

  private final IrregularAccrual accrual = new IrregularAccrual(RULES, YEAR);
  private final RolledUpHoliday rolledUp = new RolledUpHoliday(RULES, YEAR);

  private static LeaveYear yearFrom(LocalDate first) {
    return LeaveYear.beginning(MonthDay.from(first), first);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "240, 0",
    "248, 0",
    "249, 1",
    "252, 1",
    "720, 1",
    "745, 1",
    "746, 2",
    "1242, 2",
    "1248, 3",
    "1800, 4",
    "3600, 7",
    "4080, 8",
    "5250, 11"
  })
  void halfAnHourOrMoreIsAWholeHourAndLessIsDropped(long minutes, long hours) {
    assertEquals(hours * 60, accrual.of(minutes, Working.SILENT).statutory());
  }

  @Test
  void exactlyHalfAnHourCounts() {
    Fraction halfAnHourOfHoliday = Fraction.of(30).dividedBy(Fraction.of(1207)).times(10_000);

    assertEquals(60, accrual.of(halfAnHourOfHoliday, Working.SILENT).statutory());
    assertEquals(
        0,
        accrual.of(halfAnHourOfHoliday.minus(new Fraction(1, 1_000)), Working.SILENT).statutory());
  }

  @Test
  void theKinderBalanceKeepsEveryPartOfAnHourAndNeverFallsBelowTheStatute() {
    HolidayBalance fourHours = accrual.of(240, Working.SILENT);
    HolidayBalance thrice = fourHours.plus(fourHours).plus(fourHours);

    assertEquals(0, thrice.earned(AccrualRounding.STATUTORY));
    assertEquals(87, thrice.earned(AccrualRounding.UNROUNDED), "86.904 minutes");

    HolidayBalance luckyPeriod = accrual.of(249, Working.SILENT);
    assertEquals(60, luckyPeriod.earned(AccrualRounding.STATUTORY));
    assertEquals(60, luckyPeriod.earned(AccrualRounding.UNROUNDED), "not 30.0543 minutes");
    assertEquals(0, HolidayBalance.NOTHING.earned(AccrualRounding.UNROUNDED));
  }

  @Test
  void holidayAccruesByHoursInLeaveYearsFromAprilTwentyFour() {
    assertTrue(accrual.isFor(HolidayScheme.IRREGULAR_HOURS));
    assertTrue(accrual.isFor(HolidayScheme.PART_YEAR));
    assertFalse(accrual.isFor(HolidayScheme.REGULAR_HOURS));
    assertTrue(new IrregularAccrual(RULES, FIRST_OF_REFORM).isFor(HolidayScheme.IRREGULAR_HOURS));
    IrregularAccrual tooEarly = new IrregularAccrual(RULES, BEFORE_REFORM);
    assertFalse(tooEarly.isFor(HolidayScheme.IRREGULAR_HOURS));
    assertEquals(
        "holiday does not accrue by hours worked in the leave year that began on 2024-03-31",
        assertThrows(IllegalArgumentException.class, () -> tooEarly.of(60, Working.SILENT))
            .getMessage());
  }

  @Test
  void minutesWorkedAreNotNegative() {
    assertEquals(
        "minutes worked must not be negative: -1",
        assertThrows(IllegalArgumentException.class, () -> accrual.of(-1, Working.SILENT))
            .getMessage());
  }

  @Test
  void whatEachPeriodRoundsIsLessThanAnHourAwayFromWhatWasEarned() {
    SplittableRandom random = new SplittableRandom(1_207);
    HolidayBalance sum = HolidayBalance.NOTHING;
    for (int i = 0; i < 5_000; i++) {
      HolidayBalance period = accrual.of(random.nextLong(0, 15_000), Working.SILENT);
      Fraction off = Fraction.of(period.statutory()).minus(period.exact());
      assertTrue(off.compareTo(Fraction.of(30)) <= 0 && off.compareTo(Fraction.of(-30)) > 0);
      assertEquals(0, period.statutory() % 60);
      sum = sum.plus(period);
      assertTrue(sum.earned(AccrualRounding.UNROUNDED) >= sum.earned(AccrualRounding.STATUTORY));
    }
  }

  @ParameterizedTest
  @EnumSource(AccrualRounding.class)
  void everyWayToCountIsKnownByItsWord(AccrualRounding rounding) {
    assertEquals(rounding, AccrualRounding.ofWord(rounding.word()));
    assertEquals(
        "\"kindly\" is not a way to count holiday: statutory or unrounded",
        assertThrows(IllegalArgumentException.class, () -> AccrualRounding.ofWord("kindly"))
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource({"0.00, 0.00", "1000.00, 120.70", "875.50, 105.67", "1432.18, 172.86"})
  void rolledUpHolidayIsAShareOfThePayForWork(String pay, String holiday) {
    assertEquals(Money.of(holiday), rolledUp.with(Money.of(pay), Working.SILENT));
  }

  @Test
  void onlyIrregularHoursInGreatBritainMayHaveItRolledUp() {
    assertEquals(
        Optional.empty(),
        rolledUp.whyNot(HolidayScheme.IRREGULAR_HOURS, BankHolidayDivision.ENGLAND_AND_WALES));
    assertEquals(
        Optional.empty(), rolledUp.whyNot(HolidayScheme.PART_YEAR, BankHolidayDivision.SCOTLAND));
    assertEquals(
        Optional.of(
            "holiday pay can be rolled up only for workers with irregular hours or for a part of"
                + " the year (Working Time Regulations 1998, regulation 16A); this contract"
                + " guarantees regular hours"),
        rolledUp.whyNot(HolidayScheme.REGULAR_HOURS, BankHolidayDivision.ENGLAND_AND_WALES));
    assertEquals(
        Optional.of(
            "holiday pay cannot be rolled up in Northern Ireland: regulation 16A of the Working"
                + " Time Regulations 1998 holds in Great Britain only"),
        rolledUp.whyNot(HolidayScheme.IRREGULAR_HOURS, BankHolidayDivision.NORTHERN_IRELAND));
    assertEquals(
        Optional.of(
            "holiday pay can be rolled up only in leave years that begin on or after the day"
                + " regulation 16A of the Working Time Regulations 1998 came in; this one began on"
                + " 2024-03-31"),
        new RolledUpHoliday(RULES, BEFORE_REFORM)
            .whyNot(HolidayScheme.IRREGULAR_HOURS, BankHolidayDivision.SCOTLAND));
    assertEquals("uk/holiday/rolled-up@2024-04-01", rolledUp.source().id());
  }

  @Test
  void payForWorkIsNotNegative() {
    assertEquals(
        "pay for work must not be negative: -0.01",
        assertThrows(
                IllegalArgumentException.class,
                () -> rolledUp.with(Money.of("-0.01"), Working.SILENT))
            .getMessage());
  }
}
