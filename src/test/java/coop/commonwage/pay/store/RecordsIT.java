package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.InstructionEntry;
import coop.commonwage.pay.application.PayRunDetails.NextStep;
import coop.commonwage.pay.application.PayRunNotice;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.Paid;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.rosters.BroughtForwardFile;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told to payroll, from the day it is recorded to the payslips it decides. */
class RecordsIT {

  static final Map<String, String> APRIL_TO_SEPTEMBER =
      Map.of(
          "taxYear", "2026-27",
          "gross", "9000.00",
          "taxable", "9000.00",
          "tax", "542.60",
          "nicable", "9000.00",
          "employeeNic", "215.00",
          "employerNic", "925.00",
          "miles", "412.5");

  private static final String FILE_HEADER = String.join(",", BroughtForwardFile.COLUMNS) + "\n";

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
  void aCooperativeWithOneWorker() {
    cooperative = ACooperative.on(database);
    ana = cooperative.employs("ana");
    for (int day = 5; day <= 24; day++) {
      cooperative.visited(
          ana, "V" + day, "2026-10-%02dT08:00".formatted(day), "2026-10-%02dT15:00".formatted(day));
    }
  }

  @Test
  void figuresBroughtForwardBeginTheYearAndTakeTheWarningAway() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.calculates(october);
    assertTrue(codes(october).contains("year-to-date-missing"));
    Money without = slip(october).amount("income-tax");

    cooperative.waitsAnHour();
    cooperative.records("ana", InstructionKinds.BROUGHT_FORWARD, "2026-10-01", APRIL_TO_SEPTEMBER);
    cooperative.calculates(october);
    assertFalse(codes(october).contains("year-to-date-missing"));
    Payslip with = slip(october);
    assertEquals(Money.of("9000.00"), with.inputs().before().taxable());
    assertEquals(4125, with.inputs().before().milesTenths());
    assertEquals(Money.of("9000.00").plus(with.gross()), with.after().taxable());
    // 1257L to month 8: (9,000 + pay − 8,386 free) × 20 %, less what was taken
    assertTrue(with.amount("income-tax").isMoreThan(without));
    assertEquals(Money.of("542.60").plus(with.amount("income-tax")), with.after().tax());

