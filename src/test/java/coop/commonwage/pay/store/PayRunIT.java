package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.AddOneOffEarnings.OneOff;
import coop.commonwage.pay.application.CalculationJobs;
import coop.commonwage.pay.application.ImportOutcome;
import coop.commonwage.pay.application.LabourTotal;
import coop.commonwage.pay.application.OpenNextPayRuns;
import coop.commonwage.pay.application.PayRunNotice;
import coop.commonwage.pay.application.PayslipEntry;
import coop.commonwage.pay.application.Progress;
import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pay run on a real PostgreSQL, from visits to payslips that stand for ever. */
class PayRunIT {

  private static DatabaseForTests database;

  private ACooperative cooperative;
  private UUID ana;
  private UUID bo;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void aCooperativeWithTwoWorkers() {
    cooperative = ACooperative.on(database);
    ana = cooperative.employs("ana");
    bo = cooperative.employs("bo");
    cooperative.visited(ana, "V1", "2026-10-05T08:00", "2026-10-05T10:00");
  }

  @Test
  void visitsBecomeAPayslipOfTwoHours() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);

    List<PayslipEntry> slips = in(() -> cooperative.payslips.ofRun(october));
    assertEquals(
        List.of(Money.of("26.90"), Money.ZERO), slips.stream().map(PayslipEntry::gross).toList());
    assertEquals(PayRun.State.FINALISED, run(october).state());
  }

  /** The driver reads in another way what it has read often, and a nought comes as 0E-9. */
  @Test
  void aRunCanBeCalculatedAsOftenAsAnybodyWants() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    for (int times = 0; times < 12; times++) {
      cooperative.calculates(october);
      assertEquals(Money.of("26.90"), in(() -> cooperative.runs.totals(october)).gross());
    }
  }

  @Test
  void aVisitAddedLateIsPaidInTheNextRunAndSaidSo() {
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    cooperative.visited(ana, "V2", "2026-10-20T08:00", "2026-10-20T09:00");
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.calculates(november);

    assertEquals(Money.of("13.45"), in(() -> cooperative.runs.totals(november)).gross());
    assertTrue(codes(november).contains("time-corrected"));
  }

  @Test
  void aLateVisitThatOverlapsAPaidOneIsNotedAndTheMinutesTheyShareArePaidOnce() {
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    cooperative.waitsAnHour();
    String late =
        "visit_id,client_ref,carer_ref,planned_start,planned_end,actual_start,actual_end,"
            + "checkin_method,checkout_method,exception_code,status,second_carer,service_type,"
            + "miles,travel_minutes,note\n"
            + "V2,C1,ana,2026-10-05T09:30,2026-10-05T10:30,2026-10-05T09:30,2026-10-05T10:30,gps,"
            + "gps,,delivered,N,personal-care,0.0,0,\n";
    ImportOutcome taken = cooperative.visitFiles().takes(late.getBytes(StandardCharsets.UTF_8));
    assertEquals(1, taken.added());
    assertEquals(
        List.of(
            new FieldError(
                2,
                "actual_start",
                "2026-10-05T09:30",
                "this visit shares time with visit V1, which is paid: the whole period is worked"
                    + " out again, and the minutes they share are paid once")),
        taken.notes());
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.calculates(november);
    // 08:00 to 10:00 was paid; of the hour from 09:30 only the half after 10:00 is new
    assertEquals(Money.of("6.73"), in(() -> cooperative.runs.totals(november)).gross());
  }

  @Test
  void aVisitDuringATurnOnCallThatIsPaidIsTakenInAndSoIsATurnDuringAPaidVisit() {
    String header =
        "visit_id,client_ref,carer_ref,planned_start,planned_end,actual_start,actual_end,"
            + "checkin_method,checkout_method,exception_code,status,second_carer,service_type,"
            + "miles,travel_minutes,note\n";
    String turn =
        "T1,,ana,2026-10-06T18:00,2026-10-06T23:00,2026-10-06T18:00,2026-10-06T23:00,gps,gps,,"
            + "delivered,N,on-call,0.0,0,\n";
    takes(header + turn);
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    assertEquals(
        1,
        takes(
            header
                + turn.replace("T1,", "V9,C1")
                    .replace("on-call", "personal-care")
                    .replace("T18:00", "T19:00")
                    .replace("T23:00", "T20:00")));
    assertEquals(
        1,
        takes(
            header
                + turn.replace("T1,", "T2,")
                    .replace("2026-10-06", "2026-10-05")
                    .replace("T18:00", "T08:00")));
  }

  private int takes(String file) {
    return cooperative.visitFiles().takes(file.getBytes(StandardCharsets.UTF_8)).added();
  }

  @Test
  void aNightOverTheLastMidnightIsPaidToTheMinuteInTwoRuns() {
    cooperative.visited(bo, "V3", "2026-10-31T22:00", "2026-11-01T07:00");
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.calculates(november);

    // Saturday 22:00 to midnight, and Sunday midnight to 07:00, at £13.45 and a tenth more
    assertEquals(Money.of("29.59"), gross(october, "bo"));
    assertEquals(Money.of("103.57"), gross(november, "bo"));
  }

  @Test
  void aNodeThatDiesInTheMiddleOfASliceLosesNothingAndDoublesNothing() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    UUID job = UUID.randomUUID();
    in(
        () -> {
          cooperative.drafts.keep(ACooperative.RULES, ACooperative.NOW);
          cooperative.jobs.begin(
              new CalculationJobs.Job(
                  job, october, cooperative.preparer, "pam", "", ACooperative.NOW),
              List.of(List.of(ana), List.of(bo)));
          return null;
        });
    assertThrows(
        IllegalStateException.class,
        () ->
            in(
                () -> {
                  CalculationJobs.Slice slice = cooperative.jobs.claim(job).orElseThrow();
                  cooperative.drafts.gather(run(october), slice.employments(), ACooperative.RULES);
                  throw new IllegalStateException("the node dies here");
                }));

    assertEquals(2, cooperative.calculator().work(cooperative.employer, job));
    assertEquals(0, cooperative.calculator().work(cooperative.employer, job));
    assertEquals(
        Progress.State.DONE, in(() -> cooperative.jobs.progress(job)).orElseThrow().state());
    assertEquals(2, in(() -> cooperative.payslips.ofRun(october)).size());
    assertEquals(Money.of("26.90"), gross(october, "ana"));
  }

  @Test
  void twoNodesNeverClaimTheSameSlice() throws Exception {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    UUID job = cooperative.asksToCalculate(october);
    Optional<CalculationJobs.Slice> other =
        in(
            () -> {
              assertTrue(cooperative.jobs.claim(job).isPresent());
              return inAnotherThread(() -> in(() -> cooperative.jobs.claim(job)));
            });
    assertEquals(Optional.empty(), other);
  }

  @Test
  void aSliceThatEndsAfterItsCalculationFailedCountsForNothing() {
    UUID job = cooperative.asksToCalculate(cooperative.opens(ACooperative.OCTOBER));
    assertThrows(
        IllegalStateException.class,
        () ->
            in(
                () -> {
                  CalculationJobs.Slice slice = cooperative.jobs.claim(job).orElseThrow();
                  inAnotherThread(() -> in(() -> failed(job)));
                  return cooperative.jobs.finish(slice, ACooperative.NOW);
                }));
    assertEquals(
        Progress.State.FAILED, in(() -> cooperative.jobs.progress(job)).orElseThrow().state());
  }

  private UUID failed(UUID job) {
    cooperative.jobs.fail(job, "The calculation stopped.", ACooperative.NOW);
    return job;
  }

  @Test
  void aDividendHandedOverTwiceIsPaidOnceAndIsNoLabour() {
    UUID person = cooperative.personOf(bo).orElseThrow().id();
    List<OneOff> dividend =
        List.of(new OneOff(person, "surplus-share", Money.of("500.00"), "distribution/1/bo"));
    assertEquals(1, cooperative.oneOffs().add(cooperative.employer, dividend).added());
    assertEquals(0, cooperative.oneOffs().add(cooperative.employer, dividend).added());
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(november);

    assertEquals(Money.of("500.00"), gross(october, "bo"));
    assertEquals(Money.ZERO, gross(november, "bo"));
    List<LabourTotal> labour =
        in(
            () ->
                cooperative.payslips.labour(
                    DateSpan.monthOf(ACooperative.OCTOBER.days().firstDay())));
    assertEquals(
        List.of("ana 120 26.90", "bo 0 0.00"),
        labour.stream().map(l -> l.payrollId() + " " + l.minutes() + " " + l.pay()).toList());
  }

  @Test
  void labourIsCountedOnlyWhenNobodysHoursAreStillOnTheirWay() {
    DateSpan days = ACooperative.OCTOBER.days();
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    assertEquals(
        "The pay run for 2026-10-01 to 2026-10-31 is open: finalise it before the work of"
            + " 2026-10-01 to 2026-10-31 is counted.",
        assertThrows(Refused.class, () -> cooperative.labour().between(cooperative.employer, days))
            .detail());
    cooperative.pays(october);
    cooperative.opens(ACooperative.NOVEMBER);
    assertEquals(2, cooperative.labour().between(cooperative.employer, days).size());
  }

  @Test
  void theYearGoesOnFromTheLastFinalisedPayslip() {
    cooperative.visited(ana, "V5", "2026-11-03T08:00", "2026-11-03T09:00");
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(november);
    Payslip slip = slip(november, "ana");
    assertEquals(Money.of("26.90"), slip.inputs().before().gross());
    assertEquals(Money.of("40.35"), slip.after().gross());
  }

  @Test
  void aRunIsPaidAfterTheRunForTheDaysBeforeIt() {
    cooperative.opens(ACooperative.OCTOBER);
    PayPeriod november = ACooperative.NOVEMBER;
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                cooperative.opens(
                    new PayPeriod(
                        november.frequency(), november.days(), ACooperative.OCTOBER.payDate())));
    assertEquals(409, refused.status());
    assertEquals(
        "The monthly pay run for 2026-10-01 to 2026-10-31 is paid on 2026-11-05: choose a pay date"
            + " after that day for 2026-11-01 to 2026-11-30, not 2026-11-05.",
        refused.detail());
    cooperative.opens(november);
  }

  @Test
  void aRunIsApprovedAndFinalisedOnlyWhenItsPeriodIsOver() {
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.calculates(november);

    PayRunNotice notice =
        cooperative.readsRuns().one(november).notices().stream()
            .filter(n -> n.code().equals("pay-run-too-early"))
            .findFirst()
            .orElseThrow();
    assertEquals("look", notice.severity());
    assertEquals(
        "the pay period ends on 2026-11-30 and today is 2026-11-02: work until then is not in this"
            + " calculation, and the run can be approved only from that day on",
        notice.message());
    Refused early =
        assertThrows(Refused.class, () -> cooperative.approves(november, cooperative.approver));
    assertEquals(
        "409 The pay run for 2026-11-01 to 2026-11-30 can be approved and finalised from 2026-11-30"
            + " on; today is 2026-11-02.",
        early.status() + " " + early.detail());

    cooperative.waitsForTheEndOf(november);
    cooperative.approves(november, cooperative.approver);
    assertEquals(PayRun.State.APPROVED, run(november).state());
    assertTrue(
        cooperative.readsRuns().one(november).notices().stream()
            .noneMatch(n -> n.code().equals("pay-run-too-early")));
  }

  @Test
  void anApproverSaysWhatWasChecked() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.calculates(october);
    Refused silent =
        assertThrows(Refused.class, () -> cooperative.approves(october, cooperative.approver, " "));
    assertEquals("say what you checked before you approved", silent.errors().getFirst().message());
    assertEquals(PayRun.State.CALCULATED, run(october).state());
  }

  @Test
  void aYearWithoutItsBeginningIsSaidInEveryRunOfIt() {
    cooperative.visited(ana, "V6", "2026-11-03T08:00", "2026-11-03T09:00");
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.calculates(november);

    // employed since 2020, and nothing is recorded before the run for October
    assertEquals(
        List.of(
            "pay and tax of this tax year before 2026-10-01 are not recorded: code 1257L gives the"
                + " allowance of all 8 periods to the pay since then"),
        in(() -> cooperative.runs.notices(november)).stream()
            .filter(notice -> notice.payrollId().equals("ana"))
            .filter(notice -> notice.code().equals("year-to-date-missing"))
            .map(PayRunNotice::message)
            .toList());
    database.asOwner(
        "update pay.payslip set inputs = jsonb_set(inputs, '{before,taxable}', '\"9000.00\"')"
            + " where employment_id = '"
            + ana
            + "'");
    cooperative.calculates(november);
    assertTrue(
        in(() -> cooperative.runs.notices(november)).stream()
            .noneMatch(
                notice ->
                    notice.payrollId().equals("ana")
                        && notice.code().equals("year-to-date-missing")));
  }

  @Test
  void theYearGoesOnFromTheLatestPeriodEvenWhenAnOlderOneWasPaidLater() {
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(november);
    database.asOwner(
        "update pay.payslip set pay_date = '2026-12-05', after = jsonb_set(after, '{tax}',"
            + " '\"1.00\"') where last_day = '2026-10-31' and employment_id = '"
            + ana
            + "'");
    UUID december = cooperative.opens(ACooperative.DECEMBER);
    cooperative.pays(december);
    assertEquals(Money.ZERO, slip(december, "ana").inputs().before().tax());
  }

  @Test
  void runsArePaidOneAfterTheOther() {
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    assertEquals(
        "The pay run for 2026-10-01 to 2026-10-31 comes before 2026-11-01 to 2026-11-30 and is"
            + " open: finalise it first.",
        assertThrows(Refused.class, () -> cooperative.calculates(november)).detail());
    cooperative.calculates(october);
    assertThrows(Refused.class, () -> cooperative.calculates(november));
    cooperative.pays(october);
    cooperative.pays(november);
    assertEquals(Money.of("26.90"), gross(october, "ana"));
    assertEquals(Money.ZERO, gross(november, "ana"));
  }

  @Test
  void aRunOpenedForDaysBeforeAFinalisedOneIsNotCalculated() {
    cooperative.pays(cooperative.opens(ACooperative.NOVEMBER));
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    assertTrue(
        assertThrows(Refused.class, () -> cooperative.calculates(october))
            .detail()
            .contains("comes after 2026-10-01 to 2026-10-31 and is finalised"));
  }

  @Test
  void aRunWhoseYearToDateIsNoLongerRightHasToBeCalculatedAgain() {
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.calculates(november);
    cooperative.waitsForTheEndOf(november);
    cooperative.approves(november, cooperative.approver);
    database.asOwner(
        "update pay.payslip set after = jsonb_set(after, '{tax}', '\"1.00\"')"
            + " where employment_id = '"
            + ana
            + "'");
    assertTrue(
        assertThrows(Refused.class, () -> cooperative.finalises(november))
            .detail()
            .contains("year to date"));
  }

  private OpenNextPayRuns schedule() {
    return new OpenNextPayRuns(
        cooperative.transactions,
        cooperative.runs,
        new SqlEmployerOnBooks(cooperative.database()),
        new SqlRecordedChoices(cooperative.database()),
        cooperative.opening(),
        ACooperative.RULES,
        () -> ACooperative.NOW);
  }

  @Test
  void theScheduleOpensWhatHasBegunAndNothingTwice() {
    cooperative.opens(ACooperative.OCTOBER);
    List<UUID> opened = schedule().open(cooperative.employer);
    assertEquals(1, opened.size());
    assertEquals(ACooperative.NOVEMBER, run(opened.getFirst()).period());
    assertEquals(List.of(), schedule().open(cooperative.employer));
  }

  private Payslip slip(UUID run, String payrollId) {
    return in(() -> cooperative.payslips.after(Optional.empty(), 10)).stream()
        .flatMap(kept -> kept.readable().stream())
        .filter(slip -> slip.payRunId().equals(run) && slip.payrollId().equals(payrollId))
        .findFirst()
        .orElseThrow()
        .payslip();
  }

  private PayRun run(UUID id) {
    return in(() -> cooperative.runs.find(id)).orElseThrow();
  }

  private List<String> codes(UUID run) {
    return in(() -> cooperative.runs.notices(run)).stream().map(PayRunNotice::code).toList();
  }

  private Money gross(UUID run, String payrollId) {
    return in(() -> cooperative.payslips.ofRun(run)).stream()
        .filter(slip -> slip.payrollId().equals(payrollId))
        .findFirst()
        .orElseThrow()
        .gross();
  }

  private <T> T in(Callable<T> work) {
    return cooperative.transactions.in(cooperative.employer, work);
  }

  private static <T> T inAnotherThread(Callable<T> work) throws Exception {
    try (var executor = Executors.newSingleThreadExecutor()) {
      return executor.submit(work).get();
    }
  }
}
