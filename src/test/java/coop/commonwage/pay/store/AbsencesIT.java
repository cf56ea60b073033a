package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rounding;
import coop.commonwage.money.Unrounded;
import coop.commonwage.pay.application.PayRunNotice;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.statutorypay.EarningsBefore;
import coop.commonwage.pay.statutorypay.RelevantPeriod;
import coop.commonwage.platform.database.DatabaseForTests;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A sickness, from the day it is recorded to the payslips that pay it. */
class AbsencesIT {

  private static final PayPeriod JANUARY = month(1, LocalDate.of(2027, 2, 5));
  private static final PayPeriod FEBRUARY = month(2, LocalDate.of(2027, 3, 5));

  private static DatabaseForTests database;

  private ACooperative cooperative;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  private static PayPeriod month(int number, LocalDate payDate) {
    return new PayPeriod(
        PayFrequency.MONTHLY, DateSpan.monthOf(LocalDate.of(2027, number, 1)), payDate);
  }

  @Test
  void sickPayFollowsThePayslipsOfTheEightWeeksBeforeAndPaysEachDayOnce() {
    cooperative = ACooperative.on(database);
    UUID ana = cooperative.employs("ana");
    for (int month = 10; month <= 12; month++) {
      for (int day = 5; day <= 8; day++) {
        String date = "2026-%02d-%02d".formatted(month, day);
        cooperative.visited(ana, "V" + date, date + "T08:00", date + "T15:00");
      }
    }
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(november);
    UUID december = cooperative.opens(ACooperative.DECEMBER);
    cooperative.pays(december);
    UUID told =
        cooperative.records(
            "ana",
            InstructionKinds.SICKNESS,
            "2027-01-11",
            Map.of("qualifyingDays", "monday tuesday wednesday thursday friday"));

    UUID january = cooperative.opens(JANUARY);
    cooperative.waitsForTheEndOf(january);
    cooperative.calculates(january);

    Payslip slip = slip(january);
    Money earned = slip(november).gross().plus(slip(december).gross());
    assertEquals(
        Optional.of(
            new RelevantPeriod(
                DateSpan.of(LocalDate.of(2026, 11, 6), LocalDate.of(2027, 1, 5)),
                new EarningsBefore.Monthly(earned, 2))),
        slip.inputs().circumstances().absences().getFirst().earned());
    Money week = weekOf(earned);
    assertTrue(week.isLessThan(Money.of("123.25")));
    assertEquals(week.times(3), slip.amount("ssp"));
    cooperative.pays(january);

    cooperative.waitsAnHour();
    cooperative.ends().end(told, LocalDate.of(2027, 2, 5), "back at work");
    UUID february = cooperative.opens(FEBRUARY);
    cooperative.waitsForTheEndOf(february);
    cooperative.calculates(february);
    assertEquals(week, slip(february).amount("ssp"));
    cooperative.pays(february);
    assertEquals(List.of(), cooperative.verifies().faults());
  }

  /** 80 % of two months of pay x 12 / 52 / 2, five days of a fifth each, cut and rounded up. */
  private static Money weekOf(Money earned) {
    Unrounded daily = earned.times(12 * 8).dividedBy(2 * 52 * 10 * 5).cutAfter(4);
    return daily.times(5).rounded(Rounding.UP);
  }

  @Test
  void whereNoPayslipReachesBackFarEnoughTheWorkerIsHeldUntilTheEarningsAreTold() {
    cooperative = ACooperative.on(database);
    cooperative.employs("ana");
    UUID told = cooperative.records("ana", InstructionKinds.SICKNESS, "2026-10-12", Map.of());
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.calculates(october);
    assertTrue(codes(october).contains("sick-pay-earnings-unknown"));

    cooperative.waitsAnHour();
    cooperative.ends().end(told, LocalDate.of(2026, 10, 11), "recorded without earnings");
    cooperative.records(
        "ana", InstructionKinds.SICKNESS, "2026-10-12", Map.of("averageWeeklyEarnings", "400.00"));
    cooperative.calculates(october);
    // three Wednesdays
    assertEquals(Money.of("369.75"), slip(october).amount("ssp"));
  }

  @Test
  void sickPayForADayTheRosterSaysWasWorkedHoldsThePayslipUntilTheSicknessEnds() {
    cooperative = ACooperative.on(database);
    UUID ana = cooperative.employs("ana");
    cooperative.visited(ana, "V1", "2026-10-13T08:00", "2026-10-13T15:00");
    cooperative.visited(ana, "V2", "2026-10-14T08:00", "2026-10-14T15:00");
    UUID told =
        cooperative.records(
            "ana",
            InstructionKinds.SICKNESS,
            "2026-10-14",
            Map.of("averageWeeklyEarnings", "400.00"));
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.calculates(october);
    assertTrue(codes(october).contains("sick-pay-and-work"));
    assertEquals(
        List.of(LocalDate.of(2026, 10, 14)),
        slip(october).inputs().circumstances().absences().getFirst().daysWorked());

    cooperative.waitsAnHour();
    cooperative.ends().end(told, LocalDate.of(2026, 10, 13), "came to work");
    cooperative.calculates(october);
    assertFalse(codes(october).contains("sick-pay-and-work"));
  }

  private Payslip slip(UUID run) {
    return cooperative.slip(run);
  }

  private List<String> codes(UUID run) {
    return in(() -> cooperative.runs.notices(run)).stream().map(PayRunNotice::code).toList();
  }

  private <T> T in(Callable<T> work) {
    return cooperative.transactions.in(cooperative.employer, work);
  }
}
