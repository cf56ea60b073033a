package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.LabourTotal;
import coop.commonwage.pay.application.PayRunNotice;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.Refused;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What turns out differently after it was paid is put right by the next payslip, once. */
class TimeCorrectionIT {

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

  /** October pays two visits of an hour on a Monday, an hour and a half apart. */
  @BeforeEach
  void octoberIsPaid() {
    cooperative = ACooperative.on(database);
    ana = cooperative.employs("ana");
    cooperative.visited(ana, "V1", "2026-10-05T09:00", "2026-10-05T10:00");
    cooperative.visited(ana, "V2", "2026-10-05T11:30", "2026-10-05T12:30");
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    cooperative.waitsAnHour();
  }

  @Test
  void aLateVisitIsPaidWithTheWaitingItMakesToVisitsThatArePaid() {
    cooperative.visited(ana, "V3", "2026-10-05T10:30", "2026-10-05T11:00");
    Payslip november = pays(ACooperative.NOVEMBER);
    // the half hour itself, and two gaps of half an hour that are short now
    assertEquals("6.73", amount(november, "correction-contact"));
    assertEquals("13.45", amount(november, "correction-waiting"));
    assertEquals(90, minutes(november, "correction-worked-time"));
    assertEquals("20.18", november.gross().toString());
    assertEquals(List.of(ACooperative.OCTOBER.days()), line(november, "correction-contact").days());
    assertEquals(1, notices("time-corrected"));

    assertEquals("0.00", pays(ACooperative.DECEMBER).gross().toString());
    assertEquals(List.of(), cooperative.verifies().faults());
  }

  @Test
  void aVisitThatWasLongerPaysTheDifferenceOnceAndForGood() {
    cooperative.time().corrects("V2", ana, "2026-10-05T11:30", "2026-10-05T13:00", "delivered");
    Payslip november = pays(ACooperative.NOVEMBER);
    assertEquals("6.73", november.gross().toString());
    assertEquals(30, minutes(november, "correction-contact"));
    assertEquals("0.00", pays(ACooperative.DECEMBER).gross().toString());
    assertTrue(unpaid().isEmpty());
  }

  @Test
  void aCorrectionOfACorrectionPaysOnlyWhatIsNew() {
    cooperative.time().corrects("V2", ana, "2026-10-05T11:30", "2026-10-05T13:00", "delivered");
    pays(ACooperative.NOVEMBER);
    cooperative.waitsAnHour();
    cooperative.time().corrects("V2", ana, "2026-10-05T11:30", "2026-10-05T13:30", "delivered");
    Payslip december = pays(ACooperative.DECEMBER);
    // two hours are due for V2 now: 40.35 in all, of which 26.90 and 6.73 are paid
    assertEquals("6.72", december.gross().toString());
    assertEquals(30, minutes(december, "correction-contact"));
    assertEquals(List.of(), cooperative.verifies().faults());
  }

  @Test
  void whatWasPaidTooMuchWaitsUntilThereIsPayAboveTheMinimumWage() {
    cooperative.time().corrects("V1", ana, "2026-10-05T09:00", "2026-10-05T10:00", "missed");
    Payslip november = pays(ACooperative.NOVEMBER);
    assertEquals("0.00", november.gross().toString());
    assertEquals("13.45", amount(november, "correction-held-back"));
    assertEquals(-60, minutes(november, "correction-worked-time"));

    // twenty hours at 13.45 are 14.80 above the minimum wage of 12.71
    for (int day = 1; day <= 4; day++) {
      cooperative.visited(
          ana, "D" + day, "2026-12-0%dT09:00".formatted(day), "2026-12-0%dT14:00".formatted(day));
    }
    Payslip december = pays(ACooperative.DECEMBER);
    assertEquals("-13.45", amount(december, "correction-contact"));
    assertEquals("255.55", december.gross().toString());
    assertEquals("0.00", amount(december, "minimum-wage-top-up"));
    assertEquals(List.of(), cooperative.verifies().faults());
  }

  @Test
  void whatIsTakenBackInPartIsTakenBackWholeInTheEnd() {
    cooperative.time().corrects("V1", ana, "2026-10-05T09:00", "2026-10-05T10:00", "missed");
    cooperative.visited(ana, "N1", "2026-11-03T08:00", "2026-11-03T18:00");
    Payslip november = pays(ACooperative.NOVEMBER);
    // ten hours are 7.40 above the minimum wage
    assertEquals("-7.40", amount(november, "correction-contact"));
    assertEquals("6.05", amount(november, "correction-held-back"));
    cooperative.visited(ana, "D1", "2026-12-03T08:00", "2026-12-03T18:00");
    Payslip december = pays(ACooperative.DECEMBER);
    assertEquals("-6.05", amount(december, "correction-contact"));
    assertEquals(-60, minutes(december, "correction-contact"));
    assertEquals("0.00", amount(december, "correction-held-back"));
    assertEquals(List.of(), cooperative.verifies().faults());
  }

  @Test
  void aVisitThatWasAnotherWorkersIsTakenFromOneAndPaidToTheOther() {
    UUID bob = cooperative.employs("bob");
    cooperative.time().corrects("V1", bob, "2026-10-05T09:00", "2026-10-05T10:00", "delivered");
    cooperative.visited(ana, "N1", "2026-11-02T08:00", "2026-11-02T18:00");
    cooperative.visited(ana, "N2", "2026-11-03T08:00", "2026-11-03T18:00");
    UUID run = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(run);
    assertEquals("-13.45", amount(slip(run, "ana"), "correction-contact"));
    // bob had no payslip for October
    assertEquals("13.45", amount(slip(run, "bob"), "correction-contact"));
    assertTrue(unpaid().isEmpty());
  }

