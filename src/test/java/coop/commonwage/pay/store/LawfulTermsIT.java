package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.money.Money;
import coop.commonwage.pay.contracts.StandingChange;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.NiContributions;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.payruns.InsuredPay;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.Refused;
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

/** Starters, P45s and directors from what is recorded to the payslips that stand. */
class LawfulTermsIT {

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
    worksALot(cooperative.employs("ana"));
  }

  private void worksALot(UUID worker) {
    ana = worker;
    for (int day = 1; day <= 28; day++) {
      worksOn("2026-10-%02d".formatted(day));
      worksOn("2026-11-%02d".formatted(day));
    }
  }

  private void worksOn(String day) {
    cooperative.visited(ana, "V" + day, day + "T08:00", day + "T18:00");
  }

  @Test
  void whatAStarterSaidHoldsUntilANoticeOfTheSameThingComes() {
    cooperative = ACooperative.on(database);
    worksALot(cooperative.employs("ana", LocalDate.of(2026, 10, 1)));
    cooperative.records(
        "ana",
        InstructionKinds.STARTER_DECLARATION,
        "2026-10-01",
        Map.of("statement", "C", "studentLoan", "1"));
    Payslip october = paid(cooperative.opens(ACooperative.OCTOBER));
    assertEquals("BR", october.inputs().terms().taxCode().toString());
    assertEquals(
        "1257L", october.inputs().circumstances().onRecord().orElseThrow().taxCode().text());
    assertEquals(Optional.of(StudentLoanPlan.PLAN_1), october.inputs().terms().studentLoanPlan());
    // a new code says nothing about the loan
    cooperative.waitsAnHour();
    notices("2026-12-01", code("K100"));
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.calculates(november);
    assertEquals("K100", slip(november).inputs().terms().taxCode().toString());
    assertEquals(
        Optional.of(StudentLoanPlan.PLAN_1), slip(november).inputs().terms().studentLoanPlan());
    // then HMRC says the plan, and later that it is repaid
    cooperative.waitsAnHour();
    notices("2026-12-02", loan(Optional.of(StudentLoanPlan.PLAN_2)));
    cooperative.calculates(november);
    assertEquals(
        Optional.of(StudentLoanPlan.PLAN_2), slip(november).inputs().terms().studentLoanPlan());
    cooperative.waitsAnHour();
    notices("2026-12-03", loan(Optional.empty()));
    Payslip repaid = paid(november);
    assertEquals(Optional.empty(), repaid.inputs().terms().studentLoanPlan());
    assertEquals("K100", repaid.inputs().terms().taxCode().toString());
    assertEquals(List.of(), cooperative.verifies().faults());
  }

  @Test
  void aP45IsWorkedIntoCodeAndTaxByRule() {
    cooperative = ACooperative.on(database);
    worksALot(cooperative.employs("ana", LocalDate.of(2026, 10, 1)));
    cooperative.records(
        "ana",
        InstructionKinds.P45,
        "2026-10-01",
        Map.of(
            "leavingDate",
            "2026-09-30",
            "taxCode",
            "BR",
            "taxMonth",
            "6",
            "pay",
            "6000.00",
            "tax",
            "1000.00"));
    Payslip october = paid(cooperative.opens(ACooperative.OCTOBER));
    // BR on 6,000 is 1,200, though the P45 says 1,000: what it took too little is HMRC's to settle
    assertEquals("BR", october.inputs().terms().taxCode().toString());
    assertEquals(october.gross().wholePounds().pence() / 5, october.amount("income-tax").pence());
    assertEquals(october.gross(), october.after().taxable());
    assertEquals(List.of(), cooperative.verifies().faults());
  }

  @Test
  void aP45OfSomebodyEmployedForYearsIsRefused() {
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                cooperative.records(
                    "ana",
                    InstructionKinds.P45,
                    "2026-10-01",
                    Map.of(
                        "leavingDate",
                        "2019-12-31",
                        "taxCode",
                        "BR",
                        "pay",
                        "6000.00",
                        "tax",
                        "1000.00")));
    assertEquals(
        "a P45 belongs to the start of an employment: this one began on 2020-01-06, and a P45"
            + " counts from a day up to 2020-04-05; for a later change HMRC sends a tax code"
            + " notice",
        refused.errors().getFirst().message());
  }

  @Test
  void aDirectorsYearIsBuiltFromThePayslipsSinceTheAppointment() {
    Payslip october = paid(cooperative.opens(ACooperative.OCTOBER));
    assertEquals(List.of(), october.inputs().circumstances().insured());
    cooperative.waitsAnHour();
    cooperative.records(
        "ana",
        InstructionKinds.DIRECTOR,
        "2026-11-02",
        Map.of("appointedOn", "2026-11-02", "method", "standard"));
    UUID run = cooperative.opens(ACooperative.NOVEMBER);
    Payslip november = paid(run);
    InsuredPay before = november.inputs().circumstances().insured().getFirst();
    assertEquals(NiCategory.A, before.letter());
    assertEquals(october.gross(), before.pay());
    assertEquals(october.amount("national-insurance"), before.workerNic());
    assertEquals(october.amount("employer-national-insurance"), before.employerNic());
    // week 31: October's pay of 5 November counts; 22 weeks: 5,319 and 2,116
    Money year = october.gross().plus(november.gross());
    assertEquals(eightPercent(year.minus(Money.of("5319.00"))), november.after().employeeNic());
    assertEquals(fifteenPercent(year.minus(Money.of("2116.00"))), november.after().employerNic());
    // the report's bands: 22 weeks of the lower earnings limit, 129.00 a week, read back as stored
    assertEquals(
        Optional.of(
            new NiContributions(
                november.after().employeeNic(),
                november.after().employerNic(),
                Money.of("2838.00"),
                Money.of("2481.00"),
                year.minus(Money.of("5319.00")))),
        november.lines().stream()
            .filter(line -> line.code().equals("national-insurance"))
            .findFirst()
            .orElseThrow()
            .bandsToDate());
    assertEquals(List.of(), cooperative.verifies().faults());
  }

  private static Money eightPercent(Money pay) {
    return exact(pay.pence() * 8 / 10);
  }

  private static Money fifteenPercent(Money pay) {
    return exact(pay.pence() * 15 / 10);
  }

  /** Tenths of a penny; 6 or more make one more penny. */
  private static Money exact(long tenths) {
    return Money.ofPence(tenths / 10 + (tenths % 10 >= 6 ? 1 : 0));
  }

  private void notices(String from, StandingChange change) {
    cooperative.recordsStanding().record("ana", LocalDate.parse(from), change, "notice", "");
  }

  private static StandingChange code(String code) {
    return new StandingChange(
        Optional.of(TaxCode.of(code)), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static StandingChange loan(Optional<StudentLoanPlan> plan) {
    return new StandingChange(
        Optional.empty(),
        Optional.empty(),
        Optional.of(new StandingChange.StudentLoan(plan)),
        Optional.empty());
  }

  private Payslip paid(UUID run) {
    cooperative.pays(run);
    return slip(run);
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
