package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.LabourTotal;
import coop.commonwage.pay.application.ProtectedAbsence;
import coop.commonwage.pay.application.RecordInstruction;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.platform.database.DatabaseForTests;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What finalised payslips and contracts say of a span of days, on a real PostgreSQL. */
class LabourIT {

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

  @BeforeEach
  void aCooperative() {
    cooperative = ACooperative.on(database);
  }

  @Test
  void aWorkerOnZeroHoursHasAContractThatPromisesNothing() {
    UUID ana = cooperative.employs("ana");
    cooperative.visited(ana, "V1", "2026-10-05T08:00", "2026-10-05T10:00");
    pays();
    LabourTotal labour = labour("ana");
    assertEquals(Optional.of(new LabourTotal.Agreed("zero-hours", 0)), labour.agreed());
    assertEquals(Optional.empty(), labour.employedUntil());
    assertEquals(ProtectedAbsence.NONE, labour.absence());
    assertFalse(labour.director());
  }

  @Test
  void theContractThatHeldOnTheLastDayIsTheOneThatCounts() {
    UUID ana = cooperative.employs("ana");
    cooperative.visited(ana, "V1", "2026-10-05T08:00", "2026-10-05T10:00");
    pays();
    promises(ana, 2, "2026-10-31", 1_200);
    assertEquals(new LabourTotal.Agreed("guaranteed-hours", 1_200), agreed("ana"));
    promises(ana, 3, "2026-11-01", 900);
    assertEquals(new LabourTotal.Agreed("guaranteed-hours", 1_200), agreed("ana"));
  }

  @Test
  void sicknessIsProtectedByTheDayAndWhatWasPaidForItIsNotLost() {
    UUID bo = cooperative.employsWithoutContract("bo");
    promises(bo, 1, ACooperative.HIRED.toString(), 1_800);
    UUID told =
        cooperative.records(
            "bo",
            InstructionKinds.SICKNESS,
            "2026-10-19",
            Map.of(
                "qualifyingDays",
                "monday tuesday wednesday thursday friday",
                "averageWeeklyEarnings",
                "400.00"));
    cooperative.waitsAnHour();
    cooperative.ends().end(told, LocalDate.of(2026, 10, 25), "back at work");
    UUID run = pays();
    Money paid = slipPays(run, "ssp");
    assertTrue(paid.isPositive());
    LabourTotal labour = labour("bo");
    assertEquals(new ProtectedAbsence(1_800, 7, Money.of("403.50").minus(paid)), labour.absence());
    assertEquals(
        List.of(
            new LabourTotal.Month(
                LocalDate.of(2026, 10, 1),
                labour.minutes(),
                labour.pay(),
                1_800,
                labour.absence().payLost())),
        labour.months());
  }

  @Test
  void sicknessTakenBackProtectsNothing() {
    UUID ana = cooperative.employs("ana");
    UUID told =
        cooperative.records(
            "ana",
            InstructionKinds.SICKNESS,
            "2026-10-14",
            Map.of("averageWeeklyEarnings", "400.00"));
    cooperative.waitsAnHour();
    cooperative.ends().end(told, LocalDate.of(2026, 10, 13), "told of somebody else");
    cooperative.visited(ana, "V1", "2026-10-05T08:00", "2026-10-05T10:00");
    pays();
    assertEquals(ProtectedAbsence.NONE, labour("ana").absence());
  }

  @Test
  void sicknessWithoutAnEndLastsToTheEndOfTheDaysThatAreCounted() {
    UUID ana = cooperative.employs("ana");
    cooperative.visited(ana, "V1", "2026-10-05T08:00", "2026-10-05T10:00");
    cooperative.records(
        "ana", InstructionKinds.SICKNESS, "2026-10-30", Map.of("averageWeeklyEarnings", "400.00"));
    pays();
    assertEquals(new ProtectedAbsence(0, 2, Money.ZERO), labour("ana").absence());
  }

  @Test
  void holidayThatWasPaidAddsItsMinutes() {
    UUID ana = cooperative.employs("ana");
    cooperative.visited(ana, "V1", "2026-10-05T08:00", "2026-10-05T10:00");
    LocalDate day = LocalDate.of(2026, 10, 12);
    cooperative
        .records()
        .record(
            new RecordInstruction.Told(
                "ana",
                InstructionKinds.HOLIDAY_TAKEN,
                day,
                Optional.of(day),
                Map.of(
                    "paidFor",
                    "holiday",
                    "hours",
                    "7",
                    "averageWeeksPay",
                    "269.00",
                    "averageWeeksHours",
                    "20"),
                "asked for by phone",
                ""));
    pays();
    assertEquals(new ProtectedAbsence(420, 0, Money.ZERO), labour("ana").absence());
    assertEquals(120, labour("ana").minutes());
    assertEquals(
        List.of(
            new LabourTotal.Month(
                LocalDate.of(2026, 10, 1), 120, labour("ana").pay(), 420, Money.ZERO)),
        labour("ana").months());
  }

  @Test
  void aDirectorOnTheLastDayIsOne() {
    UUID ana = cooperative.employs("ana");
    cooperative.visited(ana, "V1", "2026-10-05T08:00", "2026-10-05T10:00");
    cooperative.records(
        "ana",
        InstructionKinds.DIRECTOR,
        "2026-10-31",
        Map.of("appointedOn", "2026-10-31", "method", "alternative"));
    pays();
    assertTrue(labour("ana").director());
  }

  private UUID pays() {
    UUID run = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(run);
    return run;
  }

  private LabourTotal.Agreed agreed(String payrollId) {
    return labour(payrollId).agreed().orElseThrow();
  }

  private LabourTotal labour(String payrollId) {
    return cooperative.labour().between(cooperative.employer, ACooperative.OCTOBER.days()).stream()
        .filter(labour -> labour.payrollId().equals(payrollId))
        .findFirst()
        .orElseThrow();
  }

  private Money slipPays(UUID run, String code) {
    return cooperative.transactions.in(
        cooperative.employer,
        () ->
            cooperative
                .payslips
                .find(cooperative.payslips.ofRun(run).getFirst().id())
                .orElseThrow()
                .payslip()
                .amount(code));
  }

  /** The next version of a contract: so many minutes a week at £13.45 an hour. */
  private void promises(UUID employment, int version, String from, int minutes) {
    cooperative.transactions.run(
        cooperative.employer,
        () ->
            cooperative.sql.run(
                "insert into pay.contract (id, employment_id, version, from_date, kind, job_title,"
                    + " guaranteed_minutes_weekly, hourly_rate, travel_rate, sleep_in_pence,"
                    + " mileage_rate, weekend_enhancement, bank_holiday_enhancement, issued_text,"
                    + " issued_sha256, issued_at, issued_by) values (?, ?, ?, ?,"
                    + " 'guaranteed-hours', 'care worker', ?, 13.45, 13.45, 6000, 0.45, 0.10, 0,"
                    + " 'terms', ?, ?, 'hal')",
                UUID.randomUUID(),
                employment,
                version,
                LocalDate.parse(from),
                minutes,
                "0".repeat(64),
                ACooperative.NOW));
  }
}