  @Test
  void aVisitThatOverlapsAPaidOneIsPaidForItsOwnMinutes() {
    cooperative.visited(ana, "V3", "2026-10-05T09:45", "2026-10-05T10:15");
    assertEquals("3.36", pays(ACooperative.NOVEMBER).gross().toString());
  }

  @Test
  void aNightOverMidnightIsPutRightInBothMonths() {
    cooperative.visited(ana, "N1", "2026-10-31T22:00", "2026-11-01T02:00");
    cooperative.pays(cooperative.opens(ACooperative.NOVEMBER));
    cooperative.waitsAnHour();
    cooperative.time().corrects("N1", ana, "2026-10-31T21:00", "2026-11-01T03:00", "delivered");
    Payslip december = pays(ACooperative.DECEMBER);
    List<PayslipLine> hours =
        december.lines().stream()
            .filter(line -> line.code().equals("correction-contact-weekend"))
            .toList();
    assertEquals(
        List.of("2026-10-01", "2026-11-01"),
        hours.stream().map(line -> line.reference().orElseThrow()).toList());
    assertEquals("29.60", december.gross().toString());
  }

  @Test
  void entriesWithoutClockTimesArePaidAndPutRightLikeVisits() {
    cooperative.time().entered(ana, "E1", "2026-11-04", "training", 60);
    cooperative.time().entered(ana, "E2", "2026-10-06", "office", 30);
    Payslip november = pays(ACooperative.NOVEMBER);
    assertEquals("13.45", amount(november, "training"));
    assertEquals("6.73", amount(november, "correction-office"));
    assertTrue(unpaid().isEmpty());
    assertEquals("0.00", pays(ACooperative.DECEMBER).gross().toString());
  }

  @Test
  void aRunThatHasNotSeenTheCorrectionIsNotFinalised() {
    UUID run = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.waitsForTheEndOf(run);
    cooperative.calculates(run);
    cooperative.approves(run, cooperative.approver);
    cooperative.waitsAnHour();
    cooperative.time().corrects("V2", ana, "2026-10-05T11:30", "2026-10-05T13:00", "delivered");
    assertThrows(Refused.class, () -> cooperative.finalises(run));
  }

  @Test
  void aVisitThatWasReplacedAfterItWasCountedIsNeverPaidAsItWas() {
    cooperative.visited(ana, "N1", "2026-11-03T08:00", "2026-11-03T10:00");
    UUID run = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.waitsForTheEndOf(run);
    cooperative.calculates(run);
    cooperative.time().corrects("N1", ana, "2026-12-03T08:00", "2026-12-03T09:00", "delivered");
    assertThrows(Refused.class, () -> cooperative.approves(run, cooperative.approver));
    cooperative.calculates(run);
    cooperative.approves(run, cooperative.approver);
    cooperative.finalises(run);
    assertEquals("0.00", slip(run, "ana").gross().toString());
    assertEquals("13.45", pays(ACooperative.DECEMBER).gross().toString());
  }

  @Test
  void correctedMinutesCountWithThePayslipThatPaysThem() {
    cooperative.time().corrects("V2", ana, "2026-10-05T11:30", "2026-10-05T13:00", "delivered");
    pays(ACooperative.NOVEMBER);
    assertEquals(120, labour(10).minutes());
    assertEquals(30, labour(11).minutes());
    assertEquals(Money.of("6.73"), labour(11).pay());
  }

  private LabourTotal labour(int month) {
    return cooperative
        .labour()
        .between(cooperative.employer, DateSpan.monthOf(LocalDate.of(2026, month, 1)))
        .getFirst();
  }

  private Payslip pays(coop.commonwage.calendar.PayPeriod period) {
    UUID run = cooperative.opens(period);
    cooperative.pays(run);
    cooperative.waitsAnHour();
    return slip(run, "ana");
  }

  private Payslip slip(UUID run, String payrollId) {
    return cooperative.transactions.in(
        cooperative.employer,
        () -> {
          UUID id =
              cooperative.payslips.ofRun(run).stream()
                  .filter(entry -> entry.payrollId().equals(payrollId))
                  .findFirst()
                  .orElseThrow()
                  .id();
          return cooperative.payslips.find(id).orElseThrow().payslip();
        });
  }

  private static String amount(Payslip slip, String code) {
    return slip.amount(code).toString();
  }

  private static PayslipLine line(Payslip slip, String code) {
    return slip.lines().stream().filter(line -> line.code().equals(code)).findFirst().orElseThrow();
  }

  private static int minutes(Payslip slip, String code) {
    return line(slip, code).quantity().orElseThrow().amount();
  }

  private long notices(String code) {
    return cooperative.transactions.in(
        cooperative.employer,
        () ->
            cooperative.runs.list().stream()
                .flatMap(run -> cooperative.runs.notices(run.id()).stream())
                .map(PayRunNotice::code)
                .filter(code::equals)
                .count());
  }

  /** Rows that are current and unpaid, or replaced and not put right. */
  private List<String> unpaid() {
    return cooperative.transactions.in(
        cooperative.employer,
        () ->
            cooperative.sql.list(
                "select visit_ref from pay.visit where payslip_id is null"
                    + " or superseded_at is not null and recount_payslip_id is null"
                    + " union all select reference from pay.time_entry where payslip_id is null",
                row -> row.getString(1)));
  }
}
