package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.StandingFacts;
import coop.commonwage.pay.contracts.StandingChange;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Notices of HMRC and leaving dates, from the day they are recorded to the payslips they decide.
 */
class StandingIT {

  private static final PayPeriod FEBRUARY = month(2, LocalDate.of(2026, 3, 5));

  /** Paid on the first day of the next tax year. */
  private static final PayPeriod MARCH = month(3, LocalDate.of(2026, 4, 6));

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
  void aCooperativeWithOneWorkerWhoWorksALot() {
    cooperative = ACooperative.on(database);
    ana = cooperative.employs("ana");
    for (int day = 1; day <= 28; day++) {
      worksOn("2026-10-%02d".formatted(day));
      worksOn("2026-11-%02d".formatted(day));
    }
  }

  private static PayPeriod month(int month, LocalDate payDate) {
    return new PayPeriod(
        PayFrequency.MONTHLY, DateSpan.monthOf(LocalDate.of(2026, month, 1)), payDate);
  }

  private void worksOn(String day) {
    cooperative.visited(ana, "V" + day, day + "T08:00", day + "T18:00");
  }

  @Test
  void theCodeInUseIsTheOneThatHoldsOnTheDayOfPayment() {
    notices("2026-12-04", code("BR"));
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);
    assertEquals("1257L", slip(october).inputs().terms().taxCode().toString());
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(november);
    Payslip onBr = slip(november);
    assertEquals("BR", onBr.inputs().terms().taxCode().toString());
    // BR is cumulative: a fifth of all pay so far, less what was taken
    assertEquals(onBr.after().taxable().wholePounds().pence() / 5, onBr.after().tax().pence());
  }

  @Test
  void aNoticeAfterTheCalculationStopsTheApprovalWhenItHoldsOnTheDayOfPayment() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.calculates(october);
    cooperative.waitsAnHour();
    notices("2026-11-06", code("BR"));
    cooperative.approves(october, cooperative.approver);
    notices("2026-11-05", code("0T"));
    assertTrue(
        assertThrows(Refused.class, () -> cooperative.finalises(october))
            .detail()
            .startsWith("1 visits, one-off earnings, contracts or changes to the payroll record"));
    cooperative.pays(october);
    assertEquals("0T", slip(october).inputs().terms().taxCode().toString());
  }

  @Test
  void aCodeThatStoodAloneLosesItsMarkWithTheNewTaxYear() {
    notices("2026-03-05", code("1257L M1"));
    UUID february = cooperative.opens(FEBRUARY);
    cooperative.pays(february);
    assertEquals("1257L X", slip(february).inputs().terms().taxCode().toString());
    UUID march = cooperative.opens(MARCH);
    cooperative.calculates(march);
    assertEquals("1257L", slip(march).inputs().terms().taxCode().toString());
  }

  @Test
  void aLetterAndALoanChangeOnTheSameDayAndTheNewestWordOnADayCounts() {
    notices("2026-11-05", letter(NiCategory.C));
    cooperative.waitsAnHour();
    notices("2026-11-05", loan(Optional.of(StudentLoanPlan.PLAN_1)));
    cooperative.waitsAnHour();
    notices("2026-11-05", letter(NiCategory.A));
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);
    Payslip slip = slip(october);
    assertEquals(NiCategory.A, slip.inputs().terms().niCategory());
    assertTrue(slip.amount("student-loan").isPositive());
    cooperative.waitsAnHour();
    notices("2026-12-01", loan(Optional.empty()));
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(november);
    assertEquals(Money.ZERO, slip(november).amount("student-loan"));
    List<StandingFacts.Recorded> history = cooperative.readsRecord().of("ana").standing();
    assertEquals(5, history.size());
    assertEquals("notice", history.getLast().reason());
    assertEquals("pam", history.getLast().by());
  }

  @Test
  void aDayThatIsPaidForBeforeWorkBeganOrFarAheadIsRefused() {
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    assertEquals(
        "wages up to the payment of 2026-11-05 are issued: choose a later day",
        refused(() -> notices("2026-11-05", code("BR"))).message());
    assertEquals(
        "this is before the first day at work, 2020-01-06",
        refused(() -> notices("2020-01-05", code("BR"))).message());
    assertEquals(
        "this is after 2029-11-02", refused(() -> notices("2062-11-05", code("BR"))).message());
    assertEquals(
        "taxCode",
        refused(
                () ->
                    notices(
                        "2026-11-06",
                        new StandingChange(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())))
            .column());
  }

  @Test
  void whoLeavesIsNotPaidAfterwardsAndOnAnotherCodeIfTheyAre() {
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    cooperative.calculates(november);
    cooperative.waitsAnHour();
    cooperative.recordsLeaving().record("ana", Optional.of(LocalDate.of(2026, 10, 31)), "notice");
    cooperative.waitsForTheEndOf(november);
    assertTrue(
        assertThrows(Refused.class, () -> cooperative.approves(november, cooperative.approver))
            .detail()
            .contains("changes to the payroll record"));
    cooperative.pays(november);
    assertEquals("0T X", slip(november).inputs().terms().taxCode().toString());
    cooperative.recordsLeaving().record("ana", Optional.empty(), "stays after all");
    assertEquals(Optional.empty(), cooperative.readsRecord().of("ana").employment().leaveDate());
    assertEquals(
        "leaveDate",
        refused(
                () -> {
                  cooperative
                      .recordsLeaving()
                      .record("ana", Optional.of(LocalDate.of(2020, 1, 5)), "typing");
                  return ana;
                })
            .column());
  }

  @Test
  void anotherCooperativeChangesNothingHere() {
    ACooperative other = ACooperative.on(database);
    assertEquals(
        404,
        assertThrows(
                Refused.class,
                () ->
                    other
                        .recordsStanding()
                        .record("ana", LocalDate.of(2026, 11, 5), code("BR"), "notice", ""))
            .status());
    assertEquals(404, assertThrows(Refused.class, () -> other.readsRecord().of("ana")).status());
  }

  private UUID notices(String from, StandingChange change) {
    cooperative.recordsStanding().record("ana", LocalDate.parse(from), change, "notice", "");
    return ana;
  }

  private static StandingChange code(String code) {
    return new StandingChange(
        Optional.of(TaxCode.of(code)), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static StandingChange letter(NiCategory letter) {
    return new StandingChange(
        Optional.empty(), Optional.of(letter), Optional.empty(), Optional.empty());
  }

  private static StandingChange loan(Optional<StudentLoanPlan> plan) {
    return new StandingChange(
        Optional.empty(),
        Optional.empty(),
        Optional.of(new StandingChange.StudentLoan(plan)),
        Optional.empty());
  }

  private static FieldError refused(Callable<?> deed) {
    Refused refused = assertThrows(Refused.class, deed::call);
    assertEquals(422, refused.status());
    return refused.errors().getFirst();
  }

  private Payslip slip(UUID run) {
    return cooperative.transactions.in(
        cooperative.employer,
        () ->
            cooperative
                .payslips
                .find(cooperative.payslips.ofRun(run).getFirst().id())
                .orElseThrow()
                .payslip());
  }
}
