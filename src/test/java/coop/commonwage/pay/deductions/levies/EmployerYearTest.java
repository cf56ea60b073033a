package coop.commonwage.pay.deductions.levies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.rules.EmployerLevyRules;
import coop.commonwage.rules.yaml.RuleSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EmployerYearTest {

  private static final EmployerLevyRules RULES = RuleSets.bundled().employerLevies();
  private static final TaxYear YEAR = new TaxYear(2026);
  private static final AllowanceClaim CLAIMED =
      new AllowanceClaim(true, AllowanceBar.NONE, Optional.empty());

  private static EmployerYear year(AllowanceClaim claim, List<EmployerMonth> months) {
    return year(claim, PaidBefore.NOTHING, months);
  }

  private static EmployerYear year(
      AllowanceClaim claim, PaidBefore before, List<EmployerMonth> months) {
    return EmployerYear.of(
        YEAR,
        new EmploymentAllowance(RULES, YEAR),
        claim,
        new ApprenticeshipLevy(RULES, YEAR),
        before,
        months);
  }

  private static EmployerMonth month(int number, String payBill, String secondary) {
    return new EmployerMonth(
        number,
        Money.of(payBill),
        Money.of("100.00"),
        Money.of("10.00"),
        Money.of("40.00"),
        Money.of(secondary),
        Money.of("25.00"));
  }

  @Test
  void theAllowanceIsUsedFromTheFirstMonthUntilItIsGone() {
    EmployerYear year =
        year(
            CLAIMED,
            List.of(
                month(1, "1000.00", "8000.00"),
                month(3, "1000.00", "2000.00"),
                month(4, "1000.00", "700.00"),
                month(5, "1000.00", "600.00")));

    assertEquals(Optional.empty(), year.noAllowance());
    assertEquals(
        List.of("8000.00", "2000.00", "500.00", "0.00"),
        year.months().stream().map(owed -> owed.allowanceUsed().toString()).toList());
    assertEquals(
        List.of("125.00", "125.00", "325.00", "725.00"),
        year.months().stream().map(owed -> owed.total().toString()).toList(),
        "100 tax, 10 loans, 40 and the employer's part, less allowance and 25 recovered");
  }

  @Test
  void theYearIsTheSumOfItsMonths() {
    EmployerYear.Owed total =
        year(CLAIMED, List.of(month(1, "300000.00", "8000.00"), month(2, "1000.00", "3000.00")))
            .total();

    assertEquals(
        new EmployerMonth(
            0,
            Money.of("301000.00"),
            Money.of("200.00"),
            Money.of("20.00"),
            Money.of("80.00"),
            Money.of("11000.00"),
            Money.of("50.00")),
        total.of());
    assertEquals(Money.of("10500.00"), total.allowanceUsed());
    assertEquals(Money.ZERO, total.levy(), "250.00 in the first month, given back in the second");
    assertEquals(Money.of("750.00"), total.total());
  }

  @Test
  void aCorrectionGivesAllowanceBack() {
    EmployerYear year =
        year(CLAIMED, List.of(month(1, "0.00", "10500.00"), month(2, "0.00", "-300.00")));

    assertEquals(Money.of("-300.00"), year.months().get(1).allowanceUsed());
    assertEquals(Money.of("125.00"), year.months().get(1).total());
  }

  @Test
  void withoutTheAllowanceAllIsOwedAndTheReasonIsSaid() {
    EmployerYear year =
        year(
            new AllowanceClaim(false, AllowanceBar.NONE, Optional.empty()),
            List.of(month(1, "1000.00", "8000.00")));

    assertEquals(
        Optional.of("the Employment Allowance of 2026-27 was not claimed"), year.noAllowance());
    assertEquals(Money.ZERO, year.months().getFirst().allowanceUsed());
    assertEquals(Money.of("8125.00"), year.months().getFirst().total());
  }

  @Test
  void theLevyOfABusyMonthIsGivenBackByQuietOnes() {
    EmployerYear year =
        year(
            CLAIMED,
            List.of(
                month(1, "300000.00", "0.00"),
                month(2, "200000.00", "0.00"),
                month(3, "250000.00", "0.00")));

    assertEquals(
        List.of("250.00", "-250.00", "0.00"),
        year.months().stream().map(owed -> owed.levy().toString()).toList());
    assertEquals(Money.of("375.00"), year.months().getFirst().total());
    assertEquals(Money.of("-125.00"), year.months().get(1).total());
  }

  private static PaidBefore before(String allowanceUsed, String payBill) {
    return new PaidBefore(Money.of(allowanceUsed), Money.of(payBill));
  }

  @Test
  void anotherPayrollsPartOfTheAllowanceIsNotUsedAgain() {
    List<EmployerMonth> months =
        List.of(month(7, "1000.00", "400.00"), month(8, "1000.00", "400.00"));

    EmployerYear year = year(CLAIMED, before("10000.00", "0.00"), months);
    assertEquals(
        List.of("400.00", "100.00"),
        year.months().stream().map(owed -> owed.allowanceUsed().toString()).toList());
    assertEquals(before("10000.00", "0.00"), year.before());
    assertEquals(
        Money.ZERO, year(CLAIMED, before("10500.00", "0.00"), months).total().allowanceUsed());
    assertEquals(
        Money.ZERO,
        year(
                new AllowanceClaim(false, AllowanceBar.NONE, Optional.empty()),
                before("10000.00", "0.00"),
                months)
            .total()
            .allowanceUsed());
    assertEquals(
        "the Employment Allowance of 2026-27 is £10,500.00, so £10,500.01 of it cannot have been"
            + " used before",
        assertThrows(
                IllegalArgumentException.class,
                () -> year(CLAIMED, before("10500.01", "0.00"), months))
            .getMessage());
  }

  @Test
  void theLevyCountsThePayBillOfAnotherPayrollSinceApril() {
    // 0.5 % of 2,000,000 is 10,000, of which 15,000 / 12 x 6 = 7,500 was allowed by month 6
    List<EmployerMonth> months =
        List.of(month(7, "300000.00", "0.00"), month(8, "200000.00", "0.00"));

    assertEquals(
        List.of("250.00", "-250.00"),
        year(CLAIMED, before("0.00", "2000000.00"), months).months().stream()
            .map(owed -> owed.levy().toString())
            .toList());
    assertEquals(
        List.of("0.00", "0.00"),
        year(CLAIMED, months).months().stream().map(owed -> owed.levy().toString()).toList());
    assertEquals(
        "a pay bill of £0.01 before tax month 1 was declared: there is no earlier month",
        assertThrows(
                IllegalArgumentException.class,
                () -> year(CLAIMED, before("0.00", "0.01"), List.of(month(1, "1.00", "0.00"))))
            .getMessage());
  }

  @Test
  void monthsStandInOrder() {
    assertEquals(
        "months must be in order: 2 stands after 2",
        assertThrows(
                IllegalArgumentException.class,
                () -> year(CLAIMED, List.of(month(2, "0.00", "0.00"), month(2, "0.00", "0.00"))))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> year(CLAIMED, List.of(month(2, "0.00", "0.00"), month(1, "0.00", "0.00"))));
  }

  @Test
  void whateverTheMonthsAreTheYearAddsUp() {
    SplittableRandom random = new SplittableRandom(105_00);
    for (int i = 0; i < 500; i++) {
      List<EmployerMonth> months = new ArrayList<>();
      Money secondary = Money.ZERO;
      Money payBill = Money.ZERO;
      for (int number = 1; number <= 12; number++) {
        EmployerMonth month =
            new EmployerMonth(
                number,
                Money.ofPence(random.nextLong(0, 60_000_000)),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ofPence(random.nextLong(-50_000, 300_000)),
                Money.ZERO);
        months.add(month);
        secondary = secondary.plus(month.secondary());
        payBill = payBill.plus(month.payBill());
      }
      EmployerYear year = year(CLAIMED, months);
      Money used = Money.sum(year.months().stream().map(EmployerYear.Owed::allowanceUsed).toList());
      Money levy = Money.sum(year.months().stream().map(EmployerYear.Owed::levy).toList());
      assertEquals(secondary.orZeroIfNegative().min(Money.of("10500.00")), used);
      assertEquals(new ApprenticeshipLevy(RULES, YEAR).dueToDate(12, payBill), levy);
      assertTrue(!levy.isNegative());
    }
  }
}
