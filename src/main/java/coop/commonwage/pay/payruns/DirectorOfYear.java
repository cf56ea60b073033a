package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Directorship;
import coop.commonwage.pay.deductions.LetterPay;
import coop.commonwage.pay.instructions.DirectorOffice;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.InstructionKinds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a payslip's worker is a company director in its tax year, and what was paid in the
 * director's earnings period before. Whoever was a director on one day of a tax year is treated as
 * one until it ends.
 */
final class DirectorOfYear {

  private DirectorOfYear() {}

  static Optional<Directorship> of(PayslipInputs inputs) {
    if (inputs.circumstances().instructions().isEmpty()) {
      return Optional.empty();
    }
    PayPeriod period = inputs.period();
    List<Given<DirectorOffice>> offices =
        inputs.circumstances().given(InstructionKinds.DIRECTOR).stream()
            .filter(office -> heldInYear(office, period))
            .toList();
    if (offices.isEmpty()) {
      return Optional.empty();
    }
    LocalDate appointedOn =
        offices.stream()
            .map(office -> office.body().appointedOn())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return Optional.of(paidTo(offices.getLast().body().method(), appointedOn, inputs));
  }

  private static boolean heldInYear(Given<DirectorOffice> office, PayPeriod period) {
    return !office.body().appointedOn().isAfter(period.payDate())
        && office
            .instruction()
            .until()
            .map(last -> !last.isBefore(period.taxYear().firstDay()))
            .orElse(true);
  }

  /**
   * Pay of earlier payslips counts from the director's earnings period on. What was brought forward
   * into the year has no day: it counts when the period is the whole year.
   */
  private static Directorship paidTo(
      Directorship.Method method, LocalDate appointedOn, PayslipInputs inputs) {
    TaxYear year = inputs.period().taxYear();
    LocalDate start = Directorship.periodStart(appointedOn, year);
    List<InsuredPay> payslips = inputs.circumstances().insured();
    List<InsuredPay> counted = new ArrayList<>();
    if (start.equals(year.firstDay())) {
      counted.add(broughtForward(payslips, inputs));
    }
    payslips.stream().filter(paid -> !paid.payDate().isBefore(start)).forEach(counted::add);
    return new Directorship(
        method,
        appointedOn,
        counted.stream().map(paid -> new LetterPay(paid.letter(), paid.pay())).toList(),
        Money.sum(counted.stream().map(InsuredPay::workerNic).toList()),
        Money.sum(counted.stream().map(InsuredPay::employerNic).toList()));
  }

  private static InsuredPay broughtForward(List<InsuredPay> payslips, PayslipInputs inputs) {
    YearToDate before = inputs.before();
    return new InsuredPay(
        inputs.period().taxYear().firstDay(),
        payslips.isEmpty() ? inputs.terms().niCategory() : payslips.getFirst().letter(),
        before.nicable().minus(Money.sum(payslips.stream().map(InsuredPay::pay).toList())),
        before
            .employeeNic()
            .minus(Money.sum(payslips.stream().map(InsuredPay::workerNic).toList())),
        before
            .employerNic()
            .minus(Money.sum(payslips.stream().map(InsuredPay::employerNic).toList())));
  }

  /** Whether no other regular payment follows in the tax year. */
  static boolean isLastPayment(PayslipInputs inputs) {
    PayPeriod period = inputs.period();
    LocalDate next =
        period.frequency().isMonthly()
            ? period.payDate().plusMonths(1)
            : period.payDate().plusWeeks(period.frequency().weeks());
    return next.isAfter(period.taxYear().lastDay())
        || inputs
            .terms()
            .leaveDate()
            .map(last -> !last.isAfter(period.days().lastDay()))
            .orElse(false);
  }
}
