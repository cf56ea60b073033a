package coop.commonwage.pay.leave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.HolidayRules;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Leave years from 1 April; 37 h 30 min over five days a week unless said otherwise. */
class HolidayAccountsTest {

  private static final HolidayRules RULES = RuleSets.bundled().holiday();
  private static final int WEEK = 2250;
  private static final long YEAR = 12_600; // 5.6 x 37.5 h = 210 h
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 6);

  private LocalDate start = LONG_AGO;
  private Optional<LocalDate> leaving = Optional.empty();
  private final List<HolidayFacts.Terms> terms = new ArrayList<>();
  private final List<EarlierPay> earlier = new ArrayList<>();
  private final List<HolidayFacts.Holiday> holidays = new ArrayList<>();
  private final List<HolidayFacts.Absence> absences = new ArrayList<>();
  private final List<HolidayFacts.Carried> carried = new ArrayList<>();
  private final List<HolidayFacts.Opening> openings = new ArrayList<>();
  private boolean rolledUp;
  private boolean onTop;

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private HolidayAccount on(String day) {
    if (terms.isEmpty()) {
      guaranteed(start.toString(), WEEK, "5");
    }
    return new HolidayAccounts(RULES, facts(holidays)).on(day(day));
  }

  private HolidayFacts facts(List<HolidayFacts.Holiday> taken) {
    return new HolidayFacts(
        start,
        leaving,
        terms,
        new HolidaySettled(
            day -> Optional.of(MonthDay.of(4, 1)),
            day -> AccrualRounding.STATUTORY,
            day -> rolledUp,
            day -> onTop,
            year -> 8,
            BankHolidayDivision.ENGLAND_AND_WALES),
        earlier,
        taken,
        absences,
        carried,
        openings);
  }

  private void guaranteed(String from, int minutesWeekly, String daysAWeek) {
    terms.add(
        new HolidayFacts.Terms(
            day(from), HolidayScheme.REGULAR_HOURS, minutesWeekly, Rate.of(daysAWeek), Rate.ZERO));
  }

  private void zeroHours(String from) {
    terms.add(
        new HolidayFacts.Terms(
            day(from), HolidayScheme.IRREGULAR_HOURS, 0, Rate.of("5"), Rate.ZERO));
  }

  private void takes(String first, String last, long minutes) {
    holidays.add(
        new HolidayFacts.Holiday(
            UUID.randomUUID(), DateSpan.of(day(first), day(last)), minutes, false));
  }

  private void worked(HolidayScheme scheme, String month, long minutes) {
    DateSpan days = DateSpan.monthOf(day(month + "-01"));
    earlier.add(new EarlierPay(scheme, days, Money.of("100.00"), minutes, 0, false));
  }

  private void known(String firstMonth) {
    worked(HolidayScheme.REGULAR_HOURS, firstMonth, 9750);
  }

  @Test
  void guaranteedHoursGiveFivePointSixWeeksOfThem() {
    known("2026-04");
    takes("2026-06-01", "2026-06-05", 2250);
    takes("2026-12-21", "2026-12-23", 1350);
    HolidayAccount account = on("2026-11-22");
    assertEquals(YEAR, account.entitled());
    assertEquals(2250, account.taken());
    assertEquals(1350, account.booked());
    assertEquals(YEAR - 3600, account.left());
    assertEquals(account.left(), account.available());
    assertTrue(account.known());
  }

  @Test
  void sixDaysAWeekGiveNoMoreThanTwentyEightDays() {
    guaranteed("2020-01-06", 2700, "6");
    assertEquals(28 * 450, on("2026-11-22").entitled(), "28 days of 7 h 30 min");
  }

  @Test
  void bankHolidaysOnTopAreEightDaysMore() {
    onTop = true;
    assertEquals(YEAR + 8 * 450, on("2026-11-22").entitled());
  }

  @Test
  void inTheFirstYearATwelfthIsEarnedAsEachMonthBegins() {
    start = day("2026-09-01");
    HolidayAccount account = on("2026-09-01");
    assertEquals(7425, account.entitled(), "7 months: 16.33 days, up to 16.5, of 7 h 30 min");
    assertEquals(1125, account.earned(), "2.33 days, up to 2.5");
    assertEquals(1125, account.available());
    assertEquals(2250, on("2026-10-01").earned(), "4.67 days, up to 5");
    assertEquals(1125, on("2026-09-30").earned());
  }

  @Test
  void aLeaverHasThePartOfTheYearThatWasWorked() {
    leaving = Optional.of(day("2026-09-30"));
    known("2026-04");
    HolidayAccount account = on("2026-09-30");
    assertEquals(6318, account.entitled(), "210 h x 183 / 365, up to the minute");
    holidays.add(
        new HolidayFacts.Holiday(
            UUID.randomUUID(), DateSpan.of(day("2026-10-30"), day("2026-10-30")), 6318, true));
    assertEquals(0, on("2026-09-30").left());
    assertEquals(6318, on("2026-09-30").inLieu(), "paid later, of the year that was worked");
  }

  @Test
  void termsThatChangeCountEachForTheirDays() {
    guaranteed("2020-01-06", WEEK, "5");
    guaranteed("2026-10-01", 1200, "4");
    // 210 h x 183/365 and 5.6 x 20 h x 182/365
    assertEquals(9669, on("2026-11-22").entitled());
  }

  @Test
  void openHoursAccrueByPayslipsAsTheStatuteRoundsEach() {
    zeroHours("2020-01-06");
    worked(HolidayScheme.IRREGULAR_HOURS, "2026-03", 6300);
    worked(HolidayScheme.IRREGULAR_HOURS, "2026-04", 1800);
    worked(HolidayScheme.IRREGULAR_HOURS, "2026-05", 720);
    worked(HolidayScheme.IRREGULAR_HOURS, "2026-06", 240);
    HolidayAccount account = on("2026-11-22");
    assertEquals(240 + 60, account.entitled(), "30 h give 4, 12 h give 1, 4 h give none");
    assertTrue(account.byHours());
    assertEquals(240, on("2026-05-15").entitled(), "what later payslips accrue is not there yet");
  }

  @Test
  void whoGoesFromOpenToGuaranteedHoursHasBoth() {
    zeroHours("2020-01-06");
    guaranteed("2026-10-01", WEEK, "5");
    worked(HolidayScheme.IRREGULAR_HOURS, "2026-04", 1800);
    assertEquals(240 + 6283, on("2026-11-22").entitled(), "and 210 h x 182 / 365, up");
  }

  @Test
  void rolledUpHolidayLeavesNoBalanceWhereItIsLawfulAndOnlyThere() {
    rolledUp = true;
    zeroHours("2020-01-06");
    worked(HolidayScheme.IRREGULAR_HOURS, "2026-04", 1800);
    HolidayAccount account = on("2026-11-22");
    assertTrue(account.rolledUp());
    assertEquals(0, account.entitled());
    terms.clear();
    guaranteed("2020-01-06", WEEK, "5");
    assertFalse(on("2026-11-22").rolledUp());
    assertEquals(YEAR, on("2026-11-22").entitled());
  }

  @Test
  void sicknessToTheEndOfTheYearCarriesTheBasicWeeksForEighteenMonths() {
    known("2025-04");
    takes("2025-06-02", "2025-06-06", 2250);
    absences.add(new HolidayFacts.Absence(DateSpan.of(day("2026-01-05"), day("2026-04-10")), true));
    HolidayAccount.Lot lot = on("2026-11-22").carried().getFirst();
    assertEquals(4 * WEEK - 2250, lot.minutes(), "four weeks less the one taken");
    assertEquals(CarryOver.Reason.SICKNESS, lot.reason());
    assertEquals(day("2027-09-30"), lot.takenBy());
    assertEquals(YEAR + 6750, on("2026-11-22").left());
    assertEquals(6750, on("2027-04-01").carriedIn(), "not used, it goes on into the next year");
    assertEquals(0, on("2027-04-01").lapsed());
  }

  @Test
  void familyLeaveCarriesAllOfIt() {
    known("2025-04");
    absences.add(
        new HolidayFacts.Absence(DateSpan.of(day("2025-10-01"), day("2026-06-30")), false));
    HolidayAccount.Lot lot = on("2026-11-22").carried().getFirst();
    assertEquals(YEAR, lot.minutes());
    assertEquals(day("2027-03-31"), lot.takenBy());
  }

  @Test
  void whatIsCarriedIsUsedFirstAndLapsesWhenItsDayHasPassed() {
    known("2025-04");
    carried.add(
        new HolidayFacts.Carried(
            day("2026-04-01"),
            Optional.of(day("2026-06-30")),
            CarryOver.Reason.AGREEMENT,
            Optional.of(1000),
            Optional.empty()));
    takes("2026-05-04", "2026-05-04", 450);
    takes("2026-08-03", "2026-08-03", 450);
    HolidayAccount before = on("2026-06-30");
    assertEquals(450, before.carried().getFirst().used());
    assertEquals(0, before.lapsed());
    HolidayAccount after = on("2026-07-01");
    assertEquals(550, after.lapsed());
    assertEquals(YEAR + 1000 - 550 - 900, after.left());
  }

  @Test
  void nothingIsCarriedFromAYearNobodyHereKnows() {
    known("2026-02");
    absences.add(new HolidayFacts.Absence(DateSpan.of(day("2026-01-05"), day("2026-04-10")), true));
    assertEquals(0, on("2026-11-22").carriedIn());
    openings.add(new HolidayFacts.Opening(day("2026-01-31"), 9000, 0));
    assertEquals(0, on("2026-11-22").carriedIn(), "the four basic weeks were taken elsewhere");
    openings.clear();
    openings.add(new HolidayFacts.Opening(day("2026-01-31"), 2250, 0));
    assertEquals(6750, on("2026-11-22").carriedIn());
  }

  @Test
  void aFirstYearIsKnownOnlyWhenItsPayslipsBeginWithTheEmployment() {
    start = day("2026-05-20");
    known("2026-10");
    assertFalse(on("2026-11-22").known(), "payslips begin months after the employment");
    openings.add(new HolidayFacts.Opening(day("2026-09-30"), 900, 0));
    assertTrue(on("2026-11-22").known(), "somebody told what was before them");
    openings.clear();
    earlier.clear();
    known("2026-05");
    assertTrue(on("2026-11-22").known(), "the first payslip holds the first day");
  }

  @Test
  void whoHasJustBegunHasNothingUnknownUntilAFirstPayslipIsDue() {
    start = day("2026-09-22");
    assertTrue(on("2026-09-22").known());
    assertTrue(on("2026-11-21").known());
    assertFalse(on("2026-11-22").known());
  }

  @Test
  void aHolidayOverTheTurnOfTheYearIsSharedOverItsDays() {
    known("2025-04");
    takes("2026-03-30", "2026-04-02", 1801);
    assertEquals(900, on("2026-03-31").taken());
    assertEquals(901, on("2026-04-02").taken());
  }

  /** Whatever is recorded, in whatever order, the sum is the same, and nothing goes missing. */
  @Test
  void theBalanceIsWhatThereIsLessWhatIsGoneInWhateverOrderItWasRecorded() {
    SplittableRandom random = new SplittableRandom(20261122);
    for (int round = 0; round < 400; round++) {
      terms.clear();
      carried.clear();
      guaranteed("2020-01-06", random.nextInt(60, 3000), "" + random.nextInt(1, 8));
      if (random.nextBoolean()) {
        guaranteed("2026-0" + random.nextInt(5, 10) + "-10", random.nextInt(60, 3000), "5");
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        carried.add(
            new HolidayFacts.Carried(
                day("2026-04-01"),
                Optional.of(day("2026-05-01").plusDays(random.nextInt(500))),
                CarryOver.Reason.values()[random.nextInt(4)],
                Optional.of(random.nextInt(1, 4000)),
                Optional.empty()));
      }
      List<HolidayFacts.Holiday> taken = new ArrayList<>();
      for (int i = random.nextInt(8); i > 0; i--) {
        LocalDate first = day("2026-03-20").plusDays(random.nextInt(380));
        taken.add(
            new HolidayFacts.Holiday(
                new UUID(round, i),
                DateSpan.of(first, first.plusDays(random.nextInt(20))),
                random.nextInt(1, 6000),
                false));
      }
      LocalDate asOf = day("2026-04-01").plusDays(random.nextInt(365));
      HolidayAccount account = new HolidayAccounts(RULES, facts(taken)).on(asOf);
      List<HolidayFacts.Holiday> shuffled = new ArrayList<>(taken);
      Collections.shuffle(shuffled, new Random(round));
      Collections.shuffle(carried, new Random(round));
      assertEquals(account, new HolidayAccounts(RULES, facts(shuffled)).on(asOf));

      long there = account.entitled() + account.carriedIn() - account.lapsed();
      long gone = account.taken() + account.booked() + account.inLieu();
      assertEquals(there - gone, account.left() - account.overdrawn());
      assertTrue(account.left() >= 0 && account.overdrawn() >= 0);
      assertTrue(account.left() == 0 || account.overdrawn() == 0);
      assertTrue(account.available() <= account.left());
      for (HolidayAccount.Lot lot : account.carried()) {
        assertTrue(lot.used() >= 0 && lot.used() <= lot.minutes());
      }
      HolidayAccount yearEnd =
          new HolidayAccounts(RULES, facts(taken)).on(account.year().lastDay());
      assertEquals(0, yearEnd.booked());
      assertEquals(account.taken() + account.booked(), yearEnd.taken(), "time moves it over");
    }
  }
}
