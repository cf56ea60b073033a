package coop.commonwage.pay.leave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.HolidayRules;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HolidayPayTest {

  private static final HolidayRules RULES = RuleSets.bundled().holiday();
  private static final LocalDate HOLIDAY = LocalDate.of(2026, 10, 5);
  private static final LeaveYear YEAR = LeaveYear.beginning(MonthDay.of(4, 1), HOLIDAY);
  private static final Money NOTHING = Money.ZERO;

  private final HolidayPay holidayPay = new HolidayPay(RULES, YEAR);
  private final AbsenceAccrual absence = new AbsenceAccrual(RULES, YEAR);

  /** Weeks that end with the one before the holiday, oldest first. */
  private static final class Weeks {
    private final List<LookBackWeek> newestFirst = new ArrayList<>();
    private LocalDate first = HOLIDAY;

    /** Goes further back. */
    Weeks before(int count, String pay, long minutes) {
      return add(count, Money.of(pay), minutes, false);
    }

    Weeks sick(int count) {
      return add(count, NOTHING, 0, true);
    }

    private Weeks add(int count, Money pay, long minutes, boolean absent) {
      for (int i = 0; i < count; i++) {
        first = first.minusWeeks(1);
        newestFirst.add(LookBackWeek.of(first, pay, minutes, absent));
      }
      return this;
    }

    LookBack lookBack() {
      return new LookBack(newestFirst.reversed());
    }
  }

  private Optional<WeekAverage> average(Weeks weeks) {
    return holidayPay.average(weeks.lookBack(), HOLIDAY, Working.SILENT);
  }

  @Test
  void theNewestFiftyTwoPaidWeeksAreAveraged() {
    WeekAverage average =
        average(
                new Weeks()
                    .before(40, "400.00", 1_770)
                    .before(12, "0.00", 0)
                    .before(12, "350.00", 1_770)
                    .before(1, "9999.00", 60))
            .orElseThrow();

    assertEquals(new WeekAverage(52, Money.of("388.46"), Fraction.of(1_770)), average);
    assertEquals(Rate.of("13.1681"), average.hourlyRate());
    assertEquals(Money.of("92.18"), holidayPay.of(Fraction.of(420), average, Working.SILENT));
  }

  @Test
  void aWeekOfAPennyCountsAndAWeekOfWorkWithoutPayDoesNot() {
    assertEquals(
        new WeekAverage(2, Money.of("150.01"), Fraction.of(600)),
        average(
                new Weeks()
                    .before(1, "300.00", 1_200)
                    .before(1, "0.00", 6_000)
                    .before(1, "0.01", 0))
            .orElseThrow(),
        "150.005 rounded half up");
  }

  @Test
  void whoBeganLatelyHasFewerWeeks() {
    assertEquals(
        new WeekAverage(4, Money.of("315.00"), Fraction.of(1_350)),
        average(new Weeks().before(1, "360.00", 1_350).before(3, "300.00", 1_350)).orElseThrow());
  }

  @Test
  void theLookBackEndsAfterAHundredAndFourWeeks() {
    Weeks reached = new Weeks().before(1, "360.00", 1_440).before(102, "0.00", 0);
    assertEquals(2, average(reached.before(1, "900.00", 600)).orElseThrow().weeks());

    Weeks tooFar = new Weeks().before(1, "360.00", 1_440).before(103, "0.00", 0);
    assertEquals(1, average(tooFar.before(1, "900.00", 600)).orElseThrow().weeks());
  }

  @Test
  void theWeekTheHolidayBeginsInIsNotComplete() {
    LookBack weeks =
        new LookBack(
            List.of(
                LookBackWeek.of(HOLIDAY.minusDays(13), Money.of("100.00"), 60, false),
                LookBackWeek.of(HOLIDAY.minusDays(6), Money.of("900.00"), 60, false)));

    assertEquals(
        Money.of("100.00"),
        holidayPay.average(weeks, HOLIDAY, Working.SILENT).orElseThrow().weeksPay());
    assertEquals(
        2, holidayPay.average(weeks, HOLIDAY.plusDays(1), Working.SILENT).orElseThrow().weeks());
  }

  @Test
  void nothingPaidOrNothingWorkedGivesNoAverage() {
    assertEquals(Optional.empty(), average(new Weeks()));
    assertEquals(Optional.empty(), average(new Weeks().before(4, "0.00", 0)));
    assertEquals(Optional.empty(), average(new Weeks().before(1, "50.00", 0)));
  }

  @Test
  void holidayIsPaidAtTheExactHourlyRate() {
    WeekAverage average = new WeekAverage(1, Money.of("100.00"), Fraction.of(180));

    assertEquals(Rate.of("33.3333"), average.hourlyRate());
    assertEquals(Money.of("66.67"), holidayPay.of(Fraction.of(120), average, Working.SILENT));
    assertEquals(Money.of("100.00"), holidayPay.of(Fraction.of(180), average, Working.SILENT));
    assertEquals(NOTHING, holidayPay.of(Fraction.ZERO, average, Working.SILENT));
    assertEquals(
        "minutes of holiday must not be negative: -1",
        assertThrows(
                IllegalArgumentException.class,
                () -> holidayPay.of(Fraction.of(-1), average, Working.SILENT))
            .getMessage());
    assertEquals("uk/holiday/average-weeks@2009-04-01", holidayPay.source().id());
  }

  @Test
  void throughAnAbsenceWeeksWithoutHoursCountAndWeeksOfAbsenceDoNot() {
    Weeks weeks = new Weeks().before(1, "0.00", 0).sick(5).before(1, "250.00", 1_200);

    assertEquals(Fraction.of(600), absence.minutes(weeks.lookBack(), HOLIDAY, 7, Working.SILENT));
    assertEquals(
        new Fraction(1_800, 7), absence.minutes(weeks.lookBack(), HOLIDAY, 3, Working.SILENT));
    assertEquals(Fraction.ZERO, absence.minutes(weeks.lookBack(), HOLIDAY, 0, Working.SILENT));
  }

  @Test
  void theOtherAverageKeepsToFiftyTwoWeeksWithinAHundredAndFour() {
    Weeks fiftyThree = new Weeks().before(51, "100.00", 60).before(1, "0.00", 60);
    assertEquals(
        Fraction.of(60),
        absence.minutes(
            fiftyThree.before(1, "0.00", 9_000).lookBack(), HOLIDAY, 7, Working.SILENT));

    Weeks reached = new Weeks().sick(103).before(1, "0.00", 700);
    assertEquals(Fraction.of(700), absence.minutes(reached.lookBack(), HOLIDAY, 7, Working.SILENT));
    Weeks tooFar = new Weeks().sick(104).before(1, "0.00", 700);
    assertEquals(Fraction.ZERO, absence.minutes(tooFar.lookBack(), HOLIDAY, 7, Working.SILENT));
  }

  @Test
  void daysAbsentAreNotNegative() {
    assertEquals(
        "days absent must not be negative: -1",
        assertThrows(
                IllegalArgumentException.class,
                () -> absence.minutes(new LookBack(List.of()), HOLIDAY, -1, Working.SILENT))
            .getMessage());
  }

  @Test
  void weeksHaveSevenDaysNothingNegativeAndNoGaps() {
    assertEquals(
        "a week has seven days, not those of 2026-10-05 to 2026-10-10",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new LookBackWeek(
                        DateSpan.of(HOLIDAY, HOLIDAY.plusDays(5)),
                        Fraction.ZERO,
                        Fraction.ZERO,
                        false))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> LookBackWeek.of(HOLIDAY, NOTHING, -1, false));
    assertThrows(
        IllegalArgumentException.class,
        () -> LookBackWeek.of(HOLIDAY, Money.of("-0.01"), 0, false));
    assertEquals(
        "weeks must follow each other without a gap: 2026-10-19 to 2026-10-25 stands after"
            + " 2026-10-05 to 2026-10-11",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new LookBack(
                        List.of(
                            LookBackWeek.of(HOLIDAY, NOTHING, 0, false),
                            LookBackWeek.of(HOLIDAY.plusWeeks(2), NOTHING, 0, false))))
            .getMessage());
  }

  @Test
  void anAverageIsOfSomething() {
    assertEquals(
        "an average needs at least one week, had 0",
        assertThrows(
                IllegalArgumentException.class, () -> new WeekAverage(0, NOTHING, Fraction.of(60)))
            .getMessage());
    assertEquals(
        "an average week needs hours worked",
        assertThrows(
                IllegalArgumentException.class, () -> new WeekAverage(1, NOTHING, Fraction.ZERO))
            .getMessage());
  }
}
