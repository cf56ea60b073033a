package coop.commonwage.pay.payruns;

import static coop.commonwage.pay.hours.TimeKind.CONTACT;
import static coop.commonwage.pay.hours.TimeKind.TRAVEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.WorkedTime;
import coop.commonwage.rules.yaml.RuleSets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Time told late is owed at the minimum wage of now, as far as it was missing to that of then. */
class LatePayUpliftTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());
  private static final String TOP_UP = "correction-minimum-wage-top-up";

  @Test
  void hoursAtTheMinimumOfThenAreOwedAtTheMinimumOfNow() {
    Payslip january = payslip(january().paid("12.21").worked(CONTACT, 6_000));
    Payslip june = payslip(june().in(correcting(january, contact(6_600))));
    assertEquals(Money.of("122.10"), june.amount("correction-contact"));
    // 122.10 x 12.71 / 12.21 = 127.10
    assertEquals(Money.of("5.00"), june.amount(LatePayUplift.CODE));
    assertEquals(Money.of("127.10"), june.gross());
  }

  @Test
  void onlyWhatWasMissingToTheMinimumOfThenIsUplifted() {
    Payslip january = payslip(january().paid("12.50").paidForTravel("0.00").worked(CONTACT, 6_000));
    WorkedTime now = january().worked(CONTACT, 6_000).worked(TRAVEL, 600).inputs().worked();
    Payslip june = payslip(june().in(correcting(january, now)));
    assertEquals(Money.of("93.10"), june.amount(TOP_UP));
    // 93.10 x 12.71 / 12.21 = 96.9125, up
    assertEquals(Money.of("3.82"), june.amount(LatePayUplift.CODE));
    assertEquals(Money.of("96.92"), june.gross());
  }

  @Test
  void payAboveTheMinimumOfThenWithoutTheLateTimeCountsInFull() {
    Payslip january = payslip(january().paid("13.00").worked(CONTACT, 6_000));
    Payslip june = payslip(june().in(correcting(january, contact(6_600))));
    // 110 h x 12.21 = 1,343.10 less 1,300.00 is 43.10, x 12.71 / 12.21 = 44.865, up
    assertEquals(Money.of("130.00"), june.amount("correction-contact"));
    assertEquals(Money.of("1.77"), june.amount(LatePayUplift.CODE));
  }

  @Test
  void nothingIsMissingWherePayOfThenCoversTheLateTimeToo() {
    Payslip january = payslip(january().paid("13.45").worked(CONTACT, 6_000));
    Payslip june = payslip(june().in(correcting(january, contact(6_600))));
    // 110 h x 12.21 = 1,343.10, and 1,345.00 was paid
    assertEquals(Money.of("134.50"), june.gross());
  }

  @Test
  void premiumsOfThenDoNotCoverIt() {
    Payslip january = payslip(january().paid("12.21").worked(CONTACT, DayKind.WEEKEND, 6_000));
    WorkedTime now = january().worked(CONTACT, DayKind.WEEKEND, 6_600).inputs().worked();
    Payslip june = payslip(june().in(correcting(january, now)));
    assertEquals(Money.of("5.00"), june.amount(LatePayUplift.CODE));
  }

  @Test
  void whatIsPaidInTheNextPeriodStillCountsForThen() {
    ACareWorker march = ACareWorker.onZeroHours().paid("12.21").worked(CONTACT, 6_000);
    Payslip paid =
        payslip(march.inPeriod(PayFrequency.MONTHLY, "2026-03-01", "2026-03-31", "2026-03-31"));
    assertEquals(Money.of("122.10"), april("2026-04-30", paid, Optional.empty()).gross());
    assertEquals(Money.of("127.10"), april("2026-05-01", paid, Optional.empty()).gross());
  }

  @Test
  void payOfTheLastPeriodCountsForAMonthAfterTheEnd() {
    ACareWorker march = ACareWorker.onZeroHours().paid("12.21").worked(CONTACT, 6_000);
    Payslip paid =
        payslip(march.inPeriod(PayFrequency.MONTHLY, "2026-03-01", "2026-03-31", "2026-03-31"));
    Optional<String> left = Optional.of("2026-03-20");
    assertEquals(Money.of("122.10"), april("2026-04-20", paid, left).gross());
    assertEquals(Money.of("127.10"), april("2026-04-21", paid, left).gross());
  }

  private static Payslip april(String payDate, Payslip march, Optional<String> left) {
    ACareWorker worker = ACareWorker.onZeroHours();
    left.ifPresent(worker::left);
    return payslip(
        worker
            .inPeriod(PayFrequency.MONTHLY, "2026-04-01", "2026-04-30", payDate)
            .in(correcting(march, contact(6_600))));
  }

  @Test
  void aWeekIsLateAfterTheNextWeek() {
    Payslip week =
        payslip(
            ACareWorker.onZeroHours()
                .paid("12.21")
                .worked(CONTACT, 600)
                .inPeriod(PayFrequency.WEEKLY, "2026-03-16", "2026-03-22", "2026-03-27"));
    ACareWorker later =
        ACareWorker.onZeroHours()
            .inPeriod(PayFrequency.WEEKLY, "2026-03-30", "2026-04-05", "2026-04-10");
    // 12.21 for one more hour, at 12.71
    assertEquals(
        Money.of("0.50"),
        payslip(later.in(correcting(week, contact(660)))).amount(LatePayUplift.CODE));
  }

  @Test
  void onceItIsPaidNothingMoreIsOwedForTheSameTime() {
    Payslip january = payslip(january().paid("12.21").worked(CONTACT, 6_000));
    List<PaidForTime> paid =
        List.of(
            paid("correction-contact", "122.10", 600),
            paid(LatePayUplift.CODE, "5.00", 0),
            paid(CorrectionLines.MINUTES, "0.00", 600));
    Payslip same = payslip(june().in(correcting(january, contact(6_600), paid)));
    assertEquals(
        List.of(),
        same.lines().stream().filter(line -> line.code().startsWith("correction-")).toList());
    Payslip more = payslip(june().in(correcting(january, contact(6_660), paid)));
    assertEquals(Money.of("12.21"), more.amount("correction-contact"));
    assertEquals(Money.of("0.50"), more.amount(LatePayUplift.CODE));
  }

  @Test
  void itTellsHowItCameAbout() {
    Payslip january = payslip(january().paid("12.21").worked(CONTACT, 6_000));
    Payslip june = payslip(june().in(correcting(january, contact(6_600))));
    Derivation told =
        GROSS_TO_NET.explain(june.inputs(), LatePayUplift.CODE + "/2026-01-01").orElseThrow();
    assertEquals("minimum-wage-arrears", told.formula());
    assertTrue(told.notes().contains(new Derivation.Step("minimum-wage-missing", "£122.10")));
    assertTrue(told.notes().contains(new Derivation.Step("minimum-wage-rate-now", "£12.71")));
    assertTrue(told.notes().contains(new Derivation.Input("minimum-wage-arrears-paid", "£122.10")));
    assertTrue(
        june.lines().stream()
            .anyMatch(line -> line.rule().equals("uk/minimum-wage/top-up-rounding@2024-04-01")));
  }

  @Test
  void aCorrectionStoredBeforeThisWasDoneIsWorkedOutAsItWas() {
    Payslip january = payslip(january().paid("12.21").worked(CONTACT, 6_000));
    TimeCorrection now = TimeCorrection.of(january, contact(6_600), List.of(), List.of("V1"));
    TimeCorrection stored =
        new TimeCorrection(
            now.then(), now.hadPayslip(), now.paid(), now.lowered(), now.because(), false);
    Payslip june = payslip(june().in(Circumstances.NONE.withCorrections(List.of(stored))));
    assertEquals(Money.of("122.10"), june.gross());
  }

  @Test
  void whereTheRateOfThePayDateIsNotKnownItIsAMatterOfThisWorkerAlone() {
    Payslip january =
        payslip(
            ACareWorker.onZeroHours()
                .paid("12.71")
                .worked(CONTACT, 6_000)
                .inPeriod(PayFrequency.MONTHLY, "2027-01-01", "2027-01-31", "2027-02-05"));
    ACareWorker march =
        ACareWorker.onZeroHours()
            .inPeriod(PayFrequency.MONTHLY, "2027-03-01", "2027-03-31", "2027-04-05");
    Circumstances late = correcting(january, contact(6_600));
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> payslip(march.in(late)));
    assertTrue(refused.getMessage().contains("2027-01-01"), refused.getMessage());
  }

  private static PaidForTime paid(String code, String amount, int minutes) {
    return new PaidForTime(
        code,
        Money.of(amount),
        minutes,
        minutes == 0 ? Optional.empty() : Optional.of(PayslipLine.Unit.MINUTES),
        Optional.empty());
  }

  private static ACareWorker january() {
    return ACareWorker.onZeroHours()
        .inPeriod(PayFrequency.MONTHLY, "2026-01-01", "2026-01-31", "2026-02-05");
  }

  private static ACareWorker june() {
    return ACareWorker.onZeroHours()
        .inPeriod(PayFrequency.MONTHLY, "2026-06-01", "2026-06-30", "2026-07-03");
  }

  private static WorkedTime contact(int minutes) {
    return ACareWorker.onZeroHours().worked(CONTACT, minutes).inputs().worked();
  }

  private static Circumstances correcting(Payslip then, WorkedTime now) {
    return correcting(then, now, List.of());
  }

  private static Circumstances correcting(
      Payslip then, WorkedTime now, List<PaidForTime> corrected) {
    return Circumstances.NONE.withCorrections(
        List.of(TimeCorrection.of(then, now, corrected, List.of("V1"))));
  }

  private static Payslip payslip(ACareWorker worker) {
    return GROSS_TO_NET.calculate(worker.inputs()).payslip();
  }
}