    cooperative.pays(october);
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.waitsAnHour();
    cooperative.calculates(november);
    assertFalse(codes(november).contains("year-to-date-missing"));
    assertEquals(with.after(), slip(november).inputs().before());
    assertEquals(List.of(), cooperative.verifies().faults());
  }

  @Test
  void nothingToBringForwardIsAlsoSomethingToKnow() {
    Map<String, String> nothing = new LinkedHashMap<>();
    APRIL_TO_SEPTEMBER.forEach((name, text) -> nothing.put(name, "0"));
    nothing.put("taxYear", "2026-27");
    cooperative.records("ana", InstructionKinds.BROUGHT_FORWARD, "2026-10-01", nothing);
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.calculates(november);
    assertFalse(codes(november).contains("year-to-date-missing"));
  }

  @Test
  void anEarlierJobsP45CountsForTaxFromThePayslipItIsKnownOnAndNeverTwice() {
    cooperative.records("ana", InstructionKinds.BROUGHT_FORWARD, "2026-10-01", APRIL_TO_SEPTEMBER);
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);
    Payslip before = slip(october);
    for (int day = 2; day <= 22; day++) {
      cooperative.visited(
          ana, "N" + day, "2026-11-%02dT08:00".formatted(day), "2026-11-%02dT15:00".formatted(day));
    }
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.calculates(november);
    Money without = slip(november).amount("income-tax");
    cooperative.waitsAnHour();
    cooperative.records(
        "ana",
        InstructionKinds.PREVIOUS_EMPLOYMENT,
        "2026-11-01",
        Map.of("taxYear", "2026-27", "pay", "2000.00", "tax", "100.00"));
    cooperative.calculates(november);
    Payslip with = slip(november);
    // 2,000 more at 20 %, of which 100 are taken already
    assertEquals(without.plus(Money.of("300.00")), with.amount("income-tax"));
    assertEquals(before.after().taxable().plus(with.gross()), with.after().taxable());
    cooperative.pays(november);
    assertEquals(with.after(), slip(november).after());
    UUID december = cooperative.opens(ACooperative.DECEMBER);
    cooperative.calculates(december);
    // nothing earned: one more month of the allowance comes back, and no more
    assertEquals(slip(december).inputs().before().taxable(), slip(december).after().taxable());
    assertTrue(slip(december).amount("income-tax").negated().isLessThan(Money.of("210.00")));
  }

  @Test
  void whatIsToldAfterTheCalculationStopsApprovalAndFinalisingUntilItIsCalculatedAgain() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.calculates(october);
    cooperative.waitsAnHour();
    UUID told =
        cooperative.records(
            "ana", InstructionKinds.BROUGHT_FORWARD, "2026-10-01", APRIL_TO_SEPTEMBER);
    refusesToApprove(october);
    assertEquals(NextStep.CALCULATE, cooperative.readsRuns().one(october).nextStep());
    cooperative.calculates(october);
    assertEquals(NextStep.APPROVE, cooperative.readsRuns().one(october).nextStep());
    cooperative.approves(october, cooperative.approver);
    cooperative.waitsAnHour();
    cooperative.ends().end(told, LocalDate.of(2026, 9, 30), "it was another Ana's");
    assertEquals(NextStep.CALCULATE, cooperative.readsRuns().one(october).nextStep());
    assertTrue(
        cooperative.readsRuns().one(october).notices().stream()
            .anyMatch(notice -> notice.code().equals("calculate-again") && !notice.blocks()));
    assertTrue(
        assertThrows(Refused.class, () -> cooperative.finalises(october))
            .detail()
            .contains("changes to the payroll record"));
    cooperative.pays(october);
    assertEquals(Money.ZERO, slip(october).inputs().before().taxable());
  }

  @Test
  void whatTheEmployerSettlesAfterTheCalculationStopsApprovalToo() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.calculates(october);
    cooperative.transactions.run(
        cooperative.employer,
        () ->
            new SqlRecordedChoices(cooperative.database())
                .add(
                    new EmployerChoice(
                        Choice.DIRECT_EARNINGS_ATTACHMENT,
                        "residual-net",
                        LocalDate.of(2026, 10, 1)),
                    "the council's guide",
                    ACooperative.NOW.plusSeconds(60),
                    "pam"));
    refusesToApprove(october);
    cooperative.waitsAnHour();
    cooperative.calculates(october);
    assertEquals(NextStep.APPROVE, cooperative.readsRuns().one(october).nextStep());
  }

  private void refusesToApprove(UUID run) {
    assertTrue(
        assertThrows(Refused.class, () -> cooperative.approves(run, cooperative.approver))
            .detail()
            .contains("1 visits, one-off earnings, contracts or changes to the payroll record"));
  }

  @Test
  void whatConcernsOnlyLaterPeriodsStopsNothing() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.calculates(october);
    cooperative.waitsAnHour();
    cooperative.records("ana", InstructionKinds.BROUGHT_FORWARD, "2026-11-06", APRIL_TO_SEPTEMBER);
    cooperative.approves(october, cooperative.approver);
  }

  @Test
  void aYearThatHasPayslipsTakesNoFiguresForwardAndKeepsThoseItHas() {
    UUID told =
        cooperative.records(
            "ana", InstructionKinds.BROUGHT_FORWARD, "2026-10-01", APRIL_TO_SEPTEMBER);
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    assertEquals(
        "payslips of 2026-27 are issued that begin with these figures: they stand",
        refused(() -> end(told)).message());
    cooperative.employs("bo");
    cooperative.pays(cooperative.opens(ACooperative.NOVEMBER));
    FieldError wrong =
        refused(
            () ->
                cooperative.records(
                    "bo", InstructionKinds.BROUGHT_FORWARD, "2026-10-01", APRIL_TO_SEPTEMBER));
    assertEquals("taxYear", wrong.column());
    assertEquals(
        "payslips of this tax year are issued already, and their totals stand", wrong.message());
  }

  private UUID end(UUID instruction) {
    cooperative.ends().end(instruction, LocalDate.of(2026, 9, 30), "wrong");
    return instruction;
  }

  @Test
  void linesMadeUnderAnInstructionAddUpToWhatWasPaidUnderIt() {
    UUID told =
        cooperative.records(
            "ana",
            InstructionKinds.PREVIOUS_EMPLOYMENT,
            "2026-10-01",
            Map.of("taxYear", "2026-27", "pay", "0", "tax", "0"));
    for (var period : List.of(ACooperative.OCTOBER, ACooperative.NOVEMBER)) {
      UUID run = cooperative.opens(period);
      cooperative.waitsForTheEndOf(run);
      cooperative.calculates(run);
      database.asOwner(
          "update pay.payslip_draft set lines = lines || '[{\"kind\": \"INFORMATION\", \"code\":"
              + " \"told\", \"quantity\": {\"amount\": 3, \"unit\": \"NIGHTS\"}, \"amount\":"
              + " \"12.34\", \"rule\": \"contract\", \"reference\": \""
              + told
              + "\"}]' where pay_run_id = '"
              + run
              + "'");
      cooperative.approves(run, cooperative.approver);
      cooperative.finalises(run);
    }
    InstructionEntry entry = cooperative.readsInstructions().of("ana").getFirst();
    assertEquals(Map.of("told", new Paid(Money.of("24.68"), 6)), entry.given().paid());
    UUID december = cooperative.opens(ACooperative.DECEMBER);
    cooperative.calculates(december);
    assertEquals(entry.given(), slip(december).inputs().circumstances().instructions().getFirst());
  }

  @Test
  void everyWrongFieldIsNamedAndNothingIsRecorded() {
    Map<String, String> wrong = new LinkedHashMap<>(APRIL_TO_SEPTEMBER);
    wrong.put("gross", "-1");
    wrong.put("tax", "lots");
    wrong.remove("nicable");
    wrong.put("colour", "red");
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                cooperative.records("ana", InstructionKinds.BROUGHT_FORWARD, "2026-10-01", wrong));
    assertEquals(
        List.of("gross", "tax", "nicable", "colour"),
        refused.errors().stream().map(FieldError::column).toList());
    assertEquals(List.of(), cooperative.readsInstructions().of("ana"));
    assertEquals(
        "payrollId",
        refused(
                () ->
                    cooperative.records(
                        "nobody", InstructionKinds.BROUGHT_FORWARD, "2026-10-01", wrong))
            .column());
    assertEquals(
        "this is before the first day at work, 2020-01-06",
        refused(
                () ->
                    cooperative.records(
                        "ana",
                        InstructionKinds.PREVIOUS_EMPLOYMENT,
                        "2019-05-01",
                        Map.of("taxYear", "2019-20", "pay", "0", "tax", "0")))
            .message());
  }

  @Test
  void aFileOfFiguresIsTakenInWholeAndOnce() {
    cooperative.employs("bo");
    String file =
        FILE_HEADER
            + "ana,2026-10-01,2026-27,9000.00,9000.00,542.60,9000.00,215.00,925.00,,,,,412.5\n"
            + "bo,2026-10-01,2026-27,0,0,-12.00,0,0,0,5,6,7,8,\n";
    assertEquals(2, takes(file));
    assertEquals(
        APRIL_TO_SEPTEMBER,
        cooperative.readsInstructions().of("ana").getFirst().instruction().entries().texts());
    assertEquals(
        409, assertThrows(Refused.class, () -> takes(file)).status(), "the same file twice");
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);
    assertEquals(Money.of("9000.00"), slip(october).inputs().before().taxable());
  }

  @Test
  void aFileWithAnyFaultTakesInNothingAndNamesRowAndColumn() {
    String good = "ana,2026-10-01,2026-27,9000,9000,542.60,9000,215,925,,,,,\n";
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                takes(
                    FILE_HEADER
                        + good
                        + "bo,tomorrow,2026-27,9000,9000,542.60,9000,215,925,,,,,\n"
                        + "bo,2026-10-01,2026-27,nine,,542.60,9000,215,925,,,,,\n"));
    assertEquals(
        List.of("3 from", "4 gross", "4 taxable"),
        refused.errors().stream().map(e -> e.row() + " " + e.column()).toList());
    refused =
        assertThrows(
            Refused.class, () -> takes(FILE_HEADER + good + "nobody" + good.substring(3) + good));
    assertEquals(
        List.of(
            "3 payroll_id nobody here has this payroll id",
            "4 from there is one from 2026-10-01 already, and only one can hold at a time: end it"
                + " first"),
        refused.errors().stream()
            .map(e -> e.row() + " " + e.column() + " " + e.message())
            .toList());
    assertEquals(List.of(), cooperative.readsInstructions().of("ana"));
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    refused = assertThrows(Refused.class, () -> takes(FILE_HEADER + good));
    assertEquals("tax_year", refused.errors().getFirst().column());
  }

  private int takes(String file) {
    return cooperative.importBroughtForward().take(file.getBytes(StandardCharsets.UTF_8)).taken();
  }

  @Test
  void onlyOneSetOfFiguresHoldsAtATimeUntilItIsTakenBack() {
    UUID first =
        cooperative.records(
            "ana", InstructionKinds.BROUGHT_FORWARD, "2026-10-01", APRIL_TO_SEPTEMBER);
    assertEquals(
        "there is one from 2026-10-01 already, and only one can hold at a time: end it first",
        refused(
                () ->
                    cooperative.records(
                        "ana", InstructionKinds.BROUGHT_FORWARD, "2026-11-01", APRIL_TO_SEPTEMBER))
            .message());
    assertEquals(
        "it counts for a whole tax year or not at all: choose 2026-09-30, which takes it back",
        refused(() -> endsOn(first, "2026-10-31")).message());
    end(first);
    cooperative.records("ana", InstructionKinds.BROUGHT_FORWARD, "2026-11-01", APRIL_TO_SEPTEMBER);
    assertEquals(
        List.of(false, true),
        cooperative.readsInstructions().of("ana").stream()
            .map(InstructionEntry::isTakenBack)
            .toList());
  }

  @Test
  void anotherCooperativeFindsAndEndsNothing() {
    UUID told =
        cooperative.records(
            "ana", InstructionKinds.BROUGHT_FORWARD, "2026-10-01", APRIL_TO_SEPTEMBER);
    ACooperative other = ACooperative.on(database);
    assertEquals(
        404, assertThrows(Refused.class, () -> other.readsInstructions().of("ana")).status());
    assertEquals(
        404,
        assertThrows(Refused.class, () -> other.ends().end(told, LocalDate.of(2026, 12, 1), "mine"))
            .status());
    other.employs("ana");
    assertEquals(List.of(), other.readsInstructions().of("ana"));
  }

  private UUID endsOn(UUID instruction, String lastDay) {
    cooperative.ends().end(instruction, LocalDate.parse(lastDay), "wrong figures");
    return instruction;
  }

  private static FieldError refused(Callable<?> deed) {
    Refused refused = assertThrows(Refused.class, deed::call);
    assertEquals(422, refused.status());
    return refused.errors().getFirst();
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

  private List<String> codes(UUID run) {
    return in(() -> cooperative.runs.notices(run)).stream().map(PayRunNotice::code).toList();
  }

  private <T> T in(Callable<T> work) {
    return cooperative.transactions.in(cooperative.employer, work);
  }
}
