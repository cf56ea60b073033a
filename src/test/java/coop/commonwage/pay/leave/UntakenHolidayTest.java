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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody with 37 h 30 min over five days a week who leaves on 30 September 2026. */
class UntakenHolidayTest {

  private static final HolidayRules RULES = RuleSets.bundled().holiday();
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);
  private static final Rate CONTRACT = Rate.of("13.00");

  private final List<EarlierPay> earlier = new ArrayList<>();
  private final List<HolidayFacts.Holiday> holidays = new ArrayList<>();
  private HolidayScheme scheme = HolidayScheme.REGULAR_HOURS;
  private boolean rolledUp;

  private Optional<UntakenHoliday.Untaken> untaken(long accruedSince) {
    LocalDate start = LocalDate.of(2020, 1, 6);
    return new UntakenHoliday(
            RULES,
            new HolidayFacts(
                start,
                Optional.of(LAST_DAY),
                List.of(
                    new HolidayFacts.Terms(
                        start,
                        scheme,
                        scheme == HolidayScheme.REGULAR_HOURS ? 2250 : 0,
                        Rate.of("5"),
                        Rate.ZERO)),
                new HolidaySettled(
                    day -> Optional.of(MonthDay.of(4, 1)),
                    day -> AccrualRounding.STATUTORY,
                    day -> rolledUp,
                    day -> false,
                    year -> 8,
                    BankHolidayDivision.ENGLAND_AND_WALES),
                earlier,
                holidays,
                List.of(),
                List.of(),
                List.of()))
        .on(LAST_DAY, accruedSince, CONTRACT);
  }

  private void paid(String month, String pay, long minutes) {
    DateSpan days = DateSpan.monthOf(LocalDate.parse(month + "-01"));
    earlier.add(new EarlierPay(scheme, days, Money.of(pay), minutes, 0, false));
  }

  private void took(long minutes, boolean inLieu) {
    LocalDate day = LocalDate.of(2026, 6, 1);
    holidays.add(
        new HolidayFacts.Holiday(UUID.randomUUID(), DateSpan.of(day, day), minutes, inLieu));
  }

  @Test
  void whatIsLeftIsPaidAtTheAverageOfEarlierPay() {
    paid("2026-04", "1500.00", 6_000);
    took(2_250, false);
    UntakenHoliday.Untaken untaken = untaken(0).orElseThrow();
    assertTrue(untaken.known());
    assertEquals(4_068, untaken.minutes(), "210 h x 183 / 365, up to the minute, less 37 h 30");
    assertEquals(Rate.of("15"), untaken.hourlyRate());
    assertEquals(Money.of("1017.00"), untaken.pay(), "67.8 h at 15.00");
  }

  @Test
  void withoutEarlierPayItIsTheRateOfTheContractAndTheYearIsNotKnown() {
    UntakenHoliday.Untaken untaken = untaken(0).orElseThrow();
    assertFalse(untaken.known());
    assertEquals(6_318, untaken.minutes());
    assertEquals(Money.of("1368.90"), untaken.pay(), "105.3 h at 13.00");
  }

  @Test
  void nothingIsToldOnceEverythingWasTakenOrPaid() {
    paid("2026-04", "1400.00", 6_000);
    took(2_250, false);
    took(4_067, true);
    assertEquals(1, untaken(0).orElseThrow().minutes());
    took(1, true);
    assertEquals(Optional.empty(), untaken(0));
    took(500, false);
    assertEquals(Optional.empty(), untaken(0), "more was taken than there was");
  }

  @Test
  void openHoursHaveWhatTheLastPayslipEarnedToo() {
    scheme = HolidayScheme.IRREGULAR_HOURS;
    paid("2026-04", "420.00", 1_800);
    assertEquals(240 + 60, untaken(60).orElseThrow().minutes(), "30 h give 4 h");
    took(300, false);
    assertEquals(Optional.empty(), untaken(60));
    took(30, false);
    assertEquals(30, untaken(120).orElseThrow().minutes());
  }

  @Test
  void ofOpenHoursThatWereEarnedElsewhereAPersonIsAsked() {
    scheme = HolidayScheme.IRREGULAR_HOURS;
    UntakenHoliday.Untaken untaken = untaken(0).orElseThrow();
    assertFalse(untaken.known());
    assertEquals(0, untaken.minutes());
  }

  @Test
  void holidayPayThatWentWithEveryWageLeavesNothing() {
    scheme = HolidayScheme.IRREGULAR_HOURS;
    rolledUp = true;
    paid("2026-04", "420.00", 1_800);
    assertEquals(Optional.empty(), untaken(0));
  }
}
