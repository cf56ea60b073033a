package coop.commonwage.pay.pdf;

import coop.commonwage.money.Money;
import coop.commonwage.pay.payruns.LineKind;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.pay.payruns.PayslipLine.Quantity;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import coop.commonwage.pay.payruns.YearToDate;
import coop.commonwage.platform.paper.Cell;
import coop.commonwage.platform.paper.Column;
import coop.commonwage.platform.paper.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tables of a payslip. */
final class PayslipLedgers {

  private final Payslip payslip;
  private final PayslipWords words;
  private final String taxCode;
  private final String niLetter;

  PayslipLedgers(Payslip payslip, PayslipWords words) {
    this.payslip = payslip;
    this.words = words;
    taxCode = PayslipWords.taxCode(payslip.inputs().terms().taxCode(), payslip.inputs().period());
    niLetter = payslip.inputs().terms().niCategory().name();
  }

  /** Time and money by kind of work, with the hours added up as the law asks for. */
  Ledger earnings() {
    Ledger ledger =
        new Ledger(
            words.say("section.earnings"),
            Column.words("", 46),
            Column.figures(words.say("column.time"), 20),
            Column.figures(words.say("column.decimal"), 11),
            Column.figures(words.say("column.rate"), 13),
            Column.figures(words.say("column.amount"), 16));
    int minutes = 0;
    for (PayslipLine line : lines(LineKind.EARNING)) {
      int lineMinutes = minutes(line);
      minutes += lineMinutes;
      ledger.line(
          labelled(line),
          Cell.of(quantity(line)),
          Cell.of(lineMinutes == 0 ? "" : PayslipWords.decimalHours(lineMinutes)),
          Cell.of(PayslipWords.rate(line)),
          Cell.of(line.amount().inPounds()));
    }
    return ledger.total(
        words.say("total.earnings"),
        minutes == 0 ? "" : words.quantity(new Quantity(minutes, Unit.MINUTES)),
        minutes == 0 ? "" : PayslipWords.decimalHours(minutes),
        "",
        payslip.gross().inPounds());
  }

  Ledger deductions() {
    Ledger ledger =
        new Ledger(
            words.say("section.deductions"),
            Column.words("", 77),
            Column.figures(words.say("column.rate"), 13),
            Column.figures(words.say("column.amount"), 16));
    for (PayslipLine line : lines(LineKind.DEDUCTION)) {
      ledger.line(
          labelled(line),
          Cell.of(PayslipWords.rate(line)),
          Cell.of(line.amount().negated().inPounds()));
    }
    return ledger.total(
        words.say("total.deductions"), "", payslip.total(LineKind.DEDUCTION).negated().inPounds());
  }

  Ledger reimbursements() {
    Ledger ledger =
        new Ledger(
            words.say("section.reimbursements"),
            Column.words("", 46),
            Column.figures(words.say("column.time"), 31),
            Column.figures(words.say("column.rate"), 13),
            Column.figures(words.say("column.amount"), 16));
    for (PayslipLine line : lines(LineKind.REIMBURSEMENT)) {
      ledger.line(
          labelled(line),
          Cell.of(quantity(line)),
          Cell.of(PayslipWords.rate(line)),
          Cell.of(line.amount().inPounds()));
    }
    return ledger;
  }

  /** This payslip beside the totals of the tax year with it. */
  Ledger year() {
    Ledger ledger =
        new Ledger(
            words.say("section.year", payslip.inputs().period().taxYear()),
            Column.words("", 56),
            Column.figures(words.say("column.this-time"), 22),
            Column.figures(words.say("column.so-far"), 24));
    yearLine(ledger, "gross", YearToDate::gross, true);
    yearLine(ledger, "taxable", YearToDate::taxable, true);
    yearLine(ledger, "tax", YearToDate::tax, true);
    yearLine(ledger, "nicable", YearToDate::nicable, true);
    yearLine(ledger, "employee-nic", YearToDate::employeeNic, true);
    yearLine(ledger, "student-loan", YearToDate::studentLoan, false);
    yearLine(ledger, "postgraduate-loan", YearToDate::postgraduateLoan, false);
    yearLine(ledger, "employee-pension", YearToDate::employeePension, false);
    yearLine(ledger, "employer-pension", YearToDate::employerPension, false);
    return ledger;
  }

  private void yearLine(
      Ledger ledger, String key, Function<YearToDate, Money> figure, boolean always) {
    Money after = figure.apply(payslip.after());
    Money now = after.minus(figure.apply(payslip.inputs().before()));
    if (always || !after.isZero() || !now.isZero()) {
      ledger.line(words.say("year." + key), now.inPounds(), after.inPounds());
    }
  }

  Ledger employerCosts() {
    Ledger ledger =
        new Ledger(words.say("section.employer"), Column.words("", 68), Column.figures("", 32));
    List<PayslipLine> lines = lines(LineKind.EMPLOYER_COST);
    for (PayslipLine line : lines) {
      ledger.line(labelled(line), Cell.of(line.amount().inPounds()));
    }
    return lines.isEmpty()
        ? ledger
        : ledger.total(
            words.say("total.employer"), payslip.total(LineKind.EMPLOYER_COST).inPounds());
  }

  /** What is told and not paid. */
  Ledger information() {
    Ledger ledger =
        new Ledger(words.say("section.information"), Column.words("", 68), Column.figures("", 32));
    for (PayslipLine line : lines(LineKind.INFORMATION)) {
      ledger.line(
          labelled(line),
          line.amount().isZero()
              ? Cell.of(quantity(line))
              : Cell.of(line.amount().inPounds(), quantity(line)));
    }
    return ledger;
  }

  /**
   * Which entries of the rules the payslip rests on, in the order its lines name them. What is paid
   * once rests on a decision, not on a rule.
   */
  String rules() {
    List<String> named =
        payslip.lines().stream()
            .map(PayslipLine::rule)
            .filter(rule -> !rule.startsWith("one-off/"))
            .distinct()
            .map(rule -> rule.equals("contract") ? words.say("rules.contract") : rule)
            .toList();
    String hash = payslip.ruleSetHash();
    return words.say(
        "rules", String.join(", ", named), hash.substring(0, Math.min(12, hash.length())));
  }

  private Cell labelled(PayslipLine line) {
    String about = payslip.about(line);
    return Cell.of(
        words.label(line), about.isEmpty() ? words.purpose(line, taxCode, niLetter) : about);
  }

  private String quantity(PayslipLine line) {
    return line.quantity().map(words::quantity).orElse("");
  }

  private static int minutes(PayslipLine line) {
    Optional<Quantity> time = line.quantity().filter(each -> each.unit() == Unit.MINUTES);
    return time.map(Quantity::amount).orElse(0);
  }

  private List<PayslipLine> lines(LineKind kind) {
    return payslip.lines().stream().filter(line -> line.kind() == kind).toList();
  }
}
