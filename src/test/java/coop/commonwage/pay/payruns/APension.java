package coop.commonwage.pay.payruns;

import static coop.commonwage.pay.hours.TimeKind.CONTACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.pensions.PensionAgreement;
import coop.commonwage.pay.deductions.pensions.PensionBasis;
import coop.commonwage.pay.deductions.pensions.PensionMethod;
import coop.commonwage.pay.deductions.pensions.PensionScheme;
import coop.commonwage.pay.instructions.Entries;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.Paid;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A worker's pension in words, for payslips of October 2026 paid on 5 November: what happened, and
 * what comes of it. 100 hours at £13.45 are 1,345.00; National Insurance on it (1,345 − 1,048) × 8
 * % = 23.76 and (1,345 − 417) × 15 % = 139.20; of it 825.00 are qualifying earnings.
 */
final class APension {

  static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());
  static final UUID ENROLMENT = UUID.fromString("0199f000-0000-7000-8000-000000000001");
  static final UUID BEGINNING = UUID.fromString("0199f000-0000-7000-8000-000000000002");
  static final UUID ENDING = UUID.fromString("0199f000-0000-7000-8000-000000000003");
  static final UUID LETTER = UUID.fromString("0199f000-0000-7000-8000-000000000004");

  final List<Given<?>> instructions = new ArrayList<>();
  PensionScheme scheme = scheme(PensionMethod.RELIEF_AT_SOURCE);

  static PensionScheme scheme(PensionMethod method) {
    return PensionScheme.of(
        new PensionAgreement(
            method, PensionBasis.QUALIFYING_EARNINGS, Rate.of("0.05"), Rate.of("0.03")));
  }

  static ACareWorker aWorker() {
    return ACareWorker.onZeroHours().worked(CONTACT, 6_000).after("5000.00", "0.00");
  }

  void happened(UUID id, String event, String on, String... codesAndPounds) {
    Map<String, Paid> paid = new TreeMap<>();
    for (int i = 0; i < codesAndPounds.length; i += 2) {
      paid.put(codesAndPounds[i], new Paid(Money.of(codesAndPounds[i + 1]), 0));
    }
    instructions.add(
        new Given<>(
            Instruction.of(
                id,
                InstructionKinds.PENSION_MEMBERSHIP,
                LocalDate.parse(on),
                Optional.empty(),
                new Entries(Map.of("event", event))),
            paid));
  }

  PayslipInputs inputs(ACareWorker worker) {
    return worker
        .in(
            Circumstances.NONE
                .withInstructions(instructions)
                .withPension(new PensionKnown(scheme, ENROLMENT)))
        .inputs();
  }

  CalculatedPayslip calculated(ACareWorker worker) {
    PayslipInputs inputs = inputs(worker);
    CalculatedPayslip calculated = GROSS_TO_NET.calculate(inputs);
    assertExplained(inputs, calculated.payslip());
    return calculated;
  }

  /** Every line unfolds, to its own amount, by the words there are. */
  static void assertExplained(PayslipInputs inputs, Payslip payslip) {
    for (PayslipLine line : payslip.lines()) {
      Derivation derivation = GROSS_TO_NET.explain(inputs, line.key()).orElseThrow();
      assertEquals(payslip.amountOf(line.key()), derivation.result(), line.key());
      assertFalse(derivation.formula().isEmpty(), line.key());
      assertFalse(derivation.notes().isEmpty(), line.key());
    }
  }

  /** The lines of the pension, and of what it lowers. */
  static List<String> lines(CalculatedPayslip calculated) {
    return calculated.payslip().lines().stream()
        .filter(line -> line.code().contains("pension"))
        .map(line -> line.kind() + " " + line.code() + " " + line.amount())
        .toList();
  }

  static List<String> findings(CalculatedPayslip calculated) {
    return calculated.findings().stream().map(PayslipFinding::code).toList();
  }

  static String message(CalculatedPayslip calculated) {
    return calculated.findings().getFirst().message();
  }

  static void assertYear(CalculatedPayslip calculated, String worker, String employer) {
    assertEquals(Money.of(worker), calculated.payslip().after().employeePension());
    assertEquals(Money.of(employer), calculated.payslip().after().employerPension());
  }

  static List<String> references(CalculatedPayslip calculated) {
    return calculated.payslip().lines().stream()
        .filter(line -> line.code().contains("pension"))
        .map(line -> line.reference().orElse(""))
        .toList();
  }

  void postponed(String on, String until) {
    instructions.add(
        new Given<>(
            Instruction.of(
                BEGINNING,
                InstructionKinds.PENSION_MEMBERSHIP,
                LocalDate.parse(on),
                Optional.empty(),
                new Entries(Map.of("event", "postponed", "postponedTo", until))),
            Map.of()));
  }

  void told(String on) {
    instructions.add(
        new Given<>(
            Instruction.of(
                LETTER,
                InstructionKinds.PENSION_NOTICE,
                LocalDate.parse(on),
                Optional.empty(),
                new Entries(Map.of("letter", "enrolment"))),
            Map.of()));
  }
}
