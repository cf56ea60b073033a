package coop.commonwage.pay.payruns;

import static coop.commonwage.pay.hours.TimeKind.CONTACT;
import static coop.commonwage.pay.payruns.APension.BEGINNING;
import static coop.commonwage.pay.payruns.APension.GROSS_TO_NET;
import static coop.commonwage.pay.payruns.APension.aWorker;
import static coop.commonwage.pay.payruns.APension.assertExplained;
import static coop.commonwage.pay.payruns.APension.assertYear;
import static coop.commonwage.pay.payruns.APension.findings;
import static coop.commonwage.pay.payruns.APension.lines;
import static coop.commonwage.pay.payruns.APension.message;
import static coop.commonwage.pay.payruns.APension.scheme;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.deductions.pensions.PensionBasis;
import coop.commonwage.pay.deductions.pensions.PensionMethod;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.leave.AccrualRounding;
import coop.commonwage.pay.leave.HolidayBalance;
import coop.commonwage.pay.leave.LeaveRecord;
import coop.commonwage.pay.leave.LeaveYear;
import coop.commonwage.rules.BankHolidayDivision;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contributions by method and basis; see {@link APension} for the figures. */
class PensionMethodsTest {

  private final APension pension = new APension();

  @Test
  void payGivenUpLowersGrossAndIsPaidInByTheEmployer() {
    PayslipInputs inputs =
        aWorker()
            .paysInBy("salary-sacrifice", "qualifying-earnings", "0.05", "0.03")
            .onCode("BR")
            .after("5000.00", "1000.00")
            .inputs();
    CalculatedPayslip calculated = GROSS_TO_NET.calculate(inputs);
    assertExplained(inputs, calculated.payslip());

    assertEquals(
        List.of(
            "EARNING pension-sacrifice -41.25",
            "EMPLOYER_COST employer-pension-sacrifice 41.25",
            "EMPLOYER_COST employer-pension 24.75"),
        lines(calculated));
    assertEquals(Money.of("1303.75"), calculated.payslip().gross());
    // 6,303 × 20 % − 1,000; (1,303.75 − 1,048) × 8 %; (1,303.75 − 417) × 15 % = 133.0125
    assertEquals(Money.of("260.60"), calculated.payslip().amount("income-tax"));
    assertEquals(Money.of("20.46"), calculated.payslip().amount("national-insurance"));
    assertEquals(Money.of("133.01"), calculated.payslip().amount("employer-national-insurance"));
    assertYear(calculated, "0.00", "66.00");
    assertEquals(List.of(), findings(calculated));
  }

  @ParameterizedTest
  @CsvSource({
    // rate an hour, pay given up, top-up: 100 hours at the minimum wage of 12.71 are 1,271.00
    "13.45, 41.25, 0.00",
    "13.12, 39.60, 0.00",
    // (1,310 − 520) × 5 % = 39.50, and 39.00 are above the minimum wage
    "13.10, 39.00, 0.00",
    "12.90, 19.00, 0.00",
    "12.72, 1.00, 0.00",
    "12.71, 0.00, 0.00",
    "12.00, 0.00, 71.00"
  })
  void payIsNeverGivenUpThroughTheMinimumWage(String rate, String givenUp, String topUp) {
    CalculatedPayslip calculated =
        GROSS_TO_NET.calculate(
            aWorker()
                .paid(rate)
                .paysInBy("salary-sacrifice", "qualifying-earnings", "0.05", "0.03")
                .inputs());

    assertEquals(Money.of(givenUp).negated(), calculated.payslip().amount("pension-sacrifice"));
    assertEquals(Money.of(givenUp), calculated.payslip().amount("employer-pension-sacrifice"));
    assertEquals(Money.of(topUp), calculated.payslip().amount("minimum-wage-top-up"));
    assertEquals(
        !List.of("13.45", "13.12").contains(rate),
        findings(calculated).contains("pension-sacrifice-limited"));
  }

