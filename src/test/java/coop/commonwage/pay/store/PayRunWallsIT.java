package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.PayRunNotice;
import coop.commonwage.pay.application.Payslips;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database and the use cases refuse around a pay run, whoever asks. */
class PayRunWallsIT {

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
            .contains("added, or pay runs finalised, after the calculation"));
    cooperative.pays(october);
    assertEquals(Money.of("13.45"), gross(october, "bo"));
  }

  @Test
  void aContractIssuedAfterTheCalculationStopsTheApproval() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.calculates(october);
    in(
        () ->
            cooperative.sql.run(
                "insert into pay.contract select gen_random_uuid(), employer_id, employment_id, 2,"
                    + " '2026-10-01', kind, job_title, guaranteed_minutes_weekly, 14.00,"
                    + " travel_rate, sleep_in_pence, mileage_rate, weekend_enhancement,"
                    + " bank_holiday_enhancement, issued_text, issued_sha256,"
                    + " issued_at + interval '1 hour', issued_by, null"
                    + " from pay.contract where employment_id = ?",
                ana));
    assertTrue(
        assertThrows(Refused.class, () -> cooperative.approves(october, cooperative.approver))
            .detail()
            .contains("1 visits, one-off earnings, contracts or changes to the payroll record"));
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
    for (Payslips.Kept kept : in(() -> cooperative.payslips.after(Optional.empty(), 10))) {
      Payslips.Stored stored = kept.readable().orElseThrow();
      Payslip again =
          new GrossToNet(ACooperative.RULES).calculate(stored.payslip().inputs()).payslip();
      assertEquals(again, stored.payslip());
    }
  }

  @Test
  void verifyingFindsEveryFigureOfAPayslipThatSomebodyTamperedWith() {
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    for (String column :
        List.of(
            "tax",
            "employee_nic",
            "employer_nic",
            "student_loan",
            "postgraduate_loan",
            "employee_pension",
            "employer_pension")) {
      String change = "update pay.payslip set %s = %s %s where employment_id = '" + ana + "'";
      database.asOwner(change.formatted(column, column, "+ 1"));
      List<String> faults = cooperative.verifies().faults();
      assertEquals(1, faults.size(), column);
      assertTrue(
          faults.getFirst().contains("of ana was changed: " + column + " is kept as"),
          faults.getFirst());
      database.asOwner(change.formatted(column, column, "- 1"));
    }
    assertEquals(List.of(), cooperative.verifies().faults());
  }

  @Test
  void verifyingFindsAPayslipThatDoesNotAddUpAnyMore() {
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    database.asOwner(
        "update pay.payslip set gross = gross + 100, net = net + 100, payable = payable + 100"
            + " where employment_id = '"
            + ana
            + "'");
    List<String> faults = cooperative.verifies().faults();
    assertEquals(1, faults.size());
    assertTrue(
        faults.getFirst().contains("of ana was changed: gross 27.90 is not"), faults.getFirst());
    assertEquals(2, cooperative.verifies().payslips());
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
}
