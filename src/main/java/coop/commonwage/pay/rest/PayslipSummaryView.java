package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.PayslipEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payslip in a list. */
@Schema(description = "A payslip in a list; amounts in pounds.")
public record PayslipSummaryView(
    String id,
    String payrollId,
    String name,
    String firstDay,
    String lastDay,
    String payDate,
    String gross,
    String tax,
    String employeeNic,
    String net,
    String payable) {

  static PayslipSummaryView of(PayslipEntry slip) {
    return new PayslipSummaryView(
        slip.id().toString(),
        slip.payrollId(),
        slip.name(),
        slip.period().days().firstDay().toString(),
        slip.period().days().lastDay().toString(),
        slip.period().payDate().toString(),
        slip.gross().toString(),
        slip.tax().toString(),
        slip.employeeNic().toString(),
        slip.net().toString(),
        slip.payable().toString());
  }
}
