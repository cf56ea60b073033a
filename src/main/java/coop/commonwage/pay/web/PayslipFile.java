package coop.commonwage.pay.web;

import coop.commonwage.pay.application.PayslipDetails;
import coop.commonwage.pay.pdf.PayslipPaper;
import coop.commonwage.pay.pdf.PayslipPdf;
import coop.commonwage.platform.language.Language;
import jakarta.ws.rs.core.Response;

/** A payslip as a file a browser shows or keeps. */
final class PayslipFile {

  private PayslipFile() {}

  static Response of(PayslipDetails details, Language language) {
    byte[] pdf =
        new PayslipPdf()
            .write(
                new PayslipPaper(
                    details.employerName(),
                    details.payeReference(),
                    details.name(),
                    details.payrollId(),
                    details.nationalInsuranceNumber(),
                    details.address(),
                    details.payslip(),
                    language.locale()));
    String name =
        "payslip-%s-%s.pdf"
            .formatted(
                details.payrollId().replaceAll("[^A-Za-z0-9_-]", "-"),
                details.payslip().inputs().period().payDate());
    return Response.ok(pdf, "application/pdf")
        .header("Content-Disposition", "inline; filename=\"" + name + "\"")
        .build();
  }
}
