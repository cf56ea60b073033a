package coop.commonwage.pay.payruns;

import static coop.commonwage.pay.hours.TimeKind.CONTACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Code, letter and loans follow the calendar; nobody has to remember. */
class LawfulTermsTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());

  private static ACareWorker worker() {
    return ACareWorker.onZeroHours().worked(CONTACT, 6_000).after("5000.00", "0.00");
  }

  private static WorkerTerms used(ACareWorker worker) {
    return GROSS_TO_NET.calculate(worker.inputs()).payslip().inputs().terms();
  }

  private static String message(ACareWorker worker, String code) {
    return GROSS_TO_NET.calculate(worker.inputs()).findings().stream()
        .filter(finding -> finding.code().equals(code))
        .map(PayslipFinding::message)
        .findFirst()
        .orElse("no such finding");
  }

  private static Money amount(ACareWorker worker, String line) {
    return GROSS_TO_NET.calculate(worker.inputs()).payslip().amount(line);
  }

  private static Given<?> told(InstructionKind<?> kind, String from, Map<String, String> entries) {
    return new Given<>(
        Instruction.recorded(
            new UUID(0, 1), kind, LocalDate.parse(from), Optional.empty(), entries),
        Map.of());
  }

  /** Told these things, with code and loans as a notice of HMRC that holds from a day says. */
  private static ACareWorker told(ACareWorker worker, String notice, Given<?>... told) {
    Optional<LocalDate> day = Optional.of(LocalDate.parse(notice));
    OnRecord record = OnRecord.of(worker.inputs().terms(), new OnRecord.Notices(day, day, day));
    return worker.in(Circumstances.NONE.withInstructions(List.of(told)).withOnRecord(record));
  }

  private static Given<?> starter(String from, Map<String, String> entries) {
    return told(InstructionKinds.STARTER_DECLARATION, from, entries);
  }

  @Test
  void aWorkerWhoReachesPensionAgeIsPaidOnLetterCAndTheOfficeIsTold() {
    ACareWorker worker = worker().born("1960-07-05");

    assertEquals(NiCategory.C, used(worker).niCategory());
    assertEquals(Money.ZERO, amount(worker, "national-insurance"));
    assertEquals(
        "National Insurance letter C is used instead of A: State Pension age was reached on"
            + " 2026-10-05",
        message(worker, "ni-category-by-rule"));
    assertEquals(NiCategory.A, used(worker().born("1960-07-06")).niCategory());
  }

  @Test
  void theLetterChangesOnTheBirthdayAndNotADayBefore() {
    assertEquals(
        NiCategory.A, used(worker().born("2005-11-05").withLetter(NiCategory.M)).niCategory());
    assertEquals(
        NiCategory.M, used(worker().born("2005-11-06").withLetter(NiCategory.M)).niCategory());
    assertEquals(NiCategory.M, used(worker().born("2005-11-06")).niCategory());
    assertEquals(
        "National Insurance letter A is used instead of M: it is for those under 21, and the worker"
            + " is 21",
        message(worker().born("2005-11-05").withLetter(NiCategory.M), "ni-category-by-rule"));
    assertEquals(
        "National Insurance letter M is used instead of A: the worker is 20, so the employer's"
            + " contribution is spared",
        message(worker().born("2005-11-06"), "ni-category-by-rule"));
    assertEquals("no such finding", message(worker(), "ni-category-by-rule"));
  }

  @Test
  void aCertificateNobodyOfThatAgeCanHaveIsDoubtedAndKept() {
    ACareWorker worker = worker().born("1961-04-06").withLetter(NiCategory.B);

    assertEquals(NiCategory.B, used(worker).niCategory());
    assertEquals(
        "National Insurance letter B: nobody born after 1961-04-05 can have a certificate for it",
        message(worker, "ni-category-does-not-fit"));
    assertEquals(
        "no such finding",
        message(worker().born("1961-04-05").withLetter(NiCategory.B), "ni-category-does-not-fit"));
  }

  @Test
  void whatWasUsedIsWorkedOutAgainFromWhatStoodOnRecord() {
    ACareWorker worker = worker().born("2005-11-05").withLetter(NiCategory.M);
    CalculatedPayslip first = GROSS_TO_NET.calculate(worker.inputs());
    CalculatedPayslip again = GROSS_TO_NET.calculate(first.payslip().inputs());

    assertEquals(first.payslip().inputs(), again.payslip().inputs());
    assertEquals(first.findings(), again.findings());
    assertEquals(
        NiCategory.M,
        first.payslip().inputs().circumstances().onRecord().orElseThrow().niCategory());
  }

  @Test
  void theDerivationSaysWhyTheLetterChanged() {
    ACareWorker worker = worker().born("2005-11-05").withLetter(NiCategory.M);
    PayslipInputs inputs = GROSS_TO_NET.calculate(worker.inputs()).payslip().inputs();

    for (String line : List.of("national-insurance", "employer-national-insurance")) {
      Derivation derivation = GROSS_TO_NET.explain(inputs, line).orElseThrow();
      assertTrue(derivation.notes().contains(new Derivation.Input("ni-category-recorded", "M")));
      assertTrue(derivation.notes().contains(new Derivation.Input("ni-category", "A")));
      assertTrue(
          derivation
              .notes()
              .contains(
                  new Derivation.Step(
                      "ni-category-because", "it is for those under 21, and the worker is 21")));
    }
  }

  @Test
  void aMonthOneMarkEndsWithItsTaxYear() {
    ACareWorker old = worker().onCode("S1257L M1");

    assertEquals("S1257L", used(told(old, "2026-04-05")).taxCode().toString());
    assertEquals(
        "code S1257L is used instead of S1257L X, which holds from 2026-04-05: week 1 and month 1"
            + " marks end with a tax year",
        message(told(worker().onCode("S1257L M1"), "2026-04-05"), "tax-code-by-rule"));
    assertEquals(
        "S1257L X", used(told(worker().onCode("S1257L M1"), "2026-04-06")).taxCode().toString());
    assertEquals("S1257L X", used(worker().onCode("S1257L M1")).taxCode().toString());
  }

  @Test
  void aStarterStatementSetsTheCodeUntilSomethingLaterIsOnRecord() {
    Given<?> statement = starter("2026-10-01", Map.of("statement", "B"));

    assertEquals(
        "1257L X", used(told(worker().onCode("BR"), "2026-09-30", statement)).taxCode().toString());
    assertEquals(
        "code 1257L X is used instead of BR, by starter statement B of 2026-10-01",
        message(told(worker().onCode("BR"), "2026-09-30", statement), "tax-code-by-rule"));
    assertEquals(
        "BR", used(told(worker().onCode("BR"), "2026-10-01", statement)).taxCode().toString());
    // said before 6 April, so the mark has ended
    assertEquals(
        "1257L",
        used(told(
                worker().onCode("BR"),
                "2026-02-28",
                starter("2026-03-01", Map.of("statement", "B"))))
            .taxCode()
            .toString());
  }

  @Test
  void aStatementThatIsNotYetMadeChangesNothing() {
    Given<?> statement = starter("2026-11-06", Map.of("statement", "C"));

    assertEquals("1257L", used(told(worker(), "2026-09-30", statement)).taxCode().toString());
  }

  @Test
  void aP45SetsCodeAndFiguresAndGoesBeforeTheStatement() {
    Given<?> p45 =
        told(
            InstructionKinds.P45,
            "2026-10-01",
            Map.of(
                "leavingDate",
                "2026-09-30",
                "taxCode",
                "K100",
                "taxMonth",
                "6",
                "pay",
                "9000.00",
                "tax",
                "1900.00"));
    Given<?> statement = starter("2026-10-01", Map.of("statement", "B"));
    ACareWorker worker = told(fresh(), "2026-09-30", statement, p45);

    assertEquals("K100", used(worker).taxCode().toString());
    // K100 adds 84.09 a month; month 6: 9,000 + 504.54 = 9,504 × 20 % = 1,900.80, but 1,900.00 was
    // taken; month 7: 10,345 + 588.63 = 10,933 × 20 % = 2,186.60
    assertEquals(Money.of("286.60"), amount(worker, "income-tax"));
  }

  private static Given<?> p45Of(String code) {
    return told(
        InstructionKinds.P45,
        "2026-10-01",
        Map.of("leavingDate", "2026-09-30", "taxCode", code, "pay", "9000.00", "tax", "800.00"));
  }

  @Test
  void theCodeOfAP45IsUsedAsPrintedAndAnotherNationIsSaid() {
    ACareWorker worker = told(fresh().onCode("C1257L"), "2026-09-30", p45Of("1257L"));

    assertEquals("1257L", used(worker).taxCode().toString());
    assertEquals(
        "code 1257L of the P45 recorded from 2026-10-01 is of another nation than code C1257L,"
            + " which came with the worker: it is used as printed until HMRC sends a notice",
        message(worker, "tax-code-of-other-nation"));
    assertEquals(
        "S1100L",
        used(told(fresh().onCode("1257L"), "2026-09-30", p45Of("S1100L"))).taxCode().toString());
  }

  @Test
  void aNoticeOfHmrcGoesBeforeAP45ThatIsBroughtAfterIt() {
    Given<?> late =
        told(
            InstructionKinds.P45,
            "2026-10-20",
            Map.of("leavingDate", "2026-09-30", "taxCode", "BR", "pay", "9000.00", "tax", "1800"));

    assertEquals(
        "C1257L",
        used(told(fresh().onCode("C1257L"), "2026-10-01", late)).taxCode().toString(),
        "sent on the first day at work");
    assertEquals(
        "BR",
        used(told(fresh().onCode("C1257L"), "2026-09-30", late)).taxCode().toString(),
        "no notice of this employment");
  }

  private static ACareWorker fresh() {
    return ACareWorker.onZeroHours().hired("2026-10-01").worked(CONTACT, 6_000);
  }

  @Test
  void figuresOfAP45CountInItsTaxYearOnly() {
    Given<?> p45 =
        told(
            InstructionKinds.P45,
            "2026-03-01",
            Map.of(
                "leavingDate", "2026-02-28", "taxCode", "1257L M1", "pay", "9000.00", "tax", "0"));
    ACareWorker worker = told(fresh(), "2026-02-28", p45);

    assertEquals("1257L", used(worker).taxCode().toString());
    assertEquals(Money.ZERO, amount(worker, "income-tax"));
  }

  @Test
  void figuresOfHmrcGoBeforeThoseOfAP45() {
    Given<?> p45 =
        told(
            InstructionKinds.P45,
            "2026-10-01",
            Map.of(
                "leavingDate", "2026-09-30", "taxCode", "0T", "pay", "9000.00", "tax", "1800.00"));
    Given<?> notice =
        told(
            InstructionKinds.PREVIOUS_EMPLOYMENT,
            "2026-10-01",
            Map.of("pay", "10000.00", "tax", "1800.00", "taxYear", "2026-27"));

    // 1,345 × 20 %
    assertEquals(Money.of("269.00"), amount(told(fresh(), "2026-09-30", p45), "income-tax"));
    // 11,345 × 20 % less 1,800
    assertEquals(
        Money.of("469.00"), amount(told(fresh(), "2026-09-30", p45, notice), "income-tax"));
  }

  @Test
  void payAfterLeavingIsOn0TStandingAloneWhateverWasSaid() {
    ACareWorker worker =
        told(
            worker().onCode("S1257L").left("2026-09-30"),
            "2026-10-01",
            starter("2026-10-01", Map.of("statement", "A")));

    assertEquals("S0T X", used(worker).taxCode().toString());
    CalculatedPayslip first = GROSS_TO_NET.calculate(worker.inputs());
    assertEquals(
        first.payslip().inputs(),
        GROSS_TO_NET.calculate(first.payslip().inputs()).payslip().inputs());
  }

  @Test
  void loansOfTheStarterChecklistAreTakenFromTheNextPayDay() {
    Given<?> plan =
        starter(
            "2026-10-01", Map.of("statement", "A", "studentLoan", "2", "postgraduateLoan", "yes"));
    WorkerTerms terms = used(told(worker(), "2026-09-30", plan));

    assertEquals(Optional.of(StudentLoanPlan.PLAN_2), terms.studentLoanPlan());
    assertTrue(terms.postgraduateLoan());
    assertEquals(Optional.empty(), used(told(worker(), "2026-10-01", plan)).studentLoanPlan());
  }

  @Test
  void anUnknownPlanIsTakenByRuleAndSaidSo() {
    Given<?> unknown = starter("2026-10-01", Map.of("statement", "A", "studentLoan", "unknown"));

    assertEquals(
        Optional.of(StudentLoanPlan.PLAN_5),
        used(told(worker(), "2026-09-30", unknown)).studentLoanPlan());
    assertEquals(
        "the worker does not know the loan's plan: plan 5 is used until HMRC says",
        message(told(worker(), "2026-09-30", unknown), "student-loan-plan-unknown"));
    Given<?> before = starter("2026-01-01", Map.of("statement", "A", "studentLoan", "unknown"));
    assertEquals(
        Optional.of(StudentLoanPlan.PLAN_1),
        used(told(january(worker()), "2025-12-31", before)).studentLoanPlan());
  }

  private static ACareWorker january(ACareWorker worker) {
    return worker.inPeriod(PayFrequency.MONTHLY, "2026-01-01", "2026-01-31", "2026-02-05");
  }

  @Test
  void planFiveIsNotTakenBeforeItsCollectionBegan() {
    ACareWorker worker = january(worker()).repaying(StudentLoanPlan.PLAN_5);

    assertEquals(Optional.empty(), used(worker).studentLoanPlan());
    assertEquals(
        "plan 5 is not taken from pay yet on 2026-02-05",
        message(worker, "student-loan-not-collected"));
    assertEquals(
        Optional.of(StudentLoanPlan.PLAN_5),
        used(worker().repaying(StudentLoanPlan.PLAN_5)).studentLoanPlan());
  }

  @Test
  void aDirectorPaysOnTheYearSoFar() {
    Given<?> office =
        told(
            InstructionKinds.DIRECTOR,
            "2020-01-06",
            Map.of("appointedOn", "2019-01-01", "method", "standard"));
    // 12,000 before; 1,345 now: 775 above 12,570
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .worked(CONTACT, 6_000)
            .after("12000.00", "0.00")
            .in(Circumstances.NONE.withInstructions(List.of(office)));

    assertEquals(Money.of("62.00"), amount(worker, "national-insurance"));
    // nothing was recorded as paid before: (13,345 − 5,000) × 15 %
    assertEquals(Money.of("1251.75"), amount(worker, "employer-national-insurance"));
    Derivation derivation =
        GROSS_TO_NET.explain(worker.inputs(), "national-insurance").orElseThrow();
    assertEquals("director-national-insurance", derivation.formula());
    assertTrue(derivation.notes().contains(new Derivation.Input("director-weeks", "52")));
  }

  @Test
  void payBeforeTheWeekOfAppointmentIsLeftOut() {
    Given<?> office =
        told(
            InstructionKinds.DIRECTOR,
            "2026-10-05",
            Map.of("appointedOn", "2026-10-05", "method", "standard"));
    List<InsuredPay> insured = new ArrayList<>();
    insured.add(paid("2026-10-04", "3000.00", "156.16", "387.45"));
    insured.add(paid("2026-10-05", "6000.00", "10.00", "20.00"));
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .worked(CONTACT, 6_000)
            .before(
                new YearToDate(
                    Money.of("9000.00"),
                    Money.of("9000.00"),
                    Money.ZERO,
                    Money.of("9000.00"),
                    Money.of("166.16"),
                    Money.of("407.45"),
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    0))
            .in(Circumstances.NONE.withInstructions(List.of(office)).withInsured(insured));

    // week 27: 26 weeks are left, 6,285; (7,345 − 6,285) × 8 % less 10; (7,345 − 2,500) × 15 % less
    // 20
    assertEquals(Money.of("74.80"), amount(worker, "national-insurance"));
    assertEquals(Money.of("706.75"), amount(worker, "employer-national-insurance"));
  }

  private static InsuredPay paid(String day, String pay, String worker, String employer) {
    return new InsuredPay(
        LocalDate.parse(day), NiCategory.A, Money.of(pay), Money.of(worker), Money.of(employer));
  }

  @Test
  void onAccountTheLastPaymentOfTheYearOrOfTheEmploymentSettles() {
    Given<?> office =
        told(
            InstructionKinds.DIRECTOR,
            "2020-01-06",
            Map.of("appointedOn", "2019-01-01", "method", "alternative"));
    Circumstances director = Circumstances.NONE.withInstructions(List.of(office));
    ACareWorker ordinary = worker().in(director);
    // (1,345 − 1,048) × 8 %
    assertEquals(Money.of("23.76"), amount(ordinary, "national-insurance"));
    // the year: 6,345 is below 12,570
    assertEquals(
        Money.ZERO, amount(worker().left("2026-10-31").in(director), "national-insurance"));
    assertEquals(
        Money.of("23.76"), amount(worker().left("2026-11-01").in(director), "national-insurance"));
    ACareWorker march =
        worker().inPeriod(PayFrequency.MONTHLY, "2027-02-01", "2027-02-28", "2027-03-06");
    assertEquals(Money.ZERO, amount(march.in(director), "national-insurance"));
    ACareWorker fifth =
        worker().inPeriod(PayFrequency.MONTHLY, "2027-02-01", "2027-02-28", "2027-03-05");
    assertEquals(Money.of("23.76"), amount(fifth.in(director), "national-insurance"));
  }

  @Test
  void aDirectorWhoCeasedStaysOneUntilTheTaxYearEnds() {
    Given<?> ceased =
        new Given<>(
            Instruction.recorded(
                new UUID(0, 1),
                InstructionKinds.DIRECTOR,
                LocalDate.of(2020, 1, 6),
                Optional.of(LocalDate.of(2026, 4, 6)),
                Map.of("appointedOn", "2019-01-01", "method", "standard")),
            Map.of());
    Given<?> ceasedBefore =
        new Given<>(
            Instruction.recorded(
                new UUID(0, 1),
                InstructionKinds.DIRECTOR,
                LocalDate.of(2020, 1, 6),
                Optional.of(LocalDate.of(2026, 4, 5)),
                Map.of("appointedOn", "2019-01-01", "method", "standard")),
            Map.of());

    assertEquals(
        Money.ZERO,
        amount(
            worker().in(Circumstances.NONE.withInstructions(List.of(ceased))),
            "national-insurance"));
    assertEquals(
        Money.of("23.76"),
        amount(
            worker().in(Circumstances.NONE.withInstructions(List.of(ceasedBefore))),
            "national-insurance"));
  }
}
