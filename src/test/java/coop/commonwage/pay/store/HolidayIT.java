package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.RecordInstruction;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.platform.database.DatabaseForTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holiday from what is recorded to payslips, with the pay of earlier payslips in between. */
class HolidayIT {

  private static DatabaseForTests database;

  private ACooperative cooperative;
  private UUID ana;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  /** 15 weekdays of 7 hours in October 2026, at £13.45. */
  @BeforeEach
  void aCooperativeWithOneWorkerOnZeroHours() {
    cooperative = ACooperative.on(database);
    ana = cooperative.employs("ana");
    for (int day : new int[] {5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23}) {
      works(10, day);
    }
  }

  private void works(int month, int day) {
    String date = "2026-%02d-%02dT".formatted(month, day);
    cooperative.visited(ana, "V" + month + "-" + day, date + "08:00", date + "15:00");
  }

  private void takesSevenHours(String from) {
    cooperative
        .records()
        .record(
            new RecordInstruction.Told(
                "ana",
                InstructionKinds.HOLIDAY_TAKEN,
                LocalDate.parse(from),
                Optional.of(LocalDate.parse(from)),
                Map.of("paidFor", "holiday", "hours", "7"),
                "asked for by phone",
                ""));
  }

  private void settles(Choice choice, String value, String from) {
    in(
        () ->
            new SqlRecordedChoices(cooperative.database())
                .add(
                    new EmployerChoice(choice, value, LocalDate.parse(from)),
                    "",
                    ACooperative.NOW,
                    "pam"));
  }

  private Payslip slip(UUID run) {
    return in(
        () ->
            cooperative
                .payslips
                .find(cooperative.payslips.ofRun(run).getFirst().id())
                .orElseThrow()
                .payslip());
  }

  private <T> T in(Callable<T> work) {
    return cooperative.transactions.in(cooperative.employer, work);
  }

  private static List<String> holiday(Payslip payslip) {
    return payslip.lines().stream()
        .filter(line -> line.code().contains("holiday"))
        .map(line -> line.code() + " " + quantity(line) + " " + line.amount())
        .toList();
  }

  private static int quantity(PayslipLine line) {
    return line.quantity().map(PayslipLine.Quantity::amount).orElse(0);
  }

  @Test
  void minutesPaidWithoutWorkEarnNoHolidayOnTheNextPayslipEither() {
    settles(Choice.VISIT_PAY, "longer", "2026-10-01");
    String file =
        "visit_id,client_ref,carer_ref,planned_start,planned_end,actual_start,actual_end,"
            + "checkin_method,checkout_method,exception_code,status,second_carer,service_type,"
            + "miles,travel_minutes,note\n"
            + "P1,C1,ana,2026-10-26T08:00,2026-10-26T20:00,2026-10-26T08:00,2026-10-26T10:00,gps,"
            + "gps,,delivered,N,personal-care,0.0,0,\n";
    cooperative.visitFiles().takes(file.getBytes(StandardCharsets.UTF_8));
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);
    assertEquals(600, quantity(line(slip(october), "planned-time")));
    assertEquals(
        List.of("holiday-accrued 780 0.00"),
        holiday(slip(october)),
        "107 h x 12.07% are 12 h 55 min, up to 13 h");