  @ParameterizedTest
  @CsvSource({
    // the pay the shares are of: 100 h at 13.45, rolled-up holiday of 162.34, one-off 50.00 and
    // 4.00
    // of mileage above what is approved; basic pay leaves out the last two
    "qualifying-earnings, 60.65",
    "total-pay, 86.65",
    "pensionable-pay, 84.05"
  })
  void thePayThatCountsIsTheSameWhetherOrNotPayIsGivenUp(String basis, String workerPays) {
    ACareWorker worker =
        aWorker()
            .paid("15.00")
            .paidAMile("0.65")
            .droveTenths(200)
            .alsoEarned("surplus-share", "50.00", "2026")
            .in(
                Circumstances.NONE.withLeave(
                    Optional.of(
                        new LeaveRecord(
                            LeaveYear.beginning(MonthDay.of(4, 1), LocalDate.of(2026, 10, 31)),
                            BankHolidayDivision.ENGLAND_AND_WALES,
                            AccrualRounding.STATUTORY,
                            true,
                            HolidayBalance.NOTHING,
                            List.of()))));
    Payslip relief =
        GROSS_TO_NET
            .calculate(worker.paysInBy("relief-at-source", basis, "0.05", "0.03").inputs())
            .payslip();
    Payslip sacrifice =
        GROSS_TO_NET
            .calculate(worker.paysInBy("salary-sacrifice", basis, "0.05", "0.03").inputs())
            .payslip();

    assertEquals(Money.of("181.05"), relief.amount("rolled-up-holiday"));
    assertEquals(
        Money.of(workerPays), relief.amount("pension").plus(relief.amount("pension-tax-relief")));
    assertEquals(Money.of(workerPays).negated(), sacrifice.amount("pension-sacrifice"));
    assertEquals(relief.amount("employer-pension"), sacrifice.amount("employer-pension"));
    assertEquals(relief.gross().minus(Money.of(workerPays)), sacrifice.gross());
  }

  @Test
  void whatMakesPayUpToTheMinimumWageCountsToo() {
    Payslip payslip =
        GROSS_TO_NET
            .calculate(
                aWorker()
                    .paid("12.00")
                    .paysInBy("salary-sacrifice", "qualifying-earnings", "0.05", "0.03")
                    .inputs())
            .payslip();

    assertEquals(Money.of("22.53"), payslip.amount("employer-pension"), "(1,271 - 520) x 3%");
  }

  @Test
  void howMuchCouldBeGivenUpIsSaid() {
    assertEquals(
        "only £19.00 of £38.50 could be given up for the pension, because neither the"
            + " minimum wage nor statutory pay can be given up: agree another way to pay in",
        message(
            GROSS_TO_NET.calculate(
                aWorker()
                    .paid("12.90")
                    .paysInBy("salary-sacrifice", "qualifying-earnings", "0.05", "0.03")
                    .inputs())));
  }

  @Test
  void withoutWorkTheMinimumWageSetsNoFloorToWhatIsGivenUp() {
    CalculatedPayslip calculated =
        GROSS_TO_NET.calculate(
            ACareWorker.onZeroHours()
                .alsoEarned("surplus-share", "1000.00", "2026")
                .paysInBy("salary-sacrifice", "total-pay", "0.05", "0.03")
                .after("5000.00", "0.00")
                .inputs());

    assertEquals(Money.of("-50.00"), calculated.payslip().amount("pension-sacrifice"));
    assertEquals(Money.of("950.00"), calculated.payslip().gross());
  }

