package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.Paid;
import coop.commonwage.pay.instructions.PaidDays;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Leave no law pays, on payslips of October 2026 of somebody with 30 guaranteed hours a week at
 * £13.45 who worked 100 hours: the guarantee of the month is 132 h 51 min.
 */
class OtherLeaveLinesTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());
  private static final UUID ID = UUID.fromString("01935a00-0000-7000-8000-000000000002");

  private static Instruction<?> told(
      InstructionKind<?> kind, String from, String until, Map<String, String> entries) {
    return Instruction.recorded(
        ID, kind, LocalDate.parse(from), Optional.of(LocalDate.parse(until)), entries);
  }

  private static Given<?> unpaid(String from, String until) {
    return new Given<>(
        told(InstructionKinds.UNPAID_LEAVE, from, until, Map.of()), Map.of(), List.of());
  }

  private static Given<?> compassionate(String from, String until, String hours) {
    return new Given<>(
        told(InstructionKinds.COMPASSIONATE_LEAVE, from, until, Map.of("hours", hours)),
        Map.of(),
        List.of());
  }

  private static CalculatedPayslip october(Given<?>... given) {
    PayslipInputs plain =
        ACareWorker.onGuaranteedHours(30).worked(TimeKind.CONTACT, 6_000).inputs();
    return GROSS_TO_NET.calculate(
        new PayslipInputs(
            plain.terms(),
            plain.period(),
            plain.worked(),
            plain.oneOffs(),
            plain.before(),
            Circumstances.NONE.withInstructions(List.of(given))));
  }

  private static int quantity(CalculatedPayslip calculated, String code) {
    return calculated.payslip().lines().stream()
        .filter(line -> line.code().equals(code))
        .mapToInt(line -> line.quantity().map(PayslipLine.Quantity::amount).orElse(0))
        .sum();
  }

  private static long findings(CalculatedPayslip calculated, String code) {
    return calculated.findings().stream().filter(found -> found.code().equals(code)).count();
  }

  @Test
  void withoutLeaveTheGuaranteeIsPaid() {
    assertEquals(1_971, quantity(october(), "guaranteed-hours"));
  }

  @Test
  void theGuaranteeOfUnpaidDaysFallsAway() {
    CalculatedPayslip week = october(unpaid("2026-10-05", "2026-10-11"));
    assertEquals(171, quantity(week, "guaranteed-hours"), "24 days of 31: 6,171 less 6,000");
    assertEquals(7, quantity(week, "unpaid-leave"));
    assertEquals(Money.ZERO, week.payslip().amount("unpaid-leave"));
    CalculatedPayslip over = october(unpaid("2026-09-28", "2026-10-02"));
    assertEquals(2, quantity(october(unpaid("2026-10-01", "2026-10-02")), "unpaid-leave"));
    assertEquals(5, quantity(over, "unpaid-leave"), "also the days told late");
    assertEquals(1, findings(over, "unpaid-leave-told-late"));
  }

  @Test
  void unpaidHoursTakeOnlyThemselvesOffTheGuarantee() {
    Given<?> hours =
        new Given<>(
            told(
                InstructionKinds.UNPAID_LEAVE, "2026-10-05", "2026-10-05", Map.of("hours", "3:30")),
            Map.of(),
            List.of());
    assertEquals(1_971 - 210, quantity(october(hours), "guaranteed-hours"));
  }

  @Test
  void compassionateLeaveIsPaidOnceAtTheContractsRateAndIsNoWorkingTime() {
    CalculatedPayslip calculated = october(compassionate("2026-10-05", "2026-10-06", "15"));
    assertEquals(Money.of("201.75"), calculated.payslip().amount("compassionate-leave"));
    assertEquals(1_971 - 900, quantity(calculated, "guaranteed-hours"), "part of the guarantee");
    assertEquals(
        october().payslip().gross(), calculated.payslip().gross(), "neither more nor less");
    Given<?> paid =
        new Given<>(
            told(
                InstructionKinds.COMPASSIONATE_LEAVE,
                "2026-10-05",
                "2026-10-06",
                Map.of("hours", "15")),
            Map.of("compassionate-leave", new Paid(Money.of("201.75"), 900)),
            List.of(
                new PaidDays(
                    "compassionate-leave",
                    Money.of("201.75"),
                    List.of(DateSpan.of(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 6))))));
    assertEquals(Money.ZERO, october(paid).payslip().amount("compassionate-leave"));
  }

  @Test
  void compassionateLeaveToldLateIsPaidAndSaidToAPerson() {
    CalculatedPayslip late = october(compassionate("2026-09-28", "2026-09-29", "15"));
    assertEquals(Money.of("201.75"), late.payslip().amount("compassionate-leave"));
    assertEquals(1, findings(late, "compassionate-leave-told-late"));
    assertEquals(1_971, quantity(late, "guaranteed-hours"), "its days are none of this month");
    CalculatedPayslip ahead = october(compassionate("2026-11-02", "2026-11-03", "15"));
    assertEquals(Money.ZERO, ahead.payslip().amount("compassionate-leave"));
  }
}