    cooperative
        .records()
        .record(
            new RecordInstruction.Told(
                "ana",
                InstructionKinds.SICKNESS,
                LocalDate.parse("2026-11-02"),
                Optional.of(LocalDate.parse("2026-11-08")),
                Map.of("averageWeeklyEarnings", "300.00"),
                "told by phone",
                ""));
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.calculates(november);
    assertEquals(
        780,
        slip(november).inputs().circumstances().leave().orElseThrow().accruedBefore().statutory());
    assertEquals(
        1450,
        quantity(line(slip(november), "holiday-through-absence")),
        "a week of 107 h in 31 days, not of the 117 h paid for");
  }

  private static PayslipLine line(Payslip payslip, String code) {
    return payslip.lines().stream()
        .filter(line -> line.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void holidayIsPaidOnceAtWhatOctoberPaidAndAddsNothingToTheAccrual() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);
    assertEquals(
        List.of("holiday-accrued 780 0.00"),
        holiday(slip(october)),
        "105 h x 12.07% are 12 h 40 min, up to 13 h");

    works(11, 2);
    works(11, 3);
    takesSevenHours("2026-11-10");
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(november);
    // October's 1,412.25 over 31 days: a week is 318.90 and 23.71 h; 7 h of it are 94.15
    assertEquals(
        List.of("holiday-pay 420 94.15", "holiday-accrued 120 0.00"), holiday(slip(november)));
    assertEquals(
        780,
        slip(november).inputs().circumstances().leave().orElseThrow().accruedBefore().statutory());
    assertEquals(Money.of("282.45"), slip(november).gross(), "188.30 and 94.15");

    UUID december = cooperative.opens(ACooperative.DECEMBER);
    cooperative.pays(december);
    assertEquals(List.of(), holiday(slip(december)));
    assertEquals(
        900,
        slip(december).inputs().circumstances().leave().orElseThrow().accruedBefore().statutory());
    assertEquals(List.of(), cooperative.verifies().faults());
  }

  @Test
  void sicknessToldAfterItsRunCatchesUpWithTheAccrualOnce() {
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    cooperative.pays(cooperative.opens(ACooperative.NOVEMBER));
    cooperative
        .records()
        .record(
            new RecordInstruction.Told(
                "ana",
                InstructionKinds.SICKNESS,
                LocalDate.parse("2026-11-09"),
                Optional.of(LocalDate.parse("2026-11-15")),
                Map.of("averageWeeklyEarnings", "300.00"),
                "told in December",
                ""));
    UUID december = cooperative.opens(ACooperative.DECEMBER);
    cooperative.pays(december);
    // five whole weeks since 1 October: 27 days of October at 203.2 minutes, 8 days without work
    assertEquals(
        List.of("holiday-through-absence 1098 0.00", "holiday-accrued 120 0.00"),
        holiday(slip(december)));
    cooperative.waitsAnHour();
    UUID january =
        cooperative.opens(
            new PayPeriod(
                PayFrequency.MONTHLY,
                DateSpan.monthOf(LocalDate.of(2027, 1, 1)),
                LocalDate.of(2027, 2, 5)));
    cooperative.pays(january);
    assertEquals(List.of(), holiday(slip(january)));
    assertEquals(List.of(), cooperative.verifies().faults());
  }

  @Test
  void whatTheCooperativeSettledIsFollowed() {
    settles(Choice.ROLLED_UP_HOLIDAY, "yes", "2026-10-01");
    settles(Choice.HOLIDAY_ACCRUAL, "unrounded", "2026-10-31");
    settles(Choice.LEAVE_YEAR_START, "10-31", "2026-01-01");
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);

    assertEquals(
        List.of("rolled-up-holiday 0 170.46", "holiday-accrued 780 0.00"),
        holiday(slip(october)),
        "1,412.25 x 12.07%");
    assertEquals(
        LocalDate.of(2026, 10, 31),
        slip(october).inputs().circumstances().leave().orElseThrow().year().firstDay());
    assertEquals(List.of(), cooperative.verifies().faults());
  }

  @Test
  void daysOfSicknessAreGivenTheHolidayPayThatWentWithAnAverageWeekOnce() {
    settles(Choice.ROLLED_UP_HOLIDAY, "yes", "2026-10-01");
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    cooperative
        .records()
        .record(
            new RecordInstruction.Told(
                "ana",
                InstructionKinds.SICKNESS,
                LocalDate.parse("2026-11-02"),
                Optional.of(LocalDate.parse("2026-11-08")),
                Map.of("averageWeeklyEarnings", "300.00"),
                "told by phone",
                ""));
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(november);
    assertEquals(
        Money.of("38.49"),
        slip(november).amount("rolled-up-holiday-away"),
        "October's 170.46 over 31 days, for seven");

    UUID december = cooperative.opens(ACooperative.DECEMBER);
    cooperative.pays(december);
    assertEquals(Money.ZERO, slip(december).amount("rolled-up-holiday-away"));
    assertEquals(List.of(), cooperative.verifies().faults());
  }
}
