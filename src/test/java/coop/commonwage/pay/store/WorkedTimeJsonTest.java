package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.pay.hours.BandTime;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.TimeBand;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.TimeWorked;
import coop.commonwage.pay.hours.WorkedTime;
import coop.commonwage.pay.payruns.Circumstances;
import coop.commonwage.pay.payruns.GrossToNet;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.PayslipInputs;
import coop.commonwage.pay.payruns.YearToDate;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Enhanced hours, turns on call and the truths about time in what a payslip keeps. */
class WorkedTimeJsonTest {

  private static final PayPeriod OCTOBER =
      new PayPeriod(
          PayFrequency.MONTHLY,
          DateSpan.monthOf(LocalDate.of(2026, 10, 1)),
          LocalDate.of(2026, 11, 5));

  private static PayslipInputs inputs(WorkedTime worked) {
    return new PayslipInputs(
        new WorkerTerms(
            LocalDate.of(1990, 5, 4),
            LocalDate.of(2020, 1, 6),
            Optional.empty(),
            new ContractTerms(
                ContractKind.ZERO_HOURS,
                "care worker",
                0,
                Rate.of("13.45"),
                Rate.of("13.45"),
                Money.of("60.00"),
                Rate.of("0.45"),
                Rate.of("0.10"),
                Rate.of("0.50")),
            TaxCode.of("1257L"),
            NiCategory.A,
            Optional.empty(),
            false,
            new PensionTerms(PensionTerms.Status.OPTED_OUT, Rate.of("0.05"), Rate.of("0.03"))),
        OCTOBER,
        worked,
        List.of(),
        YearToDate.NOTHING,
        Circumstances.NONE.withChoices(
            new EmployerChoices(
                List.of(
                    new EmployerChoice(
                        Choice.NIGHT_ENHANCEMENT, "22:00-06:00 25%", LocalDate.EPOCH),
                    new EmployerChoice(Choice.ON_CALL_SUM, "15.00", LocalDate.EPOCH))),
            OCTOBER));
  }

  @Test
  void whatAPayslipWasWorkedOutWithReadsBackEqualAndGivesTheSamePay() {
    PayslipInputs inputs =
        inputs(
            new WorkedTime(
                List.of(
                    new TimeWorked(TimeKind.WAKING_NIGHT, DayKind.ORDINARY, 600),
                    new TimeWorked(TimeKind.AWAKE, DayKind.WEEKEND, 45),
                    new TimeWorked(TimeKind.PLANNED_TIME, DayKind.ORDINARY, 13)),
                1,
                42,
                77,
                1,
                2,
                3,
                List.of(
                    new BandTime(TimeBand.NIGHT, DayKind.ORDINARY, 480),
                    new BandTime(TimeBand.EVENING_AND_NIGHT, DayKind.WEEKEND, 5)),
                1_140,
                620));
    PayslipInputs again = InputsJson.read(Json.object(InputsJson.write(inputs).toString()));
    GrossToNet grossToNet = new GrossToNet(RuleSets.bundled());
    Payslip payslip = grossToNet.calculate(inputs).payslip();

    assertEquals(inputs, again);
    assertEquals(payslip, grossToNet.calculate(again).payslip());
    // 8 h × 13.45 × 25 %
    assertEquals(Money.of("26.90"), payslip.amount("night-enhancement"));
    assertEquals(Money.of("45.00"), payslip.amount("on-call"));
  }

  @Test
  void timeOfWhichNothingMoreIsToldKeepsItsOldNames() {
    WorkedTime plain =
        new WorkedTime(
            List.of(new TimeWorked(TimeKind.CONTACT, DayKind.ORDINARY, 600)), 0, 0, 0, 0, 0);
    String json = InputsJson.write(inputs(plain)).getJsonObject("worked").toString();

    assertFalse(json.contains("onCalls") || json.contains("bands"), json);
    assertEquals(
        plain, InputsJson.read(Json.object(InputsJson.write(inputs(plain)).toString())).worked());
  }
}
