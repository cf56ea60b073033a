package coop.commonwage.pay.deductions.levies;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An employer's account with HMRC over a tax year, month by month, as far as payslips tell.
 *
 * @param year the tax year
 * @param before what another payroll did in the year before the first of the months
 * @param noAllowance why there is no Employment Allowance, in words; empty when there is
 * @param months the months with what is owed for each
 */
public record EmployerYear(
    TaxYear year, PaidBefore before, Optional<String> noAllowance, List<Owed> months) {

  public EmployerYear {
    months = List.copyOf(months);
  }

  /**
   * What is owed for one month.
   *
   * @param of what its payslips add up to
   * @param allowanceUsed Employment Allowance set against employer's National Insurance; negative
   *     when a correction gives some back
   * @param levy Apprenticeship Levy; negative when the allowance has caught up with the year
   * @param total what is to be paid to HMRC; negative when it owes the employer
   */
  public record Owed(EmployerMonth of, Money allowanceUsed, Money levy, Money total) {}

  /**
   * Works a year out from its months.
   *
   * @param before what another payroll did in the year before the first of the months
   * @param months in order, each at most once; months without payslips may be left out
   * @throws IllegalArgumentException when they are not in order, or there cannot have been so much
   *     before them
   */
  public static EmployerYear of(
      TaxYear year,
      EmploymentAllowance allowance,
      AllowanceClaim claim,
      ApprenticeshipLevy levy,
      PaidBefore before,
      List<EmployerMonth> months) {
    Optional<String> noAllowance = allowance.whyNot(claim);
    List<Owed> owed = new ArrayList<>();
    Money used = allowance.usedBefore(before.allowanceUsed());
    Money secondary = used;
    Money payBill = before.payBill();
    Money levied = months.isEmpty() ? Money.ZERO : leviedBefore(levy, before, months.getFirst());
    int last = 0;
    for (EmployerMonth month : months) {
      if (month.month() <= last) {
        throw new IllegalArgumentException(
            "months must be in order: %d stands after %d".formatted(month.month(), last));
      }
      last = month.month();
      secondary = secondary.plus(month.secondary());
      payBill = payBill.plus(month.payBill());
      Money usedNow = noAllowance.isPresent() ? used : allowance.usedToDate(secondary);
      Money leviedNow = levy.dueToDate(month.month(), payBill);
      owed.add(owed(month, usedNow.minus(used), leviedNow.minus(levied)));
      used = usedNow;
      levied = leviedNow;
    }
    return new EmployerYear(year, before, noAllowance, owed);
  }

  private static Money leviedBefore(
      ApprenticeshipLevy levy, PaidBefore before, EmployerMonth first) {
    if (before.payBill().isZero()) {
      return Money.ZERO;
    }
    if (first.month() == 1) {
      throw new IllegalArgumentException(
          "a pay bill of %s before tax month 1 was declared: there is no earlier month"
              .formatted(before.payBill().inPounds()));
    }
    return levy.dueToDate(first.month() - 1, before.payBill());
  }

  /** The sum of the months, as month 0. */
  public Owed total() {
    EmployerMonth sum =
        new EmployerMonth(
            0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    Money used = Money.ZERO;
    Money levy = Money.ZERO;
    for (Owed owed : months) {
      sum = sum.plus(owed.of());
      used = used.plus(owed.allowanceUsed());
      levy = levy.plus(owed.levy());
    }
    return owed(sum, used, levy);
  }

  private static Owed owed(EmployerMonth month, Money allowanceUsed, Money levy) {
    Money total =
        month
            .tax()
            .plus(month.loans())
            .plus(month.primary())
            .plus(month.secondary())
            .plus(levy)
            .minus(allowanceUsed)
            .minus(month.recovered());
    return new Owed(month, allowanceUsed, levy, total);
  }
}
