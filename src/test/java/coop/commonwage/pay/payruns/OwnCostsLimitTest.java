package coop.commonwage.pay.payruns;

import static coop.commonwage.pay.hours.TimeKind.CONTACT;
import static coop.commonwage.pay.payruns.APension.GROSS_TO_NET;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.payruns.PayslipFinding.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Costs that cannot be true stop the payslip; pay given up is named where it used the room. */
class OwnCostsLimitTest {

  /** 100 h at £12.71 are exactly the minimum wage; half of 1,271.00 is 635.50. */
  private static List<PayslipFinding> blocking(
      String percent, InstructionKind<?> kind, Map<String, String> entries) {
    PayslipInputs plain = ACareWorker.onZeroHours().paid("12.71").worked(CONTACT, 6_000).inputs();
    EmployerChoices settled =
        new EmployerChoices(
            List.of(
                new EmployerChoice(Choice.OWN_COSTS_LIMIT, percent, LocalDate.of(2026, 10, 1))));
    Given<?> told =
        new Given<>(
            Instruction.recorded(
                new UUID(0, 1), kind, LocalDate.of(2026, 10, 1), Optional.empty(), entries),
            Map.of());
    PayslipInputs inputs =
        new PayslipInputs(
            plain.terms(),
            plain.period(),
            plain.worked(),
            plain.oneOffs(),
            plain.before(),
            Circumstances.NONE
                .withInstructions(List.of(told))
                .withChoices(settled, plain.period()));
    return GROSS_TO_NET.calculate(inputs).findings().stream()
        .filter(finding -> finding.severity() == Severity.BLOCKS)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "50, 635.50, 0",
    "50, 635.51, 1",
    "100, 1271.00, 0",
    "100, 1271.01, 1",
    "1, 12.71, 0",
    "1, 12.72, 1",
    "100, 99999999.99, 1"
  })
  void moreThanTheEmployerSettledStopsThePayslip(String percent, String spent, int blocked) {
    assertEquals(
        blocked,
        blocking(
                percent,
                InstructionKinds.UNREIMBURSED_EXPENSES,
                Map.of("what", "fuel", "spent", spent))
            .size());
  }

  @Test
  void theFindingNamesWhatWasSaidAndWhatWasPaid() {
    PayslipFinding found =
        blocking(
                "50",
                InstructionKinds.UNREIMBURSED_EXPENSES,
                Map.of("what", "fuel", "spent", "1440.00", "repaid", "40.00"))
            .getFirst();

    assertEquals("own-costs-above-pay", found.code());
    assertEquals(
        "costs of the job that were not repaid, and accommodation, are said to lower pay by"
            + " £1,400.00, which is more than 50 percent of the £1,271.00 paid: put the"
            + " instruction right, or settle another limit",
        found.message());
  }

  @Test
  void accommodationCountsAsWell() {
    // 31 × (31.60 − 11.10) = 635.50
    assertEquals(
        List.of(), blocking("50", InstructionKinds.ACCOMMODATION, Map.of("chargeADay", "31.60")));
    assertEquals(
        1, blocking("50", InstructionKinds.ACCOMMODATION, Map.of("chargeADay", "31.61")).size());
    assertEquals(
        1, blocking("100", InstructionKinds.ACCOMMODATION, Map.of("chargeADay", "9999.99")).size());
  }

  @Test
  void payGivenUpIsNamedWhereItUsedTheRoomAboveTheMinimum() {
    CalculatedPayslip calculated =
        GROSS_TO_NET.calculate(
            ACareWorker.onZeroHours()
                .worked(CONTACT, 6_000)
                .paid("13.00")
                .paysInBy("salary-sacrifice", "qualifying-earnings", "0.05", "0.03")
                .inputs());

    assertEquals(Money.of("-29.00"), calculated.payslip().amount("pension-sacrifice"));
    assertEquals(
        List.of(
            "£29.00 of pay is given up for the pension, which leaves the pay that counts £0.00"
                + " above the minimum wage for 100 h 00 min of work"),
        calculated.findings().stream()
            .filter(finding -> finding.code().equals("minimum-wage-close"))
            .map(PayslipFinding::message)
            .toList());
  }
}