  @Test
  void statutoryPayIsNotGivenUp() {
    // 27 days of maternity pay are 1,388.58, of which nothing can be given up
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .paysInBy("salary-sacrifice", "total-pay", "0.05", "0.03")
            .in(
                Circumstances.NONE.withInstructions(
                    List.of(
                        AnAbsence.onLeave("maternity", "2026-11-04", "2026-10-05", "2027-07-04")
                            .told())));
    Payslip leave = GROSS_TO_NET.calculate(worker.inputs()).payslip();
    assertEquals(Money.of("1388.58"), leave.gross());
    assertEquals(Money.ZERO, leave.amount("pension-sacrifice"));
    assertEquals(Money.of("41.66"), leave.amount("employer-pension"));

    Payslip with =
        GROSS_TO_NET
            .calculate(worker.alsoEarned("surplus-share", "50.00", "2026").inputs())
            .payslip();
    assertEquals(Money.of("-50.00"), with.amount("pension-sacrifice"));
    assertEquals(Money.of("1388.58"), with.gross());
  }

  @Test
  void whoIsEnrolledWithoutAskingGivesUpNoPay() {
    CalculatedPayslip calculated =
        pension.calculated(
            aWorker()
                .inNoPension()
                .paysInBy("salary-sacrifice", "qualifying-earnings", "0.05", "0.03"));

    assertEquals(Money.of("33.00"), calculated.payslip().amount("pension"));
    assertEquals(Money.ZERO, calculated.payslip().amount("pension-sacrifice"));
    assertEquals(Money.of("1345.00"), calculated.payslip().gross());

    pension.happened(BEGINNING, "enrolled", "2026-09-01");
    CalculatedPayslip agreed =
        pension.calculated(
            aWorker()
                .inNoPension()
                .paysInBy("salary-sacrifice", "qualifying-earnings", "0.05", "0.03"));
    assertEquals(Money.of("-41.25"), agreed.payslip().amount("pension-sacrifice"));
    assertEquals(Money.ZERO, agreed.payslip().amount("pension"));
  }

  @Test
  void sharesOfBasicPayLeaveOutWhatIsAddedAtTimes() {
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .worked(CONTACT, 3_000)
            .worked(CONTACT, DayKind.WEEKEND, 600)
            .sleptIn(1)
            .alsoEarned("surplus-share", "100.00", "2026")
            .after("5000.00", "0.00");

    // 672.50 + 134.50 + 60.00 = 867.00 of basic pay; 13.45 at the weekend and 100.00 on top
    CalculatedPayslip basic =
        GROSS_TO_NET.calculate(
            worker.paysInBy("net-pay", "pensionable-pay", "0.05", "0.04").inputs());
    assertEquals(Money.of("43.35"), basic.payslip().amount("pension-before-tax"));
    assertEquals(Money.of("34.68"), basic.payslip().amount("employer-pension"));
    assertEquals(List.of(), findings(basic));

    CalculatedPayslip all =
        GROSS_TO_NET.calculate(worker.paysInBy("net-pay", "total-pay", "0.05", "0.03").inputs());
    assertEquals(Money.of("980.45"), all.payslip().gross());
    assertEquals(Money.of("49.02"), all.payslip().amount("pension-before-tax"));

    CalculatedPayslip set2 =
        GROSS_TO_NET.calculate(
            worker.paysInBy("relief-at-source", "pensionable-pay", "0.05", "0.03").inputs());
    assertEquals(Money.of("34.68"), set2.payslip().amount("pension"));
    assertEquals(
        "worker 5% and employer 3% of basic pay are enough only while basic pay is at least 85% of"
            + " all pay, over all workers together: keep the certificate",
        message(set2));
    CalculatedPayslip sacrifice =
        GROSS_TO_NET.calculate(
            worker.paysInBy("salary-sacrifice", "pensionable-pay", "0.02", "0.07").inputs());
    assertEquals(Money.of("-17.34"), sacrifice.payslip().amount("pension-sacrifice"));
  }

