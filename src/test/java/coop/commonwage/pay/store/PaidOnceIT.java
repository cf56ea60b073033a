package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.RecordInstruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.PaidDays;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import java.io.IOException;
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

/** What is told to payroll is paid once, also when it is taken back or told twice. */
class PaidOnceIT {

  private static final String ONE_AT_A_TIME =
      "there is one from 2026-10-05 already, and only one can hold at a time: end it first";

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
  void aCooperativeWithOneWorker() {
    cooperative = ACooperative.on(database);
    cooperative.employs("ana");
  }

  @Test
  void whatAFinalisedPayslipHasPaidUnderIsEndedAndNeverTakenBack() {
    UUID holiday = takesHoliday();
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    cooperative.waitsAnHour();
    assertEquals(
        "payslips are issued that pay under it, so it cannot be taken back: choose a day from"
            + " 2026-10-26 on, and recover what was paid too much as an overpayment",
        refused(() -> endsOn(holiday, "2026-10-25")).message());
    endsOn(holiday, "2026-10-26");
    assertFalse(cooperative.readsInstructions().of("ana").getFirst().isTakenBack());
  }

  @Test
  void whatIsOnlyCalculatedIsStillTakenBack() {
    UUID holiday = takesHoliday();
    cooperative.calculates(cooperative.opens(ACooperative.OCTOBER));
    endsOn(holiday, "2026-10-25");
    assertTrue(cooperative.readsInstructions().of("ana").getFirst().isTakenBack());
  }

  @Test
  void spellsOfSicknessNeverShareADay() {
    records(InstructionKinds.SICKNESS, "2026-10-05", "2026-10-11", Map.of());
    Map<String, String> mondays = Map.of("qualifyingDays", "monday");
    assertEquals(
        ONE_AT_A_TIME,
        refused(() -> records(InstructionKinds.SICKNESS, "2026-10-11", "2026-10-14", mondays))
            .message());
    records(InstructionKinds.SICKNESS, "2026-10-12", "2026-10-14", mondays);
  }

  @Test
  void familyLeavesOfOneKindNeverShareADay() {
    Map<String, String> paternity = leave("paternity", "expected-birth");
    records(InstructionKinds.FAMILY_LEAVE, "2026-10-05", "2026-10-11", paternity);
    assertEquals(
        ONE_AT_A_TIME,
        refused(() -> records(InstructionKinds.FAMILY_LEAVE, "2026-10-11", "2026-10-17", paternity))
            .message());
    records(InstructionKinds.FAMILY_LEAVE, "2026-10-12", "2026-10-18", paternity);
    records(
        InstructionKinds.FAMILY_LEAVE,
        "2026-10-05",
        "2026-10-11",
        leave("parental-bereavement", "death"));
  }

  @Test
  void sicknessThatWasPaidEndedEarlyAndToldAnewIsPaidOnce() {
    Map<String, String> weekdays =
        Map.of(
            "qualifyingDays",
            "monday tuesday wednesday thursday friday",
            "averageWeeklyEarnings",
            "400.00");
    UUID first = records(InstructionKinds.SICKNESS, "2026-10-12", "2026-10-23", weekdays);
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);
    assertEquals(Money.of("246.50"), cooperative.slip(october).amount("ssp"));
    cooperative.waitsAnHour();
    endsOn(first, "2026-10-14");
    records(InstructionKinds.SICKNESS, "2026-10-15", "2026-10-27", weekdays);
    assertEquals(
        "there is another from 2026-10-15, and only one can hold at a time: choose an earlier day",
        refused(() -> endsOn(first, "2026-10-15")).message());

    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(november);

    assertEquals(Money.of("49.30"), cooperative.slip(november).amount("ssp"), "two days more");
    assertEquals(
        List.of(
            new PaidDays(
                "ssp",
                Money.of("246.50"),
                List.of(
                    DateSpan.of(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 16)),
                    DateSpan.of(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 23))))),
        cooperative.slip(november).inputs().circumstances().instructions().getFirst().paidDays());
    assertEquals(List.of(), cooperative.verifies().faults());
  }

  private static Map<String, String> leave(String kind, String event) {
    return Map.of(
        "leave", kind, "event", event, "eventDay", "2026-10-04", "childCame", "2026-10-04");
  }

  private UUID takesHoliday() {
    return records(
        InstructionKinds.HOLIDAY_TAKEN,
        "2026-10-26",
        "2026-10-26",
        Map.of("paidFor", "holiday", "hours", "7"));
  }

  private UUID records(
      InstructionKind<?> kind, String from, String until, Map<String, String> entries) {
    return cooperative
        .records()
        .record(
            new RecordInstruction.Told(
                "ana",
                kind,
                LocalDate.parse(from),
                Optional.of(LocalDate.parse(until)),
                entries,
                "told by phone",
                ""));
  }

  private UUID endsOn(UUID instruction, String lastDay) {
    cooperative.ends().end(instruction, LocalDate.parse(lastDay), "told in error");
    return instruction;
  }

  private static FieldError refused(Callable<?> deed) {
    Refused refused = assertThrows(Refused.class, deed::call);
    assertEquals(422, refused.status());
    return refused.errors().getFirst();
  }
}
