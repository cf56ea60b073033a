package coop.commonwage.pay.pdf;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.payruns.LineKind;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.platform.paper.Fact;
import coop.commonwage.platform.paper.Figure;
import coop.commonwage.platform.paper.Imprint;
import coop.commonwage.platform.paper.Paper;
import java.util.ArrayList;
import java.util.List;

/**
 * A payslip as an A4 page: first what reaches the bank, then what was earned, what was taken off
 * and why, and last what one needs to check it. It holds what the Employment Rights Act 1996,
 * section 8 asks for: gross, each deduction with its purpose, net, and the hours where pay depends
 * on them.
 */
public final class PayslipPdf {

  /** The finished PDF. */
  public byte[] write(PayslipPaper paper) {
    Payslip payslip = paper.payslip();
    PayPeriod period = payslip.inputs().period();
    PayslipWords words = new PayslipWords(paper.locale());
    PayslipLedgers ledgers = new PayslipLedgers(payslip, words);
    Paper sheet =
        new Paper(imprint(paper, words))
            .head(
                paper.employerName(),
                words.say("paye-reference", paper.payeReference()),
                words.say("title"),
                words.say(
                    "period",
                    words.words().date(period.days().firstDay()),
                    words.words().date(period.days().lastDay())))
            .address(paper.workerName(), paper.address(), facts(paper, words))
            .figures(figures(payslip, words))
            .ledger(ledgers.earnings())
            .ledger(ledgers.deductions())
            .ledger(ledgers.reimbursements())
            .beside(ledgers.year(), List.of(ledgers.employerCosts(), ledgers.information()));
    if (payslip.inputs().missingYear().isPresent()) {
      sheet.words(words.say("year.earlier-unknown"));
    }
    return sheet.smallPrint(ledgers.rules()).finish();
  }

  private static Imprint imprint(PayslipPaper paper, PayslipWords words) {
    PayPeriod period = paper.payslip().inputs().period();
    String payDay = words.words().date(period.payDate());
    return new Imprint(
        words.say("title-of", paper.workerName(), payDay),
        paper.employerName(),
        words.say("subject", words.words().days(period.days().firstDay(), period.days().lastDay())),
        words.words().language().locale(),
        words.say("running", paper.employerName(), paper.workerName(), payDay),
        words.say("page", "%1$s", "%2$s"));
  }

  private static List<Fact> facts(PayslipPaper paper, PayslipWords words) {
    PayPeriod period = paper.payslip().inputs().period();
    WorkerTerms terms = paper.payslip().inputs().terms();
    return List.of(
        new Fact(words.say("fact.pay-date"), words.words().date(period.payDate())),
        new Fact(words.say("fact.payroll-number"), paper.payrollNumber()),
        new Fact(words.taxPeriodLabel(period), words.taxPeriod(period)),
        new Fact(words.say("fact.ni-number"), words.niNumber(paper.niNumber())),
        new Fact(words.say("fact.tax-code"), PayslipWords.taxCode(terms.taxCode(), period)),
        new Fact(words.say("fact.ni-letter"), terms.niCategory().name()));
  }

  private static List<Figure> figures(Payslip payslip, PayslipWords words) {
    Money expenses = payslip.total(LineKind.REIMBURSEMENT);
    String payDay = words.words().date(payslip.inputs().period().payDate());
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(words.say("figure.gross"), payslip.gross().inPounds(), false));
    figures.add(
        new Figure(
            words.say("figure.deductions"), payslip.total(LineKind.DEDUCTION).inPounds(), false));
    figures.add(new Figure(words.say("figure.net"), payslip.net().inPounds(), false));
    if (!expenses.isZero()) {
      figures.add(new Figure(words.say("figure.expenses"), expenses.inPounds(), false));
    }
    figures.add(
        new Figure(words.say("figure.payable", payDay), payslip.payable().inPounds(), true));
    return figures;
  }
}
