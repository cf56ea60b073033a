package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.PayslipDetails;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.pay.payruns.YearToDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One payslip, line by line. */
@Schema(description = "One payslip, line by line; amounts in pounds.")
public record PayslipView(
    String id,
    String payRunId,
    boolean finalised,
    String payrollId,
    String name,
    String employer,
    String firstDay,
    String lastDay,
    String payDate,
    String taxCode,
    String niCategory,
    List<LineView> lines,
    String gross,
    String net,
    String payable,
    YearView yearToDate,
    String ruleSetHash) {

  /**
   * One line; quantity, unit, rate and reference are empty where there is none, and so is about:
   * for whom or what a line with a reference is.
   */
  public record LineView(
      String kind,
      String code,
      String quantity,
      String unit,
      String rate,
      String amount,
      String rule,
      String reference,
      String about) {

    static LineView of(Payslip slip, PayslipLine line) {
      return new LineView(
          line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          line.code(),
          line.quantity().map(quantity -> Integer.toString(quantity.amount())).orElse(""),
          line.quantity()
              .map(quantity -> quantity.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .orElse(""),
          line.rate().map(Object::toString).orElse(""),
          line.amount().toString(),
          line.rule(),
          line.reference().orElse(""),
          slip.about(line));
    }
  }

  /** The worker's totals of the tax year with this payslip. */
  public record YearView(
      String gross,
      String taxable,
      String tax,
      String nicable,
      String employeeNic,
      String employerNic,
      String studentLoan,
      String postgraduateLoan,
      String employeePension,
      String employerPension,
      String miles) {

    static YearView of(YearToDate year) {
      return new YearView(
          year.gross().toString(),
          year.taxable().toString(),
          year.tax().toString(),
          year.nicable().toString(),
          year.employeeNic().toString(),
          year.employerNic().toString(),
          year.studentLoan().toString(),
          year.postgraduateLoan().toString(),
          year.employeePension().toString(),
          year.employerPension().toString(),
          "%d.%d".formatted(year.milesTenths() / 10, year.milesTenths() % 10));
    }
  }

  static PayslipView of(PayslipDetails details) {
    Payslip slip = details.payslip();
    return new PayslipView(
        details.id().toString(),
        details.payRunId().toString(),
        details.finalised(),
        details.payrollId(),
        details.name(),
        details.employerName(),
        slip.inputs().period().days().firstDay().toString(),
        slip.inputs().period().days().lastDay().toString(),
        slip.inputs().period().payDate().toString(),
        slip.inputs().terms().taxCode().toString(),
        slip.inputs().terms().niCategory().name(),
        slip.lines().stream().map(line -> LineView.of(slip, line)).toList(),
        slip.gross().toString(),
        slip.net().toString(),
        slip.payable().toString(),
        YearView.of(slip.after()),
        slip.ruleSetHash());
  }
}
