package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.AddOneOffEarnings.OneOff;
import coop.commonwage.pay.application.CalculationJobs;
import coop.commonwage.pay.application.LabourTotal;
import coop.commonwage.pay.application.PayRunNotice;
import coop.commonwage.pay.application.PayslipEntry;
import coop.commonwage.pay.application.Payslips;
import coop.commonwage.pay.application.Progress;
import coop.commonwage.pay.payruns.GrossToNet;
import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.StatementFailed;
import coop.commonwage.platform.web.Refused;
import java.io.IOException;
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

  @Test
  void whatWasPaidIsNeverPaidAgain() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.calculates(november);

    assertEquals(Money.ZERO, in(() -> cooperative.runs.totals(november)).gross());
    StatementFailed paidTwice =
        assertThrows(
            StatementFailed.class,
            () ->
                in(
                    () ->
                        cooperative.sql.run(
                            "update pay.visit set pay_run_id = ?, payslip_id = null", november)));
    assertTrue(paidTwice.getMessage().contains("cannot be paid again"), paidTwice.getMessage());
    StatementFailed sameVisit =
        assertThrows(
            StatementFailed.class,
            () -> cooperative.visited(bo, "V1", "2026-11-05T08:00", "2026-11-05T10:00"));
    assertTrue(sameVisit.isDuplicate());
  }

  @Test
  void aVisitAddedLateIsPaidInTheNextRunAndSaidSo() {
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    cooperative.visited(ana, "V2", "2026-10-20T08:00", "2026-10-20T09:00");
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.calculates(november);

    assertEquals(Money.of("13.45"), in(() -> cooperative.runs.totals(november)).gross());
    assertTrue(codes(november).contains("late-visits"));
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
                  cooperative.drafts.gather(run(october), slice.employments());
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
  void oneWorkersMissingContractIsThatWorkersExceptionAndBlocksTheApproval() {
    cooperative.employsWithoutContract("cy");
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.calculates(october);

    assertEquals(2, in(() -> cooperative.payslips.ofRun(october)).size());
    PayRunNotice notice = in(() -> cooperative.runs.notices(october)).getFirst();
    assertEquals(
        "blocks no-contract cy",
        notice.severity() + " " + notice.code() + " " + notice.payrollId());
    Refused refused =
        assertThrows(Refused.class, () -> cooperative.approves(october, cooperative.approver));
    assertEquals(409, refused.status());
    assertEquals(
        "One exception blocks this pay run: put it right and calculate again.", refused.detail());
  }

  @Test
  void whoCalculatedARunCannotApproveItAndTheDatabaseSaysSoToo() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.calculates(october);
    assertEquals(
        409,
        assertThrows(Refused.class, () -> cooperative.approves(october, cooperative.preparer))
            .status());
    StatementFailed refused =
        assertThrows(
            StatementFailed.class,
            () ->
                in(
                    () ->
                        cooperative.sql.run(
                            "update pay.pay_run set state = 'approved', approver = preparer"
                                + " where id = ?",
                            october)));
    assertTrue(refused.getMessage().contains("preparer_is_not_approver"), refused.getMessage());
  }

  @Test
  void visitsAddedAfterTheCalculationStopTheApproval() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.calculates(october);
    cooperative.visited(bo, "V4", "2026-10-06T08:00", "2026-10-06T09:00");
    assertTrue(
        assertThrows(Refused.class, () -> cooperative.approves(october, cooperative.approver))
            .detail()
            .contains("added after the calculation"));
    cooperative.pays(october);
    assertEquals(Money.of("13.45"), gross(october, "bo"));
  }

  @Test
  void aFinalisedPayslipCannotBeChangedOrRemoved() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);
    for (String statement :
        List.of(
            "update pay.payslip set net = net + 1, gross = gross + 1",
            "delete from pay.payslip",
            "truncate pay.payslip")) {
      assertEquals(
          "42501",
          assertThrows(StatementFailed.class, () -> in(() -> cooperative.sql.run(statement)))
              .state());
    }
    assertEquals(409, assertThrows(Refused.class, () -> cooperative.finalises(october)).status());
    assertEquals(
        409, assertThrows(Refused.class, () -> cooperative.asksToCalculate(october)).status());
  }

  @Test
  void aPayslipReadBackIsTheOneThatWasWorkedOut() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);
    for (Payslips.Stored stored : in(() -> cooperative.payslips.after(Optional.empty(), 10))) {
      Payslip again =
          new GrossToNet(ACooperative.RULES).calculate(stored.payslip().inputs()).payslip();
      assertEquals(again, stored.payslip());
    }
  }

  @Test
  void verifyingFindsAPayslipThatSomebodyTamperedWith() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);
    assertEquals(2, cooperative.verifies().payslips());
    assertEquals(List.of(), cooperative.verifies().faults());

    database.asOwner(
        "update pay.payslip set gross = gross + 100, net = net + 100, payable = payable + 100,"
            + " lines = jsonb_set(lines, '{0,amount}', '\"27.90\"') where employment_id = '"
            + ana
            + "'");
    List<String> faults = cooperative.verifies().faults();
    assertEquals(1, faults.size());
    assertTrue(faults.getFirst().contains("of ana"), faults.getFirst());
    assertTrue(faults.getFirst().contains("kept gross 27.90"), faults.getFirst());
    assertTrue(faults.getFirst().contains("worked out again gross 26.90"), faults.getFirst());
  }

  @Test
  void aDividendHandedOverTwiceIsPaidOnceAndIsNoLabour() {
    UUID person = cooperative.personOf(bo).orElseThrow().id();
    List<OneOff> dividend =
        List.of(new OneOff(person, "surplus-share", Money.of("500.00"), "distribution/1/bo"));
    assertEquals(1, cooperative.oneOffs().add(cooperative.employer, dividend));
    assertEquals(0, cooperative.oneOffs().add(cooperative.employer, dividend));
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
  void theYearGoesOnFromTheLastFinalisedPayslip() {
    cooperative.visited(ana, "V5", "2026-11-03T08:00", "2026-11-03T09:00");
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(november);
    Payslip slip =
        in(() -> cooperative.payslips.after(Optional.empty(), 10)).stream()
            .filter(s -> s.payRunId().equals(november) && s.payrollId().equals("ana"))
            .findFirst()
            .orElseThrow()
            .payslip();
    assertEquals(Money.of("26.90"), slip.inputs().before().gross());
    assertEquals(Money.of("40.35"), slip.after().gross());
  }

  @Test
  void aRunCalculatedBeforeAnotherWasFinalisedHasToBeCalculatedAgain() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    for (UUID run : List.of(october, november)) {
      cooperative.calculates(run);
      cooperative.approves(run, cooperative.approver);
    }
    cooperative.finalises(october);
    assertTrue(
        assertThrows(Refused.class, () -> cooperative.finalises(november))
            .detail()
            .contains("year to date"));
  }

  @Test
  void theScheduleOpensWhatHasBegunAndNothingTwice() {
    cooperative.opens(ACooperative.OCTOBER);
    List<UUID> opened = cooperative.schedule().open(cooperative.employer);
    assertEquals(1, opened.size());
    assertEquals(ACooperative.NOVEMBER, run(opened.getFirst()).period());
    assertEquals(List.of(), cooperative.schedule().open(cooperative.employer));
  }

  @Test
  void numbersThatHurtAreSealedInTheDatabase() {
    assertEquals(
        "AB123456C", cooperative.personOf(ana).orElseThrow().niNumber().orElseThrow().text());
    assertEquals(
        "12345678",
        cooperative.personOf(ana).orElseThrow().bankAccount().orElseThrow().accountNumber());
    assertEquals(
        0,
        in(() ->
                cooperative.sql.first(
                    "select count(*) from register.person p join register.bank_account b on"
                        + " b.person_id = p.id where position('AB123456C'::bytea in p.ni_number) >"
                        + " 0 or position('12345678'::bytea in b.account_number) > 0 or"
                        + " position('089000'::bytea in b.sort_code) > 0",
                    row -> row.getInt(1)))
            .orElseThrow());
  }

  @Test
  void anotherCooperativeSeesNothingOfARun() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);
    ACooperative other = ACooperative.on(database);
    other.transactions.run(
        other.employer,
        () -> {
          assertEquals(List.of(), other.runs.list());
          assertEquals(Optional.empty(), other.runs.find(october));
          assertEquals(List.of(), other.payslips.ofRun(october));
          assertEquals(List.of(), other.payslips.after(Optional.empty(), 10));
        });
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
