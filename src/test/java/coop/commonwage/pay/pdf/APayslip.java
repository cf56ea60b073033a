package coop.commonwage.pay.pdf;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.pay.hours.WorkedTime;
import coop.commonwage.pay.payruns.LineKind;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.PayslipInputs;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.pay.payruns.PayslipLine.Quantity;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import coop.commonwage.pay.payruns.YearToDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A payslip with a line of every kind, put together by hand: paper shows it and works out nothing.
 */
final class APayslip {

  private static final String IN_OCTOBER = "uk/%s@2026-04-06";

  private APayslip() {}

  static PayslipPaper onPaper(Locale language) {
    return onPaper(language, payslip());
  }

  static PayslipPaper onPaper(Locale language, Payslip payslip) {
    return new PayslipPaper(
        "Gofal Dyffryn Cyf",
        "120/GD45678",
        "Gwenllïan Ŵyn-Rhŷs",
        "W017",
        "QQ123456C",
        List.of("14 Heol y Bont", "Llandeilo", "SA19 6BU"),
        payslip,
        language);
  }

  static Payslip payslip() {
    return of(lines());
  }

  static Payslip of(List<PayslipLine> lines) {
    return of(before(), lines);
  }

  static Payslip of(YearToDate before, List<PayslipLine> lines) {
    Money gross = total(lines, LineKind.EARNING);
    Money net = gross.minus(total(lines, LineKind.DEDUCTION));
    Money payable = net.plus(total(lines, LineKind.REIMBURSEMENT));
    return new Payslip(inputs(before), "7be1c4a09d3f5e2188c0", lines, gross, net, payable, after());
  }

  static List<PayslipLine> lines() {
    return List.of(
        hours("contact", 5_115, "12.90", "1099.73"),
        hours("contact-weekend", 930, "14.19", "219.95"),
        hours("contact-bank-holiday", 240, "19.35", "77.40"),
        hours("travel", 1_085, "12.71", "229.84"),
        hours("waiting", 335, "12.71", "70.96"),
        hours("training", 210, "12.90", "45.15"),
        line(LineKind.EARNING, "sleep-in", 2, Unit.NIGHTS, "65", "130.00", "contract"),
        hours("guaranteed-hours", 125, "12.90", "26.88"),
        plain(LineKind.EARNING, "minimum-wage-top-up", "3.42", rule("minimum-wage")),
        plain(LineKind.DEDUCTION, "income-tax", "171.00", rule("income-tax")),
        plain(LineKind.DEDUCTION, "national-insurance", "68.43", rule("national-insurance")),
        plain(LineKind.DEDUCTION, "student-loan", "7.00", rule("student-loans")),
        share("pension", LineKind.DEDUCTION, "0.04", "55.33"),
        line(
            LineKind.REIMBURSEMENT,
            "mileage",
            1_384,
            Unit.TENTHS_OF_A_MILE,
            "0.45",
            "62.28",
            "contract"),
        plain(
            LineKind.EMPLOYER_COST,
            "employer-national-insurance",
            "223.00",
            rule("national-insurance")),
        plain(LineKind.EMPLOYER_COST, "employer-pension", "41.50", rule("pensions")),
        plain(LineKind.INFORMATION, "pension-tax-relief", "13.83", rule("pensions")),
        new PayslipLine(
            LineKind.INFORMATION,
            "unpaid-gaps",
            Optional.of(new Quantity(255, Unit.MINUTES)),
            Optional.empty(),
            Money.ZERO,
            rule("minimum-wage")));
  }

  private static Money total(List<PayslipLine> lines, LineKind kind) {
    return Money.sum(
        lines.stream().filter(line -> line.kind() == kind).map(PayslipLine::amount).toList());
  }

  static PayslipLine hours(String code, int minutes, String rate, String amount) {
    return line(LineKind.EARNING, code, minutes, Unit.MINUTES, rate, amount, "contract");
  }

  private static PayslipInputs inputs(YearToDate before) {
    ContractTerms contract =
        new ContractTerms(
            ContractKind.GUARANTEED_HOURS,
            "Care worker",
            30 * 60,
            Rate.of("12.90"),
            Rate.of("12.71"),
            Money.ofPounds(65),
            Rate.of("0.45"),
            Rate.of("0.10"),
            Rate.of("0.50"));
    WorkerTerms terms =
        new WorkerTerms(
            LocalDate.of(1988, 3, 14),
            LocalDate.of(2024, 6, 3),
            Optional.empty(),
            contract,
            TaxCode.of("C1257L M1"),
            NiCategory.A,
            Optional.of(StudentLoanPlan.PLAN_2),
            false,
            new PensionTerms(PensionTerms.Status.ENROLLED, Rate.of("0.05"), Rate.of("0.03")));
    PayPeriod october =
        new PayPeriod(
            PayFrequency.MONTHLY,
            DateSpan.monthOf(LocalDate.of(2026, 10, 1)),
            LocalDate.of(2026, 11, 5));
    return new PayslipInputs(terms, october, WorkedTime.NONE, List.of(), before);
  }

  private static YearToDate before() {
    return year("11120.00", "11120.00", "981.60", "11120.00", "386.10", "1290.00", "30.00");
  }

  private static YearToDate after() {
    return new YearToDate(
        Money.of("13023.33"),
        Money.of("13023.33"),
        Money.of("1152.60"),
        Money.of("13023.33"),
        Money.of("454.53"),
        Money.of("1513.00"),
        Money.of("37.00"),
        Money.ZERO,
        Money.of("387.31"),
        Money.of("290.50"),
        0);
  }

  private static YearToDate year(
      String gross,
      String taxable,
      String tax,
      String nicable,
      String nic,
      String employer,
      String loan) {
    return new YearToDate(
        Money.of(gross),
        Money.of(taxable),
        Money.of(tax),
        Money.of(nicable),
        Money.of(nic),
        Money.of(employer),
        Money.of(loan),
        Money.ZERO,
        Money.of("331.98"),
        Money.of("249.00"),
        0);
  }

  private static PayslipLine line(
      LineKind kind, String code, int amount, Unit unit, String rate, String money, String rule) {
    return new PayslipLine(
        kind,
        code,
        Optional.of(new Quantity(amount, unit)),
        Optional.of(Rate.of(rate)),
        Money.of(money),
        rule);
  }

  private static PayslipLine plain(LineKind kind, String code, String money, String rule) {
    return new PayslipLine(kind, code, Optional.empty(), Optional.empty(), Money.of(money), rule);
  }

  private static PayslipLine share(String code, LineKind kind, String share, String money) {
    return new PayslipLine(
        kind,
        code,
        Optional.empty(),
        Optional.of(Rate.of(share)),
        Money.of(money),
        rule("pensions"));
  }

  private static String rule(String topic) {
    return IN_OCTOBER.formatted(topic);
  }
}
