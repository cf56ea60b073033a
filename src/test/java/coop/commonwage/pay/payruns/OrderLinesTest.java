package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.DerivationWords;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.payruns.Derivation.Note;
import coop.commonwage.platform.language.Language;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderLinesTest {

  private static final GrossToNet PAY = new GrossToNet(RuleSets.bundled());
  private static final String RULES = "uk/attachment-orders/";

  /** 160 h at 13.45 = 2,152.00; no tax yet; (2,152 - 1,048) x 8 % = 88.32; leaves 2,063.68. */
  private static ACareWorker aFullMonth() {
    return ACareWorker.onZeroHours().worked(TimeKind.CONTACT, 160 * 60);
  }

  static Circumstances told(Told... told) {
    return Circumstances.NONE.withInstructions(Stream.of(told).map(Told::given).toList());
  }

  private static Circumstances choosing(Circumstances given, EmployerChoice... answers) {
    return given.withChoices(
        new EmployerChoices(List.of(answers)), ACareWorker.onZeroHours().inputs().period());
  }

  private static EmployerChoice choice(Choice choice, String answer) {
    return new EmployerChoice(choice, answer, LocalDate.of(2026, 11, 1));
  }

  static List<String> lines(CalculatedPayslip calculated, LineKind kind) {
    return calculated.payslip().lines().stream()
        .filter(line -> line.kind() == kind && line.reference().isPresent())
        .map(line -> line.key() + " " + line.amount() + " " + line.rule())
        .toList();
  }

  static List<String> findings(CalculatedPayslip calculated) {
    return calculated.findings().stream()
        .filter(f -> f.code().startsWith("attachment") || f.code().startsWith("deduction"))
        .map(f -> f.severity().word() + " " + f.code() + ": " + f.message())
        .toList();
  }

  @Test
  void anOrderTakesItsShareOfPayAfterTaxInsuranceAndPension() {
    Told order = Told.anOrder(1, "dea-standard");

    CalculatedPayslip slip = PAY.calculate(aFullMonth().inThePension().in(told(order)).inputs());

    // (2,152 - 520) x 5 % x 80 % = 65.28; 15 % of 1,998.40
    assertEquals(
        List.of(
            "attachment-dea/" + order.id() + " 299.76 " + RULES + "dea-standard-rates@2024-04-06"),
        lines(slip, LineKind.DEDUCTION));
    assertEquals(Money.of("1698.64"), slip.payslip().net());
    assertEquals(List.of(), findings(slip));
    PayslipLine line =
        slip.payslip().lines().stream()
            .filter(l -> l.code().equals("attachment-dea"))
            .findFirst()
            .orElseThrow();
    assertEquals("Leeds City Council, LCC/1", slip.payslip().about(line));
    assertEquals("", slip.payslip().about(slip.payslip().lines().getFirst()));
  }

  @Test
  void withoutOrdersNothingChanges() {
    CalculatedPayslip slip = PAY.calculate(aFullMonth().inputs());

    assertEquals(List.of(), lines(slip, LineKind.DEDUCTION));
    assertEquals(Money.of("2063.68"), slip.payslip().net());
  }

  @Test
  void anOrderHoldsOnlyOnItsDays() {
    Told ended = Told.anOrder(1, "dea-standard").holding("2026-08-20", "2026-11-04");
    Told lastDay = Told.anOrder(2, "dea-standard").holding("2026-08-20", "2026-11-05");

    CalculatedPayslip slip = PAY.calculate(aFullMonth().in(told(ended, lastDay)).inputs());

    assertEquals(1, lines(slip, LineKind.DEDUCTION).size());
    assertTrue(lines(slip, LineKind.DEDUCTION).getFirst().contains(lastDay.id()));
  }

  @Test
  void aCouncilTaxOrderStopsTheStudentLoanAndIsOnlyTakenUpToWhatIsOwed() {
    Told order =
        Told.anOrder(1, "council-tax-england")
            .saying("total", "800.00")
            .after("attachment-ctaeo", "500.00");

    CalculatedPayslip slip =
        PAY.calculate(aFullMonth().repaying(StudentLoanPlan.PLAN_5).in(told(order)).inputs());

    // 17 % of 2,020 and half of 43.68 = 365.24, but 300 is left
    assertEquals(
        List.of(
            "attachment-ctaeo/"
                + order.id()
                + " 300.00 uk/council-tax-orders/england-rates@2007-04-01"),
        lines(slip, LineKind.DEDUCTION));
    assertEquals(Money.ZERO, slip.payslip().amount("student-loan"));
    assertEquals(Money.ZERO, slip.payslip().after().studentLoan());
    assertEquals(Money.of("1763.68"), slip.payslip().net());
    assertEquals(
        List.of(
            "look attachment-paid-off: the order LCC/1 of Leeds City Council is paid off with this"
                + " pay: tell Leeds City Council",
            "look attachment-before-loan: the order LCC/1 of Leeds City Council comes before"
                + " student loans: £0.00 of the £6.00 due is repaid"),
        findings(slip));
  }

  @Test
  void loansKeepToTheProtectedEarningsOfAMaintenanceOrder() {
    Told order =
        Told.anOrder(1, "aeo-maintenance")
            .saying("amountsFor", "monthly")
            .saying("normalDeduction", "300.00")
            .saying("protectedEarnings", "1750.00");
    PayslipInputs inputs =
        aFullMonth()
            .repaying(StudentLoanPlan.PLAN_5)
            .repayingAPostgraduateLoan()
            .in(told(order))
            .inputs();

    Payslip slip = PAY.calculate(inputs).payslip();

    // 2,063.68 - 300 - 1,750 leaves 13.68 of the 6 and 24 that are due
    assertEquals(Money.of("6.00"), slip.amount("student-loan"));
    assertEquals(Money.of("7.68"), slip.amount("postgraduate-loan"));
    assertEquals(Money.of("7.68"), slip.after().postgraduateLoan());
    assertEquals(Money.of("1750.00"), slip.net());
    List<Note> notes = PAY.explain(inputs, "postgraduate-loan").orElseThrow().notes();
    assertTrue(notes.contains(new Derivation.Step("loan-due", "£24.00")), notes.toString());
    assertTrue(notes.contains(new Derivation.Step("loan-beside-orders", "£7.68")));
    assertTrue(
        notes.stream()
            .anyMatch(
                note ->
                    note instanceof Derivation.Source source
                        && source.entry().id().contains("student-loans")
                        && source.entry().id().contains("attachment-orders")));
    assertEquals(
        1,
        notes.stream()
            .filter(note -> note.equals(new Derivation.Input("loan-pay", "£2,152.00")))
            .count());
  }

  @Test
  void aLoanComesBeforeADirectEarningsAttachment() {
    Told order = Told.anOrder(1, "dea-standard");

    Payslip slip =
        PAY.calculate(aFullMonth().repaying(StudentLoanPlan.PLAN_5).in(told(order)).inputs())
            .payslip();

    assertEquals(Money.of("6.00"), slip.amount("student-loan"));
    assertEquals(Money.of("309.55"), slip.amount("attachment-dea"));
  }

  @Test
  void theEmployerChoosesWhatASecondClaimIsTakenOf() {
    Told first =
        Told.anOrder(1, "deo").saying("amountsFor", "monthly").saying("normalDeduction", "500.00");
    Told second = Told.anOrder(2, "dea-standard");
    Circumstances usual = told(first, second);
    Circumstances other =
        choosing(usual, choice(Choice.DIRECT_EARNINGS_ATTACHMENT, "residual-net"));

    // 15 % of 2,063.68; 11 % of 1,563.68
    assertEquals(
        Money.of("309.55"),
        PAY.calculate(aFullMonth().in(usual).inputs()).payslip().amount("attachment-dea"));
    assertEquals(
        Money.of("172.00"),
        PAY.calculate(aFullMonth().in(other).inputs()).payslip().amount("attachment-dea"));
  }

  @Test
  void theFeeIsKeptOnlyByChoiceAndNeverThroughTheMinimumWage() {
    Told order = Told.anOrder(1, "fines").saying("total", "900.00");
    Circumstances keeping = choosing(told(order), choice(Choice.ATTACHMENT_FEE, "yes"));

    CalculatedPayslip kept = PAY.calculate(aFullMonth().in(keeping).inputs());

    assertEquals(
        "attachment-fee/" + order.id() + " 1.00 " + RULES + "administrative-fee@2024-04-06",
        lines(kept, LineKind.DEDUCTION).getLast());
    assertEquals(2, lines(kept, LineKind.DEDUCTION).size());
    assertEquals(
        "attachment-fee",
        PAY.explain(kept.payslip().inputs(), "attachment-fee/" + order.id())
            .orElseThrow()
            .formula());
    assertEquals(
        1, lines(PAY.calculate(aFullMonth().in(told(order)).inputs()), LineKind.DEDUCTION).size());
    assertEquals(
        1,
        lines(PAY.calculate(aFullMonth().paid("12.71").in(keeping).inputs()), LineKind.DEDUCTION)
            .size());
  }

  @Test
  void whatCouldNotBeTakenIsCarriedAsALineOfItsOwn() {
    Told order =
        Told.anOrder(1, "aeo-maintenance")
            .saying("amountsFor", "monthly")
            .saying("normalDeduction", "200.00")
            .saying("protectedEarnings", "2100.00")
            .after("attachment-shortfall", "50.00");

    CalculatedPayslip slip = PAY.calculate(aFullMonth().in(told(order)).inputs());

    String rule = RULES + "rank@2024-04-06";
    assertEquals(
        List.of("attachment-aeo/" + order.id() + " 0.00 " + rule), lines(slip, LineKind.DEDUCTION));
    assertEquals(
        List.of(
            "attachment-shortfall/" + order.id() + " 200.00 " + rule,
            "attachment-protected-shortfall/" + order.id() + " 36.32 " + rule),
        lines(slip, LineKind.INFORMATION));
    assertEquals(
        List.of(
            "look attachment-held-back: the order LCC/1 of Leeds City Council asks for £250.00;"
                + " only £0.00 could be taken, so that what is protected is left; the rest is"
                + " carried on"),
        findings(slip));
    for (String code : List.of("attachment-shortfall", "attachment-protected-shortfall")) {
      Derivation derivation =
          PAY.explain(slip.payslip().inputs(), code + "/" + order.id()).orElseThrow();
      assertEquals(code, derivation.formula());
    }
  }

  @Test
  void laterPayMakesUpWhatWasCarriedAndTheSumComesToNothing() {
    Told order =
        Told.anOrder(1, "aeo-maintenance")
            .saying("amountsFor", "monthly")
            .saying("normalDeduction", "200.00")
            .saying("protectedEarnings", "1500.00")
            .after("attachment-shortfall", "250.00")
            .after("attachment-protected-shortfall", "36.32");

    CalculatedPayslip slip = PAY.calculate(aFullMonth().in(told(order)).inputs());

    assertEquals(Money.of("450.00"), slip.payslip().amount("attachment-aeo"));
    assertEquals(Money.of("-250.00"), slip.payslip().amount("attachment-shortfall"));
    assertEquals(Money.of("-36.32"), slip.payslip().amount("attachment-protected-shortfall"));
    assertEquals(List.of(), findings(slip));
  }

  @Test
  void anOrderThatCannotBeWorkedOutStopsThePay() {
    Told order =
        Told.anOrder(1, "deo").saying("amountsFor", "monthly").saying("normalDeduction", "100.00");
    ACareWorker weekly =
        ACareWorker.onZeroHours()
            .worked(TimeKind.CONTACT, 40 * 60)
            .inPeriod(PayFrequency.WEEKLY, "2026-10-26", "2026-11-01", "2026-11-06");

    CalculatedPayslip slip = PAY.calculate(weekly.in(told(order)).inputs());

    assertEquals(
        List.of(
            "blocks attachment-order-unclear: the order LCC/1 of Leeds City Council cannot be"
                + " worked out: it names amounts for monthly pay, but this is weekly pay; ask Leeds"
                + " City Council"),
        findings(slip));
  }

  @Test
  void everyLineOfAnOrderUnfolds() {
    Told order = Told.anOrder(1, "dea-standard");
    PayslipInputs inputs = aFullMonth().in(told(order)).inputs();

    Derivation derivation = PAY.explain(inputs, "attachment-dea/" + order.id()).orElseThrow();

    assertEquals("attachment-dea", derivation.formula());
    assertEquals(Money.of("309.55"), derivation.result());
    List<String> notes = notes(derivation);
    assertEquals(
        List.of(
            "order-creditor Leeds City Council",
            "order-reference LCC/1",
            "order-made 2026-08-11",
            RULES + "rank@2024-04-06",
            "order-net-earnings £2,063.68",
            RULES + "dea-standard-rates@2024-04-06",
            RULES + "dea-rounding@2024-04-06",
            "order-dea-reading full-net",
            "order-base £2,063.68",
            "order-row-over £1,615.00",
            "order-rate 15%",
            "order-asks £309.55",
            RULES + "dea-protected-share@2024-04-06",
            RULES + "protection-rounding@2024-04-06",
            "order-protected-share 60%",
            "order-leaves £1,238.21",
            "order-room £825.47"),
        notes);
  }

  private static List<String> notes(Derivation derivation) {
    return derivation.notes().stream()
        .map(
            note ->
                switch (note) {
                  case Derivation.Input input -> input.name() + " " + input.value();
                  case Derivation.Step step -> step.name() + " " + step.value();
                  case Derivation.Source source -> source.entry().id();
                })
        .toList();
  }

  @Test
  void theWorkingNamesTheReadingAndWhatWasPaidBefore() {
    Told first =
        Told.anOrder(1, "deo").saying("amountsFor", "monthly").saying("normalDeduction", "500.00");
    Told second = Told.anOrder(2, "dea-standard");
    PayslipInputs inputs =
        aFullMonth()
            .in(
                choosing(
                    told(first, second), choice(Choice.DIRECT_EARNINGS_ATTACHMENT, "residual-net")))
            .inputs();

    List<String> notes = notes(PAY.explain(inputs, "attachment-dea/" + second.id()).orElseThrow());

    assertTrue(notes.contains("order-paid-before Leeds City Council, LCC/1: £500.00"), "" + notes);
    assertTrue(notes.contains("order-dea-reading residual-net"), "" + notes);
    assertTrue(notes.contains("order-base £1,563.68"), "" + notes);
    Derivation.Note reading = new Derivation.Input("order-dea-reading", "residual-net");
    assertEquals(
        new DerivationWords.Figure(
            "Percentage taken of (the employer’s choice between two readings of the law)",
            "what the other orders leave"),
        DerivationWords.figures(
                DerivationWords.in(Language.ENGLISH),
                new Derivation("attachment-dea", "attachment-dea", List.of(reading), Money.ZERO))
            .getFirst());
  }

  @Test
  void maternityPayIsOutOfReachOfOrders() {
    Told order = Told.anOrder(2, "council-tax-england").saying("total", "900.00");
    Circumstances onLeave =
        Circumstances.NONE.withInstructions(
            List.of(
                AnAbsence.onLeave("maternity", "2026-11-04", "2026-10-05", "2027-07-04").told(),
                order.given()));

    // only maternity pay of 1,388.58; then 60 h more: 2,195.58 less 91.81 less 1,388.58 leaves
    // 715.19, and 5 % of that is 35.7595
    assertEquals(
        Money.ZERO,
        PAY.calculate(ACareWorker.onZeroHours().in(onLeave).inputs())
            .payslip()
            .amount("attachment-ctaeo"));
    assertEquals(
        Money.of("35.75"),
        PAY.calculate(
                ACareWorker.onZeroHours().worked(TimeKind.CONTACT, 60 * 60).in(onLeave).inputs())
            .payslip()
            .amount("attachment-ctaeo"));
  }
}