  @Test
  void aNetPayArrangementLowersTaxAndNotNationalInsurance() {
    pension.scheme = scheme(PensionMethod.NET_PAY);
    CalculatedPayslip calculated =
        pension.calculated(aWorker().inNoPension().onCode("BR").after("5000.00", "1000.00"));

    assertEquals(
        List.of(
            "INFORMATION pension-enrolment 1345.00",
            "DEDUCTION pension-before-tax 41.25",
            "EMPLOYER_COST employer-pension 24.75"),
        lines(calculated));
    // 5,000 + 1,345 − 41.25 = 6,303.75; 6,303 × 20 % = 1,260.60, less 1,000
    assertEquals(Money.of("260.60"), calculated.payslip().amount("income-tax"));
    assertEquals(Money.of("23.76"), calculated.payslip().amount("national-insurance"));
    assertEquals(Money.of("6303.75"), calculated.payslip().after().taxable());
    assertEquals(Money.of("6345.00"), calculated.payslip().after().nicable());
    assertEquals(Money.of("1019.39"), calculated.payslip().net());
    assertYear(calculated, "41.25", "24.75");
  }

  /** Whatever is agreed: pay keeps to the minimum wage, and every line unfolds. */
  @Test
  void payslipsAddUpWhateverIsAgreed() {
    SplittableRandom random = new SplittableRandom(2008);
    for (int i = 0; i < 400; i++) {
      int minutes = random.nextInt(12_000);
      Money rate = Money.ofPence(1_271 + random.nextInt(300));
      PensionMethod method = PensionMethod.values()[random.nextInt(3)];
      PensionBasis basis = PensionBasis.values()[random.nextInt(3)];
      PayslipInputs inputs =
          ACareWorker.onZeroHours()
              .paid(rate.toString())
              .worked(CONTACT, minutes)
              .paysInBy(
                  method.word(),
                  basis.word(),
                  "0.0" + random.nextInt(10),
                  "0.0" + random.nextInt(10))
              .after("5000.00", "0.00")
              .inputs();

      Payslip payslip = GROSS_TO_NET.calculate(inputs).payslip();

      assertExplained(inputs, payslip);
      Money least = Money.of("12.71").times(minutes).dividedBy(60).rounded(Rounding.UP);
      assertTrue(!payslip.gross().plus(Money.ofPence(1)).isLessThan(least), inputs::toString);
      assertEquals(
          payslip.amount("pension-sacrifice").negated(),
          payslip.amount("employer-pension-sacrifice"));
      assertEquals(
          payslip.amount("pension").plus(payslip.amount("pension-before-tax")),
          payslip.after().employeePension());
      assertEquals(
          payslip.amount("employer-pension").plus(payslip.amount("employer-pension-sacrifice")),
          payslip.after().employerPension());
      assertEquals(
          payslip.gross().minus(payslip.amount("pension-before-tax")),
          payslip.after().taxable().minus(Money.of("5000.00")));
    }
  }

  @Test
  void theSchemesTermsTakeThePlaceOfTooLittle() {
    pension.happened(BEGINNING, "enrolled", "2026-09-01");
    assertEquals(
        Money.of("33.00"),
        pension
            .calculated(
                aWorker()
                    .inNoPension()
                    .paysInBy("net-pay", "qualifying-earnings", "0.0499", "0.03"))
            .payslip()
            .amount("pension"));
    assertEquals(
        Money.of("66.00"),
        pension
            .calculated(
                aWorker().inNoPension().paysInBy("net-pay", "qualifying-earnings", "0.08", "0.03"))
            .payslip()
            .amount("pension-before-tax"));
  }

  @Test
  void whoJoinedByAskingKeepsTheirOwnTerms() {
    pension.happened(BEGINNING, "joined", "2026-09-01");
    CalculatedPayslip calculated =
        pension.calculated(
            aWorker().inNoPension().paysInBy("net-pay", "qualifying-earnings", "0.02", "0"));

    assertEquals(Money.of("16.50"), calculated.payslip().amount("pension-before-tax"));
    assertEquals(Money.ZERO, calculated.payslip().amount("employer-pension"));
    assertEquals(List.of(), findings(calculated));
  }
}
