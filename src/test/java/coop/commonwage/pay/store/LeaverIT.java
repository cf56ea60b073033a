package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.RecordInstruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.payruns.Payslip;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of somebody who has left is paid once, and then there are no more payslips. */
class LeaverIT {

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

  @BeforeEach
  void somebodyLeavesAtTheEndOfOctober() {
    cooperative = ACooperative.on(database);
    ana = cooperative.employs("ana");
    cooperative
        .recordsLeaving()
        .record("ana", Optional.of(LocalDate.of(2026, 10, 31)), "gave notice");
  }

  @Test
  void whatIsToldAfterTheLastPayslipIsPaidOnce() {
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    assertEquals(List.of(), toPay(ACooperative.NOVEMBER));

    cooperative.waitsAnHour();
    records(
        InstructionKinds.HOLIDAY_TAKEN,
        "2026-10-31",
        Optional.of("2026-10-31"),
        Map.of(
            "paidFor",
            "left-on-leaving",
            "hours",
            "10",
            "averageWeeksPay",
            "300.00",
            "averageWeeksHours",
            "30"));
    records(
        InstructionKinds.SICKNESS,
        "2026-10-12",
        Optional.of("2026-10-25"),
        Map.of("averageWeeklyEarnings", "400.00"));
    records(
        InstructionKinds.MINIMUM_WAGE_ARREARS,
        "2026-11-02",
        Optional.empty(),
        Map.of("periodFirstDay", "2026-08-01", "minutes", "6000", "payThatCounted", "1000.00"));
    assertEquals(List.of(ana), toPay(ACooperative.NOVEMBER));
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(november);
    Payslip slip = slip(november);
    // 10 of the 30 hours of a week of 300
    assertEquals(Money.of("100.00"), slip.amount("holiday-in-lieu"));
    assertTrue(slip.amount("ssp").isMoreThan(Money.ZERO));
    assertTrue(slip.amount("minimum-wage-arrears").isMoreThan(Money.ZERO));

    assertEquals(List.of(), toPay(ACooperative.DECEMBER));
  }

  @Test
  void anOptOutAfterTheLastPayslipIsSeenByOneMore() {
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    cooperative.waitsAnHour();
    records(
        InstructionKinds.PENSION_MEMBERSHIP,
        "2026-11-05",
        Optional.empty(),
        Map.of("event", "opted-out"));
    assertEquals(List.of(ana), toPay(ACooperative.NOVEMBER));
  }

  @Test
  void maternityPayGoesOnAfterLeavingForAsLongAsItIsPaid() {
    records(InstructionKinds.FAMILY_LEAVE, "2026-10-05", Optional.empty(), maternity("400.00"));
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    assertEquals(List.of(ana), toPay(ACooperative.NOVEMBER));
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(november);
    assertTrue(slip(november).amount("smp").isMoreThan(Money.ZERO));
    assertEquals(List.of(ana), toPay(ACooperative.DECEMBER));
  }

  @Test
  void maternityLeaveThatIsNotPaidGivesNoPayslipsAfterLeaving() {
    records(InstructionKinds.FAMILY_LEAVE, "2026-10-05", Optional.empty(), maternity("10.00"));
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    assertEquals(List.of(), toPay(ACooperative.NOVEMBER));
  }

  private static Map<String, String> maternity(String earnings) {
    return Map.of(
        "leave",
        "maternity",
        "event",
        "expected-birth",
        "eventDay",
        "2026-11-15",
        "averageWeeklyEarnings",
        earnings);
  }

  private void records(
      InstructionKind<?> kind, String from, Optional<String> until, Map<String, String> entries) {
    cooperative
        .records()
        .record(
            new RecordInstruction.Told(
                "ana",
                kind,
                LocalDate.parse(from),
                until.map(LocalDate::parse),
                entries,
                "told by phone",
                ""));
  }

  private List<UUID> toPay(PayPeriod period) {
    return in(
        () ->
            cooperative.employments.toPay(PayFrequency.MONTHLY, period.days(), ACooperative.RULES));
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
}
